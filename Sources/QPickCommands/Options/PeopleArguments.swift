import ArgumentParser
import QuestionPicking

/// Who counts as famous and who is skipped, as typed.
struct PeopleArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Somebody famous, by full name or profile URL; repeatable.", valueName: "person"))
  var famous: [String] = []

  @Option(
    help: ArgumentHelp(
      "Famous people: one name or profile URL a line, # starts a comment; repeatable.",
      valueName: "file"),
    completion: .file())
  var famousFile: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Followers from which an author is fully famous: 1 to 1000000M, 0 or any for never.",
      valueName: "count"))
  var famousFollowers = RankRequest.standard.famousFollowers

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Answer views from which an author is fully famous: 1 to 1000000M, 0 or any for never.",
      valueName: "count"))
  var famousViews = RankRequest.standard.famousViews

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The share of a famous author's views that is lost to you: 0 to 0.99.", valueName: "share"))
  var famousPenalty = RankRequest.standard.famousPenalty

  @Option(
    help: ArgumentHelp(
      "Somebody whose answers are skipped, by full name or profile URL; repeatable.",
      valueName: "person"))
  var skip: [String] = []

  @Option(
    help: ArgumentHelp(
      "People to skip, where a page does not tell whom you follow: as --famous-file.",
      valueName: "file"),
    completion: .file())
  var skipFile: [String] = []
}

extension RankRequest {
  /// Fame without the people of `famousFile`.
  func fame() throws(UsageError) -> FameOptions {
    FameOptions(
      listed: try Self.people(famous, option: "--famous"),
      followers: try CountArgument(famousFollowers, option: "--famous-followers").bound,
      answerViews: try CountArgument(famousViews, option: "--famous-views").bound,
      penalty: try NumberArgument(
        famousPenalty, option: "--famous-penalty", in: 0...0.99, meaning: "a share"
      ).value)
  }

  /// The people to skip without those of `skipFile`.
  func skipped() throws(UsageError) -> [PersonPattern] {
    try Self.people(skip, option: "--skip")
  }

  private static func people(
    _ texts: [String], option: String
  ) throws(UsageError) -> [PersonPattern] {
    var people: [PersonPattern] = []
    for text in texts {
      guard let person = PersonPattern(text) else {
        throw .unreadable(option: option, value: text, expected: "a full name or a profile URL")
      }
      people.append(person)
    }
    return people
  }
}
