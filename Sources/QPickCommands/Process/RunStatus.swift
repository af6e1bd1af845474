/// How a run ended.
///
/// Source: Documentation/Rules.md, "Exit codes"; the numbers from 64 are those of `sysexits.h`.
enum RunStatus: Int32, Sendable {
  /// At least one pick, or all that was asked for.
  case success = 0
  /// Read fine, nothing passed.
  case nothingPassed = 1
  /// A command line or config file that cannot be used.
  case usage = 64
  /// An input that is not a Quora page that can be ranked.
  case unrankable = 65
  /// An input that is not there or may not be read.
  case noInput = 66
  /// An input or output error on the way.
  case inputOutput = 74

  /// The status of a run in which `failures` occurred and which would have ended with `otherwise`.
  static func of(failures: some Sequence<RunStatus>, otherwise: RunStatus) -> RunStatus {
    let occurred = Set(failures)
    return [.noInput, .inputOutput, .unrankable].first(where: occurred.contains) ?? otherwise
  }
}
