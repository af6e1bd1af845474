import Testing

@testable import QPickCommands

struct RunStatusTests {
  @Test(
    arguments: [
      ([], .success), ([.unrankable], .unrankable), ([.unrankable, .inputOutput], .inputOutput),
      ([.unrankable, .inputOutput, .noInput], .noInput), ([.noInput, .unrankable], .noInput),
      ([.inputOutput], .inputOutput),
    ] as [([RunStatus], RunStatus)])
  func `the first of 66, 74, 65 that occurred`(failures: [RunStatus], expected: RunStatus) {
    #expect(RunStatus.of(failures: failures, otherwise: .success) == expected)
  }

  @Test func `without failures nothing changes`() {
    #expect(RunStatus.of(failures: [], otherwise: .nothingPassed) == .nothingPassed)
  }

  @Test func `the numbers are those of sysexits`() {
    let statuses: [RunStatus] = [
      .success, .nothingPassed, .usage, .unrankable, .noInput, .inputOutput,
    ]
    #expect(statuses.map(\.rawValue) == [0, 1, 64, 65, 66, 74])
  }
}
