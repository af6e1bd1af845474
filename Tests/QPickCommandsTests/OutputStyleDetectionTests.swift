import Testing

@testable import QPickCommands

struct OutputStyleDetectionTests {
  struct Case: Sendable {
    let when: When
    let isTerminal: Bool
    let environment: [String: String]
    let color: Bool
    let links: Bool

    init(
      _ when: When, terminal: Bool, _ environment: [String: String], color: Bool, links: Bool
    ) {
      self.when = when
      isTerminal = terminal
      self.environment = environment
      self.color = color
      self.links = links
    }
  }

  static let xterm = ["TERM": "xterm-256color"]
  static let kitty = ["TERM": "xterm-kitty"]

  @Test(arguments: [
    Case(.auto, terminal: true, xterm, color: true, links: false),
    Case(.auto, terminal: true, kitty, color: true, links: true),
    Case(.auto, terminal: false, kitty, color: false, links: false),
    Case(.auto, terminal: true, [:], color: false, links: false),
    Case(.auto, terminal: true, ["TERM": ""], color: false, links: false),
    Case(.auto, terminal: true, ["TERM": "dumb"], color: false, links: false),
    Case(.auto, terminal: true, ["TERM": "foot", "NO_COLOR": "1"], color: false, links: true),
    Case(.auto, terminal: true, ["TERM": "xterm", "NO_COLOR": ""], color: true, links: false),
    Case(.auto, terminal: false, ["CLICOLOR_FORCE": "1"], color: true, links: false),
    Case(.auto, terminal: false, ["FORCE_COLOR": "1"], color: true, links: false),
    Case(.auto, terminal: false, ["FORCE_COLOR": "0"], color: false, links: false),
    Case(.auto, terminal: false, ["CLICOLOR_FORCE": "0"], color: false, links: false),
    Case(.auto, terminal: false, ["CLICOLOR_FORCE": ""], color: false, links: false),
    Case(
      .auto, terminal: true, ["TERM": "dumb", "CLICOLOR_FORCE": "1"], color: true, links: false),
    Case(
      .auto, terminal: true, ["TERM": "xterm", "NO_COLOR": "1", "CLICOLOR_FORCE": "1"],
      color: false, links: false),
    Case(.always, terminal: false, ["NO_COLOR": "1", "TERM": "dumb"], color: true, links: true),
    Case(
      .never, terminal: true, ["TERM": "xterm", "CLICOLOR_FORCE": "1"], color: false, links: false),
  ])
  func `flag, terminal and environment decide`(decision: Case) {
    #expect(
      OutputStyleDetection.usesColor(
        decision.when, isTerminal: decision.isTerminal, environment: decision.environment)
        == decision.color)
    #expect(
      OutputStyleDetection.usesHyperlinks(
        decision.when, isTerminal: decision.isTerminal, environment: decision.environment)
        == decision.links)
  }

  @Test(
    arguments: [
      (["TERM": "foot-extra"], true), (["TERM": "alacritty"], true),
      (["TERM": "xterm-ghostty"], true), (["TERM_PROGRAM": "iTerm.app"], true),
      (["TERM_PROGRAM": "vscode"], true), (["TERM_PROGRAM": "WezTerm"], true),
      (["TERM_PROGRAM": "Apple_Terminal"], false), (["VTE_VERSION": "5000"], true),
      (["VTE_VERSION": "4999"], false), (["VTE_VERSION": "7006"], true),
      (["KONSOLE_VERSION": "220401"], true), (["WT_SESSION": "a-b"], true),
      (["KITTY_WINDOW_ID": "1"], true), (["KITTY_WINDOW_ID": "1", "TMUX": "/tmp/t,1,0"], false),
      (["TERM": "tmux-256color", "KITTY_WINDOW_ID": "1"], false),
      (["TERM": "screen.xterm-256color", "VTE_VERSION": "7006"], false),
      (["STY": "1.pts", "WT_SESSION": "a"], false), ([:], false),
    ] as [([String: String], Bool)])
  func `links are made where the terminal is known to make them`(
    variables: [String: String], links: Bool
  ) {
    #expect(
      OutputStyleDetection.usesHyperlinks(
        .auto, isTerminal: true, environment: Self.xterm.merging(variables) { $1 }) == links)
  }

  @Test(
    arguments: [
      (true, 132, [:], 132), (true, nil, [:], nil), (true, 132, ["COLUMNS": "60"], 60),
      (true, 132, ["COLUMNS": "0"], 132), (true, 132, ["COLUMNS": "wide"], 132),
      (true, nil, ["COLUMNS": "60"], 60), (false, 132, ["COLUMNS": "60"], nil),
    ] as [(Bool, Int?, [String: String], Int?)])
  func `only a terminal has a width, and COLUMNS beats its own`(
    isTerminal: Bool, own: Int?, environment: [String: String], expected: Int?
  ) {
    let sink = Sink()
    sink.isTerminal = isTerminal
    sink.columns = own
    #expect(OutputStyleDetection.columns(of: sink, environment: environment) == expected)
  }
}
