/// A command's arguments as typed: what each of them means is not looked at yet.
struct TypedArguments {
  /// An option, with what was typed for it.
  struct Value: Equatable {
    let option: CommandOption
    /// Empty for a flag.
    let text: String
    /// The config file and the line that it stands on; nil on the command line.
    let configLine: String?
  }

  /// The arguments that are no options: inputs, `-` for standard input.
  private(set) var operands: [String] = []
  /// The options, in order: those of the config file come first.
  private(set) var values: [Value] = []
  /// The options that the command knows.
  private let known: [(option: CommandOption, definition: OptionDefinition)]

  /// No arguments, for a command that knows the options `known`, defined as `definition` says.
  init(
    known: [CommandOption], definition: (CommandOption) -> OptionDefinition = \.definition
  ) {
    self.known = known.map { ($0, definition($0)) }
  }

  /// Reads `arguments`.
  ///
  /// - Parameters:
  ///   - arguments: What stands after the command's name.
  ///   - configLine: The config file and line that they stand on; nil on the command line.
  /// - Returns: Whether they can be read. Where not, swift-argument-parser has the answer: help, or
  ///   what is wrong.
  /// - Throws: Where nothing stands after an option's equals sign.
  mutating func read(
    _ arguments: [String], configLine: String? = nil
  ) throws(UsageError) -> Bool {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        return true
      }
      if !Self.isOption(argument) {
        operands.append(argument)
      } else if argument.hasPrefix("--") {
        guard try readLong(argument, &rest, configLine) else { return false }
      } else {
        guard readLetters(argument, &rest, configLine) else { return false }
      }
    }
    return true
  }

  /// These arguments with the options of the config file before them.
  func preceded(by config: TypedArguments) -> TypedArguments {
    var both = self
    both.values = config.values + values
    return both
  }

  private func definition(of option: CommandOption) -> OptionDefinition? {
    known.first { $0.option == option }?.definition
  }

  private static func isOption(_ argument: String) -> Bool {
    argument.hasPrefix("-") && argument != "-"
  }

  /// Reads `--option`, `--option value` or `--option=value`.
  private mutating func readLong(
    _ argument: String, _ rest: inout ArraySlice<String>, _ configLine: String?
  ) throws(UsageError) -> Bool {
    // Of bytes, since a mark may follow the sign.
    let parts = argument.utf8.dropFirst(2)
      .split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard let option = CommandOption(rawValue: parts[0]),
      let definition = definition(of: option)
    else { return false }
    guard parts.count == 2 else {
      return take(option, definition, joined: nil, &rest, configLine)
    }
    // swift-argument-parser would take the next argument, a file perhaps, for the value.
    if parts[1].isEmpty {
      throw UsageError(
        place: configLine ?? option.flag,
        message: (configLine == nil ? "" : "\(option.flag): ")
          + "nothing stands after \"=\"; expected a value")
    }
    return take(option, definition, joined: parts[1], &rest, configLine)
  }

  /// Reads one-letter options, of which the last may have a value: `-qv`, `-n5`, `-qn=5`, `-n 5`.
  private mutating func readLetters(
    _ argument: String, _ rest: inout ArraySlice<String>, _ configLine: String?
  ) -> Bool {
    var letters = argument.dropFirst()
    while let letter = letters.popFirst() {
      guard let (option, definition) = known.first(where: { $0.option.letter == letter }) else {
        return false
      }
      guard case .flag = definition.kind else {
        if letters.first == "=" { letters.removeFirst() }
        let joined = letters.isEmpty ? nil : String(letters)
        return take(option, definition, joined: joined, &rest, configLine)
      }
      guard take(option, definition, joined: nil, &rest, configLine) else { return false }
    }
    return true
  }

  /// Takes `option` with its value, which is joined to it or comes next.
  private mutating func take(
    _ option: CommandOption, _ definition: OptionDefinition, joined: String?,
    _ rest: inout ArraySlice<String>, _ configLine: String?
  ) -> Bool {
    var text = joined ?? ""
    if definition.kind == .flag {
      guard joined == nil else { return false }
    } else if joined == nil {
      guard let next = rest.first, definition.takesDashes || !Self.isOption(next) else {
        return false
      }
      text = next
      rest.removeFirst()
    }
    values.append(Value(option: option, text: text, configLine: configLine))
    return true
  }
}

extension TypedArguments {
  /// Whether a flag is given.
  func has(_ flag: CommandOption) -> Bool { values.contains { $0.option == flag } }

  /// The last text given for `option`; nil where none is.
  func last(_ option: CommandOption) -> String? { values.last { $0.option == option }?.text }

  /// What each of the texts given for `option` means, as `read` reads it.
  func all<Meaning>(
    _ option: CommandOption, _ read: (String) throws(ValueError) -> Meaning
  ) throws(UsageError) -> [Meaning] {
    var meanings: [Meaning] = []
    for value in values where value.option == option {
      do {
        meanings.append(try read(value.text))
      } catch {
        throw value.configLine.map { line in
          UsageError(place: line, message: "\(option.flag): \(error)")
        } ?? UsageError(place: option.flag, message: "\(error)")
      }
    }
    return meanings
  }

  /// What the last of the texts given for `option` means, else its standard value.
  func value<Meaning>(
    _ option: CommandOption, _ read: (String) throws(ValueError) -> Meaning
  ) throws(UsageError) -> Meaning {
    if let given = try all(option, read).last { return given }
    guard case .value(let standard?) = definition(of: option)?.kind,
      let meaning = try? read(standard)
    else { preconditionFailure("\(option.flag) has no standard value") }
    return meaning
  }
}
