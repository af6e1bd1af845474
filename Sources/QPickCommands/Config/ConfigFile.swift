import ArgumentParser

/// A config file: one argument of `rank` a line.
///
/// Source: Documentation/Rules.md, "Config".
struct ConfigFile: Equatable {
  /// Where it was read.
  let path: String
  /// Its arguments in order, to stand before those of the command line.
  let arguments: [String]

  /// A config file that cannot be used.
  enum Failure: Error, Equatable {
    /// It could not be read.
    case unreadable(path: String, TextFile.Failure)
    /// A line is no usable option, by its 1-based number.
    case line(path: String, number: Int, message: String)

    /// The file, and the line where one is wrong.
    var place: String {
      switch self {
      case .unreadable(let path, _): path
      case .line(let path, let number, _): "\(path):\(number)"
      }
    }

    /// What is wrong there.
    var message: String {
      switch self {
      case .unreadable(_, let failure): failure.description
      case .line(_, _, let message): message
      }
    }

    /// The exit status it leads to.
    var status: RunStatus {
      switch self {
      case .unreadable(_, let failure): failure.status
      case .line: .usage
      }
    }
  }

  /// Reads the config file that applies, and checks it line by line.
  ///
  /// - Returns: nil when there is none.
  static func read(option: String?, in context: ProcessContext) throws(Failure) -> ConfigFile? {
    guard
      let (path, mustExist) = ConfigLocation.path(
        option: option, environment: context.environment)
    else { return nil }
    let file: TextFile
    do {
      file = try TextFile(path: path, endsLinesAtComments: false, in: context)
    } catch {
      if error == .input(.missing), !mustExist { return nil }
      throw .unreadable(path: path, error)
    }
    try check(file.lines, path: path)
    return ConfigFile(path: path, arguments: file.lines.map(\.text))
  }

  /// Reads every option by itself, so that an error can name its line.
  private static func check(
    _ lines: [(number: Int, text: String)], path: String
  ) throws(Failure) {
    var rest = lines[...]
    while let first = rest.popFirst() {
      guard var message = problem(of: [first.text]) else { continue }
      // `--max-age` on one line and `48h` on the next.
      if !first.text.contains("="), let value = rest.first, !value.text.hasPrefix("-") {
        guard let problem = problem(of: [first.text, value.text]) else {
          rest.removeFirst()
          continue
        }
        message = problem
      }
      throw .line(path: path, number: first.number, message: message)
    }
  }

  /// Why `arguments` cannot stand in a config file; nil when they can.
  private static func problem(of arguments: [String]) -> String? {
    let option = arguments[0]
    guard option.hasPrefix("-"), option != "--" else {
      return "\(quoted(option)) is no option; expected one a line, such as --max-age=48h"
    }
    // The argument parser would read the space as part of the count.
    if option.hasPrefix("-n"), option.dropFirst(2).first?.isWhitespace == true {
      let value = option.dropFirst(2).drop(while: \.isWhitespace)
      return "\(quoted(option)) cannot be read; expected -n\(value) or --limit=\(value)"
    }
    let misplaced = "\(quoted(option)) cannot stand in a config file"
    do {
      guard case .pages(let request) = try CommandRunner.parse(["rank"] + arguments),
        let rank = request as? RankRequest, rank.files.isEmpty, rank.config == nil, !rank.noConfig
      else { return misplaced }
      _ = try RankSettings(rank)
      return nil
    } catch let error as UsageError {
      return error.description
    } catch {
      return QPick.exitCode(for: error).isSuccess ? misplaced : CommandLineText.message(for: error)
    }
  }
}
