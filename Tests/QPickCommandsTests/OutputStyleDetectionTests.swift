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

  @Test(arguments: [
    Case(.auto, terminal: true, xterm, color: true, links: true),
    Case(.auto, terminal: false, xterm, color: false, links: false),
    Case(.auto, terminal: true, [:], color: false, links: false),
    Case(.auto, terminal: true, ["TERM": ""], color: false, links: false),
    Case(.auto, terminal: true, ["TERM": "dumb"], color: false, links: false),
    Case(.auto, terminal: true, ["TERM": "xterm", "NO_COLOR": "1"], color: false, links: true),
    Case(.auto, terminal: true, ["TERM": "xterm", "NO_COLOR": ""], color: true, links: true),
    Case(.auto, terminal: false, ["CLICOLOR_FORCE": "1"], color: true, links: false),
    Case(.auto, terminal: false, ["CLICOLOR_FORCE": "0"], color: false, links: false),
    Case(.auto, terminal: false, ["CLICOLOR_FORCE": ""], color: false, links: false),
    Case(
      .auto, terminal: true, ["TERM": "dumb", "CLICOLOR_FORCE": "1"], color: true, links: false),
    Case(
      .auto, terminal: true, ["TERM": "xterm", "NO_COLOR": "1", "CLICOLOR_FORCE": "1"],
      color: false, links: true),
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
