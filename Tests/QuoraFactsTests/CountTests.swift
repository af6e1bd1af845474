import QuoraFacts
import Testing

struct CountTests {
  @Test func `an exact number stands for itself alone`() {
    let count = Count.exact(365)
    #expect(count == Count(value: 365, low: 365, high: 365, source: .exact))
    #expect([count.value, count.low, count.high] == [365, 365, 365])
    #expect(count.source == .exact)
  }

  @Test(arguments: [
    (1200, 1150, 1249, 1150, 1249), (1200, 1200, 1299, 1200, 1299),
    // Bounds that do not hold the number are widened to it.
    (1200, 1300, 1400, 1200, 1400), (1200, 1000, 1100, 1000, 1200), (1200, 1300, 1100, 1200, 1200),
  ])
  func `bounds hold the number`(value: Int, low: Int, high: Int, least: Int, most: Int) {
    let count = Count(value: value, low: low, high: high, source: .rounded)
    #expect(count.value == value)
    #expect(count.low == least)
    #expect(count.high == most)
  }
}
