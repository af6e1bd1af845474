import QuestionPicking

/// An option of a command; its raw value is its long name.
enum CommandOption: String, CaseIterable, Sendable {
  case maxAge = "max-age"
  case minViews = "min-views"
  case minUpvotes = "min-upvotes"
  case maxAnswers = "max-answers"
  case title
  case skipTitle = "skip-title"
  case keep
  case unknown

  case famous
  case famousFile = "famous-file"
  case famousFollowers = "famous-followers"
  case famousViews = "famous-views"
  case famousPenalty = "famous-penalty"
  case skip
  case skipFile = "skip-file"

  case limit
  case all
  case sort
  case explain
  case format
  case color
  case hyperlinks

  case asOf = "as-of"
  case weight
  case new
  case noHistory = "no-history"
  case config
  case noConfig = "no-config"
  case quiet
  case verbose

  /// The option as typed: `--max-age`.
  var flag: String { "--" + rawValue }

  /// Its short name, as in `-n`; nil where it has none.
  var letter: Character? {
    switch self {
    case .limit: "n"
    case .quiet: "q"
    case .verbose: "v"
    default: nil
    }
  }
}

/// What can be typed for an option, and what its help says.
struct OptionDefinition {
  /// What follows the option.
  enum Kind: Equatable {
    /// Nothing.
    case flag
    /// A value; the last one given counts, else the standard one, if there is any.
    case value(standard: String?)
    /// A value; all that are given count.
    case list
  }

  /// What a shell completes a value with.
  enum Completion {
    case nothing, files
    case names([String])
  }

  let kind: Kind
  /// What the help calls the value.
  var valueName = ""
  /// One sentence for the help.
  let help: String
  /// What the manual adds.
  var discussion = ""
  var completion = Completion.nothing
  /// Whether the argument that follows is the value even where it starts with `-`, so that `-5` is
  /// out of range and not an unknown option.
  var takesDashes = false

  static func number(_ standard: String, _ valueName: String, _ help: String) -> Self {
    Self(kind: .value(standard: standard), valueName: valueName, help: help, takesDashes: true)
  }

  static func choice(
    _ standard: String, _ valueName: String, _ names: [String], _ help: String
  ) -> Self {
    Self(
      kind: .value(standard: standard), valueName: valueName, help: help,
      completion: .names(names))
  }

  static func list(
    _ valueName: String, _ help: String, discussion: String = "",
    completion: Completion = .nothing
  ) -> Self {
    Self(
      kind: .list, valueName: valueName, help: help, discussion: discussion,
      completion: completion)
  }

  static func flag(_ help: String) -> Self { Self(kind: .flag, help: help) }
}

extension CommandOption {
  /// What `--keep` takes.
  private static let keptNames = Rule.allCases.filter(\.canBeKept).map(\.rawValue)

  /// What can be typed for it: the one place of standard values and help.
  var definition: OptionDefinition {
    switch self {
    case .maxAge:
      .number(
        "\(Int(Thresholds.articleMaxAgeHours))h", "duration",
        "Only answers younger than this: 1s to 36500d, in s, m, h, d or w.")
    case .minViews:
      .number(
        "\(Thresholds.articleMinViews)", "count",
        "Only answers with at least this many views: 1 to 1000000M.")
    case .minUpvotes:
      .number(
        "\(Thresholds.articleMinUpvotes)", "count",
        "Only answers with at least this many upvotes: 1 to 1000000M.")
    case .maxAnswers:
      .number(
        "\(Thresholds.articleMaxAnswers)", "count",
        "Only questions with fewer answers than this: 1 to 1000000M.")
    case .title:
      .list(
        "regex",
        "Only questions whose title matches this regular expression, in any case; repeatable.",
        discussion: "The syntax is that of Swift's Regex. A title's first "
          + "\(TitleOptions.titleLimit) characters are looked at.")
    case .skipTitle:
      .list("regex", "No questions whose title matches this regular expression; repeatable.")
    case .keep:
      .list(
        "rule,…",
        "Turn rules off: followed (answers by people you follow or who follow you), answered "
          + "(questions you answered), hidden (questions you hid).",
        completion: .names(Self.keptNames + [Self.keptNames.joined(separator: ",")]))
    case .unknown:
      .choice(
        "keep", "policy", RankOptions.UnknownPolicy.allNames,
        "What becomes of a question when a rule cannot be told: keep (marked) or drop.")
    case .famous:
      .list("person", "Somebody famous, by full name or profile URL; repeatable.")
    case .famousFile:
      .list(
        "file", "Famous people: one name or profile URL a line, # starts a comment; repeatable.",
        completion: .files)
    case .famousFollowers:
      .number(
        "\(FameOptions.defaultFollowers)", "count",
        "Followers from which an author is fully famous: 1 to 1000000M, 0 or any for never.")
    case .famousViews:
      .number(
        "\(FameOptions.defaultAnswerViews)", "count",
        "Answer views from which an author is fully famous: 1 to 1000000M, 0 or any for never.")
    case .famousPenalty:
      .number(
        NumberText.shortest(FameOptions.defaultPenalty), "share",
        "The share of a famous author's views that is lost to you: 0 to 0.99.")
    case .skip:
      .list(
        "person", "Somebody whose answers are skipped, by full name or profile URL; repeatable.")
    case .skipFile:
      .list(
        "file", "People to skip, where a page does not tell whom you follow: as --famous-file.",
        completion: .files)
    case .limit:
      .number(
        "10", "count", "Show at most this many picks, and with --all of each other list; 0 for all."
      )
    case .all: .flag("Show unjudged and rejected questions too, with reasons, near misses first.")
    case .sort:
      .choice(
        "score", "key", RankOptions.Sort.allNames,
        "Order of the picks: score, age, views, upvotes or answers.")
    case .explain: .flag("Show what each rule says and what each score is made of.")
    case .format:
      .choice(
        "table", "format", RankFormat.allNames,
        "Output as table, json, ndjson, csv, tsv, markdown, urls or html, a report to play with.")
    case .color: .choice("auto", "when", When.allNames, "Color: auto, always or never.")
    case .hyperlinks:
      .choice("auto", "when", When.allNames, "Terminal hyperlinks: auto, always or never.")
    case .asOf:
      .choice(
        "now", "time", ["now", "saved"],
        "The moment that ages count to: now, saved (the newest page's), a date (its 00:00 UTC) or "
          + "an RFC 3339 time.")
    case .weight:
      .list(
        "name=value", "Set a constant of the score; repeatable.",
        discussion: "The constants and their standard values: \(WeightArgument.list).")
    case .new: .flag("Show only questions that no list showed before; needs the history.")
    case .noHistory: .flag("Neither read nor write the history.")
    case .config:
      OptionDefinition(
        kind: .value(standard: nil), valueName: "file",
        help: "Read options from this file in place of ~/.config/qpick/config.",
        completion: .files)
    case .noConfig: .flag("Read no config file.")
    case .quiet: .flag("Say nothing on stderr but errors and, of rank, why nothing passed.")
    case .verbose:
      .flag(
        "Say how each page was read, and which config is used; with --version, which libraries.")
    }
  }
}

/// When something is done.
enum When: String, CaseIterable {
  case auto, always, never
}
