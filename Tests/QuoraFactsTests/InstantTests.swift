import QuoraFacts
import Testing

struct InstantTests {
  @Test(
    arguments: [
      (0, 0), (1.5, 1_500_000), (-0.000001, -1),
      (1_752_626_441.916495, 1_752_626_441_916_495),
      // Held within the bounds instead of a crash.
      (1e300, 6_000_000_000_000_000_000), (-.infinity, -6_000_000_000_000_000_000),
    ] as [(Double, Int64)])
  func `seconds are kept to the microsecond`(seconds: Double, microseconds: Int64) {
    #expect(Instant(seconds: seconds).microseconds == microseconds)
  }

  @Test func `a payload's microseconds stay exact when moved`() {
    let moment = Instant(microseconds: 1_752_626_441_916_495)
    #expect(moment.advanced(bySeconds: 3600).microseconds == 1_752_630_041_916_495)
    #expect(moment.advanced(bySeconds: -0.000495).microseconds == 1_752_626_441_916_000)
    #expect(moment.advanced(bySeconds: 3600).seconds(since: moment) == 3600)
    #expect(moment.seconds(since: moment.advanced(bySeconds: 60)) == -60)
  }

  @Test(arguments: [Int64.min, -1, 0, .max])
  func `no moment crashes`(microseconds: Int64) {
    let moment = Instant(microseconds: microseconds)
    for seconds in [1, 1e13, 1e30] {
      #expect(moment.advanced(bySeconds: seconds) >= moment)
      #expect(moment.advanced(bySeconds: -seconds) <= moment)
    }
    let interval = InstantInterval(
      earliest: Instant(microseconds: .min), latest: Instant(microseconds: .max))
    #expect(interval.earliest <= interval.middle && interval.middle <= interval.latest)
  }

  @Test func `moments are ordered`() {
    #expect(Instant(seconds: 1) < Instant(seconds: 2))
    #expect(!(Instant(seconds: 1) < Instant(seconds: 1)))
  }

  @Test func `an interval's ends are put in order, its middle is halfway`() {
    let (one, two) = (Instant(seconds: 100), Instant(seconds: 103))
    let interval = InstantInterval(earliest: two, latest: one)
    #expect(interval.earliest == one)
    #expect(interval.latest == two)
    #expect(interval.middle == Instant(seconds: 101.5))
    #expect(InstantInterval(exactly: one) == InstantInterval(earliest: one, latest: one))
  }
}
