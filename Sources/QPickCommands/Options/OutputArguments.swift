import ArgumentParser
import QuestionPicking

/// What is shown and how, as typed.
struct OutputArguments: ParsableArguments {
  @Option(
    name: [.customShort("n", allowingJoined: true), .long], parsing: .unconditional,
    help: ArgumentHelp("Show at most this many picks; 0 for all.", valueName: "count"))
  var limit = RankRequest.standard.limit

  @Flag(
    help: "Show unjudged and rejected questions too, with reasons, near misses first.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "Order of the picks: score, age, views, upvotes or answers.", valueName: "key"),
    completion: .list(RankOptions.Sort.allNames))
  var sort = RankRequest.standard.sort

  @Flag(help: "Show what each rule says and what each score is made of.")
  var explain = false

  @Option(
    help: ArgumentHelp(
      "Output as table, json, ndjson, csv, tsv, markdown or urls.", valueName: "format"),
    completion: .list(RankFormat.allNames))
  var format = RankRequest.standard.format

  @Option(
    help: ArgumentHelp("Color: auto, always or never.", valueName: "when"),
    completion: .list(When.allNames))
  var color = RankRequest.standard.color

  @Option(
    help: ArgumentHelp("Terminal hyperlinks: auto, always or never.", valueName: "when"),
    completion: .list(When.allNames))
  var hyperlinks = RankRequest.standard.hyperlinks
}

/// When something is done.
enum When: String, CaseIterable {
  case auto, always, never
}
