/// Whether color, links and a width are used on standard output and standard error.
///
/// Source: no-color.org, bixense.com/clicolors; Documentation/Rules.md, "Standard streams".
enum OutputStyleDetection {
  /// What `sink` can show, where `--color` and `--hyperlinks` leave it open.
  static func style(
    of sink: any ByteSink, in context: ProcessContext, hyperlinks: When = .never
  ) -> OutputStyle {
    let environment = context.environment
    return OutputStyle(
      usesColor: usesColor(
        context.color, isTerminal: sink.isTerminal, environment: environment),
      usesHyperlinks: usesHyperlinks(
        hyperlinks, isTerminal: sink.isTerminal, environment: environment),
      columns: columns(of: sink, environment: environment))
  }

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
      } else if ["CLICOLOR_FORCE", "FORCE_COLOR"].contains(where: {
        isSet($0, environment) && environment[$0] != "0"
      }) {
        true
      } else {
        isTerminal && understandsEscapes(environment)
      }
    }
  }

  /// Whether to use hyperlinks: only where the terminal is known to make them.
  static func usesHyperlinks(
    _ when: When, isTerminal: Bool, environment: [String: String]
  ) -> Bool {
    switch when {
    case .always: true
    case .never: false
    case .auto: isTerminal && understandsEscapes(environment) && makesLinks(environment)
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

  /// Whether the terminal is one of those that make links, which none can be asked.
  ///
  /// tmux and screen hide which terminal is around them, and pass links on only by their settings.
  ///
  /// Source: https://github.com/Alhadis/OSC8-Adoption.
  private static func makesLinks(_ environment: [String: String]) -> Bool {
    let kind = environment["TERM"] ?? ""
    if isSet("TMUX", environment) || isSet("STY", environment) { return false }
    if ["tmux", "screen"].contains(where: kind.hasPrefix) { return false }
    if let version = environment["VTE_VERSION"].flatMap(Int.init) { return version >= 5000 }
    return ["xterm-kitty", "foot", "alacritty", "xterm-ghostty", "wezterm"]
      .contains(where: kind.hasPrefix)
      || ["iTerm.app", "WezTerm", "ghostty", "vscode"]
        .contains(environment["TERM_PROGRAM"] ?? "")
      || ["KITTY_WINDOW_ID", "ALACRITTY_WINDOW_ID", "KONSOLE_VERSION", "WT_SESSION"]
        .contains { isSet($0, environment) }
  }
}
