/// A config file: one argument of `rank` a line.
///
/// Source: Documentation/Rules.md, "Config".
struct ConfigFile {
  /// Where it was read.
  let path: String
  /// Its options, each with the line that it stands on.
  let arguments: TypedArguments
  /// Its lines, without comments.
  let lines: [String]

  /// Reads the config file that applies; nil where there is none.
  ///
  /// - Parameters:
  ///   - option: The value of `--config`.
  ///   - context: The process it is read in.
  /// - Throws: Why it cannot be read, or which line cannot be used.
  init?(option: String?, in context: ProcessContext) throws(UsageError) {
    guard
      let (path, mustExist) = ConfigLocation.path(
        option: option, environment: context.environment)
    else { return nil }
    let file: TextFile
    do {
      file = try TextFile(path: path, in: context)
    } catch {
      if error == .input(.missing), !mustExist { return nil }
      throw UsageError(place: path, message: "\(error)", status: error.status)
    }
    var arguments = TypedArguments(
      known: RankCommand.options.filter { $0 != .config && $0 != .noConfig })
    var rest = file.lines[...]
    while let line = rest.popFirst() {
      let place = "\(path):\(line.number)"
      var typed = [Self.withoutQuotes(line.text)]
      if let mistake = Self.mistake(inFormOf: typed[0]) {
        throw UsageError(place: place, message: mistake)
      }
      if try arguments.read(typed, configLine: place) { continue }
      // `--max-age` on one line and `48h` on the next.
      if let value = rest.first, !value.text.hasPrefix("-") {
        typed.append(Self.withoutQuotes(value.text))
        rest.removeFirst()
        if try arguments.read(typed, configLine: place) { continue }
      }
      let message =
        switch ParserAnswer(to: [RankCommand.name] + typed, columns: nil) {
        case .mistake(let message): message
        case .text: "\(quoted(typed[0])) cannot stand in a config file"
        }
      throw UsageError(place: place, message: message)
    }
    self.path = path
    self.arguments = arguments
    lines = file.lines.map(\.text)
  }

  /// `line` without a comment behind it and without quotes around its value.
  private static func withoutQuotes(_ line: String) -> String {
    let option = line.hasPrefix("-") ? TextFile.withoutComment(line[...]) : ""
    let start = option.firstIndex(of: "=").map(line.index(after:)) ?? line.startIndex
    let value = line[start...]
    if let quote = value.first, quote == "\"" || quote == "'",
      let end = value.dropFirst().firstIndex(of: quote),
      TextFile.withoutComment(value[value.index(after: end)...]).isEmpty
    {
      return String(line[..<start] + value[..<end].dropFirst())
    }
    return String(line[..<start] + TextFile.withoutComment(value))
  }

  /// What is wrong with the form of `argument`; nil where nothing is.
  private static func mistake(inFormOf argument: String) -> String? {
    guard argument.hasPrefix("-"), argument != "-", argument != "--" else {
      return "\(quoted(argument)) is no option; expected one a line, such as --max-age=48h"
    }
    let name = argument.prefix { !$0.isWhitespace }
    let value = argument.dropFirst(name.count).drop(while: \.isWhitespace)
    let option = CommandOption.allCases.first { option in
      name == option.flag || name == option.letter.map { "-\($0)" } ?? ""
    }
    guard let option, !value.isEmpty else { return nil }
    return "\(quoted(argument)) cannot be read; expected \(option.flag)=\(value)"
  }
}
