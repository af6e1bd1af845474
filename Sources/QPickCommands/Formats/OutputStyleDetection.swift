/// Whether color, links and a width are used on standard output.
///
/// Source: no-color.org, bixense.com/clicolors; Documentation/Rules.md, "Standard streams".
enum OutputStyleDetection {
  /// Whether to use color.
  static func usesColor(
    _ when: When, isTerminal: Bool, environment: [String: String]
  ) -> Bool {
    switch when {
    case .always: true
    case .never: false
    case .auto:
      if isSet("NO_COLOR", environment) {
        false
      } else if isSet("CLICOLOR_FORCE", environment), environment["CLICOLOR_FORCE"] != "0" {
        true
      } else {
        isTerminal && understandsEscapes(environment)
      }
    }
  }

  /// Whether to use hyperlinks.
  static func usesHyperlinks(
    _ when: When, isTerminal: Bool, environment: [String: String]
  ) -> Bool {
    switch when {
    case .always: true
    case .never: false
    case .auto: isTerminal && understandsEscapes(environment)
    }
  }

  /// The width to fit tables to, in cells: `COLUMNS`, else the terminal's; nil when piped.
  static func columns(of sink: any ByteSink, environment: [String: String]) -> Int? {
    guard sink.isTerminal else { return nil }
    return environment["COLUMNS"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil } ?? sink.columns
  }

  private static func isSet(_ name: String, _ environment: [String: String]) -> Bool {
    environment[name]?.isEmpty == false
  }

  /// Whether a terminal does what escape sequences say.
  static func understandsEscapes(_ environment: [String: String]) -> Bool {
    isSet("TERM", environment) && environment["TERM"] != "dumb"
  }
}
