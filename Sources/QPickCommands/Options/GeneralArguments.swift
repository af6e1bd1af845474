import ArgumentParser

/// What belongs to no other group, as typed.
struct GeneralArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The moment that ages count to: now, saved (the newest page's), a date (its 00:00 UTC) or "
        + "an RFC 3339 time.", valueName: "time"),
    completion: .list(["now", "saved"]))
  var asOf = "now"

  @Option(
    help: ArgumentHelp(
      "Set a constant of the score; repeatable.",
      discussion: "The constants and their standard values: \(WeightArgument.list).",
      valueName: "name=value"))
  var weight: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read options from this file in place of ~/.config/qpick/config.", valueName: "file"),
    completion: .file())
  var config: String?

  @Flag(help: "Read no config file.")
  var noConfig = false

  @Flag(name: .customShort("q"), help: "Say nothing on stderr but errors and why nothing passed.")
  var quiet = false

  @Flag(name: .customShort("v"), help: "Say which config, clock and encoding are used.")
  var verbose = false
}
