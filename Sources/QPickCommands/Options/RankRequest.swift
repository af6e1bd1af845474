/// What a command line asks of `rank`: its arguments as typed, or their standard values.
///
/// The one place of these values: the argument parser shows them in its help.
struct RankRequest: PageRequest, Equatable {
  /// With nothing given.
  static let standard = RankRequest()
  static var command: any PageCommand.Type { RankCommand.self }

  var files: [String] = []

  // Rules.
  var maxAge = "72h"
  var minViews = "10000"
  var minUpvotes = "100"
  var maxAnswers = "25"
  var keep: [String] = []
  var unknown = "keep"

  // People.
  var famous: [String] = []
  var famousFile: [String] = []
  var famousFollowers = "10000"
  var famousViews = "1000000"
  var famousPenalty = "0.8"
  var skip: [String] = []
  var skipFile: [String] = []

  // Output.
  var limit = "10"
  var all = false
  var sort = "score"
  var explain = false
  var format = "table"
  var color = "auto"
  var hyperlinks = "auto"

  // The rest.
  var asOf = "now"
  var weight: [String] = []
  var config: String?
  var noConfig = false
  var quiet = false
  var verbose = false

  func run(
    on names: [String], config: ConfigFile?, loader: PageLoader
  ) throws -> RunStatus {
    try RankRun(
      names: names, request: self, settings: try RankSettings(self), config: config, loader: loader
    ).run()
  }
}

extension RankRequest {
  /// What the argument parser read.
  init(_ command: RankCommand) {
    files = command.files
    (maxAge, minViews) = (command.rules.maxAge, command.rules.minViews)
    (minUpvotes, maxAnswers) = (command.rules.minUpvotes, command.rules.maxAnswers)
    (keep, unknown) = (command.rules.keep, command.rules.unknown)
    (famous, famousFile) = (command.people.famous, command.people.famousFile)
    (famousFollowers, famousViews) = (command.people.famousFollowers, command.people.famousViews)
    famousPenalty = command.people.famousPenalty
    (skip, skipFile) = (command.people.skip, command.people.skipFile)
    (limit, all) = (command.output.limit, command.output.all)
    (sort, explain) = (command.output.sort, command.output.explain)
    (format, color) = (command.output.format, command.output.color)
    hyperlinks = command.output.hyperlinks
    (asOf, weight) = (command.asOf, command.weight)
    (config, noConfig) = (command.config, command.noConfig)
    (quiet, verbose) = (command.quiet, command.verbose)
  }

  /// Reads a plain command line: files, flags, and options with values that look like none.
  ///
  /// nil for all else, which is help and mistakes: they are the argument parser's.
  ///
  /// - Parameter arguments: What stands after the command's name.
  init?(plain arguments: ArraySlice<String>) {
    var rest = arguments
    while let argument = rest.popFirst() {
      if argument == "--" {
        files += rest
        return
      }
      if PlainArgument.isValue(argument) {
        files.append(argument)
      } else if !set(flag: argument) {
        guard let (option, value) = PlainArgument.option(argument, from: &rest),
          set(option, to: value)
        else { return nil }
      }
    }
  }

  private mutating func set(flag: String) -> Bool {
    switch flag {
    case "--all": all = true
    case "--explain": explain = true
    case "--no-config": noConfig = true
    case "-q": quiet = true
    case "-v": verbose = true
    case "-qv", "-vq": (quiet, verbose) = (true, true)
    default: return false
    }
    return true
  }

  private mutating func set(_ option: String, to value: String) -> Bool {
    switch option {
    case "--max-age": maxAge = value
    case "--min-views": minViews = value
    case "--min-upvotes": minUpvotes = value
    case "--max-answers": maxAnswers = value
    case "--keep": keep.append(value)
    case "--unknown": unknown = value
    case "--famous": famous.append(value)
    case "--famous-file": famousFile.append(value)
    case "--famous-followers": famousFollowers = value
    case "--famous-views": famousViews = value
    case "--famous-penalty": famousPenalty = value
    case "--skip": skip.append(value)
    case "--skip-file": skipFile.append(value)
    case "--limit", "-n": limit = value
    case "--sort": sort = value
    case "--format": format = value
    case "--color": color = value
    case "--hyperlinks": hyperlinks = value
    case "--as-of": asOf = value
    case "--weight": weight.append(value)
    case "--config": config = value
    default: return false
    }
    return true
  }
}
