import QuestionPicking

extension RankHTML {
  /// The words of the command line that gives the list: those that stay, and the options that the
  /// page can change.
  var command: JSONText {
    // What is shown here counts as shown: with `--new` nothing of it would come again. No option
    // takes back one of the config file, so its others stand on the command line.
    let config = report.configArguments
    let standsAlone = config.has(.new)
    let given = standsAlone ? report.arguments.preceded(by: config) : report.arguments
    let typed = given.values
    // Ages in the report do not move on.
    let countsToNow = (given.last(.asOf) ?? "now") == "now"
    let dropped: [CommandOption] =
      [.format, .color, .hyperlinks, .new] + (standsAlone ? [.config, .noConfig] : [])
    let kept = typed.filter { value in
      !(value.option == .asOf && countsToNow) && !dropped.contains(value.option)
        && !Self.bounds.contains { $0.option == value.option }
    }
    let format = standsAlone ? nil : config.last(.format)
    let isTable = RankFormat.table.rawValue == format ?? RankFormat.table.rawValue
    let needsDashes = report.arguments.operands.contains { $0.hasPrefix("-") && $0 != "-" }
    let words =
      (standsAlone ? [CommandOption.noConfig.flag] : [])
      + (isTable ? [] : [CommandOption.format.flag, RankFormat.table.rawValue])
      + (countsToNow ? [CommandOption.asOf.flag, RFC3339.text(report.options.asOf)] : [])
      + kept.flatMap(Self.words) + (needsDashes ? ["--"] : [])
      + report.arguments.operands.map { ShellWord.quoted($0) }
    return .object([
      "notes": .string(commandNotes.joined(separator: " ")),
      "words": .array(words.map(JSONText.string)),
      "options": .array(
        Self.bounds.map { name, option in
          let last = typed.last { $0.option == option }
          return .object([
            "bound": .string(name), "flag": .string(option.flag),
            "typed": JSONText(last.map { Self.words($0).joined(separator: " ") }),
          ])
        }),
    ])
  }

  private static let bounds: [(name: String, option: CommandOption)] = [
    ("age", .maxAge), ("views", .minViews), ("upvotes", .minUpvotes), ("answers", .maxAnswers),
    ("unknown", .unknown), ("limit", .limit),
  ]

  private var commandNotes: [String] {
    let isPiped = report.arguments.operands.isEmpty || report.arguments.operands.contains("-")
    return (isPiped ? ["It reads the same from standard input."] : [])
      + (report.onlyNew ? ["Without --new, as this list counts as shown now."] : [])
  }

  private static func words(_ value: TypedArguments.Value) -> [String] {
    let isFlag = value.option.definition.kind == .flag
    if isFlag { return [value.option.flag] }
    // Else it would be taken for an option.
    if value.text.hasPrefix("-") {
      return [ShellWord.quoted("\(value.option.flag)=\(value.text)")]
    }
    return [value.option.flag, ShellWord.quoted(value.text)]
  }
}
