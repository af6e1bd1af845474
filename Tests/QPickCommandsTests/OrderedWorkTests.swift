import Testing

@testable import QPickCommands

@Suite(.timeLimit(.minutes(1)))
struct OrderedWorkTests {
  /// What jobs have done and may do.
  private struct Log {
    var begun = 0
    var taken = 0
    var ended: Set<Int> = []
    var mostAhead = 0
    var sizeInWork = 0
    var largestSizeInWork = 0
  }

  private let log = Monitor(Log())

  /// Waits until `condition` holds.
  private func wait(until condition: (Log) -> Bool) {
    _ = log.wait { condition($0) ? true : nil }
  }

  /// Does `work` on `threadCount` threads and takes `count` results.
  private func results(
    of work: OrderedWork<Int>, count: Int, threadCount: Int, beforeEach body: () -> Void = {}
  ) -> [Int] {
    var results: [Int] = []
    Platform.withThreads(threadCount, doing: work.doJobs) { startedCount in
      #expect(startedCount == threadCount)
      defer { work.stop() }
      for _ in 0..<count {
        body()
        if let result = work.take(upTo: nil) { results.append(result) }
        log.with { $0.taken += 1 }
      }
    }
    return results
  }

  @Test(arguments: [1, 2, 3, 8])
  func `results come in the jobs' order`(threadCount: Int) {
    let work = OrderedWork(
      sizes: Array(repeating: 1, count: 100), countAhead: 10, sizeLimit: 100
    ) { $0 * $0 }
    let results = results(of: work, count: 100, threadCount: threadCount)
    #expect(results == (0..<100).map { $0 * $0 })
  }

  @Test func `a job that ends later comes first if it is the first`() {
    let work = OrderedWork(sizes: [1, 1, 1], countAhead: 3, sizeLimit: 9) { [log] index in
      if index == 0 { _ = log.wait { $0.ended == [1, 2] ? true : nil } }
      log.with { _ = $0.ended.insert(index) }
      return index
    }
    #expect(results(of: work, count: 3, threadCount: 2) == [0, 1, 2])
  }

  @Test(arguments: [(1, 1), (2, 2), (3, 5), (4, 16)])
  func `no more are begun ahead than may be`(threadCount: Int, countAhead: Int) {
    let work = OrderedWork(
      sizes: Array(repeating: 1, count: 50), countAhead: countAhead, sizeLimit: 100
    ) { [log] index in
      log.with { log in
        log.begun += 1
        // A result that is just being taken makes room before it is counted.
        log.mostAhead = max(log.mostAhead, log.begun - log.taken - 1)
      }
      return index
    }
    // As many as may be are begun before each result is taken, so the bound is reached, too.
    var taken = 0
    let results = results(of: work, count: 50, threadCount: threadCount) {
      wait { $0.begun == min(50, taken + countAhead) }
      taken += 1
    }
    #expect(results == Array(0..<50))
    #expect(log.with(\.mostAhead) <= countAhead)
  }

  @Test func `jobs in work are no larger together than may be, and a larger one is alone`() {
    let sizes = [6, 6, 20, 4, 6, 1]
    let work = OrderedWork(sizes: sizes, countAhead: 6, sizeLimit: 10) { [log] index in
      log.with { log in
        log.begun += 1
        log.sizeInWork += sizes[index]
        log.largestSizeInWork = max(log.largestSizeInWork, log.sizeInWork)
      }
      // 4 and 6 fit beside each other, and wait for each other.
      if index == 3 || index == 4 { _ = log.wait { $0.begun >= 5 ? true : nil } }
      log.with { $0.sizeInWork -= sizes[index] }
      return index
    }
    #expect(results(of: work, count: 6, threadCount: 4) == Array(0..<6))
    #expect(log.with(\.largestSizeInWork) == 20)
  }

  @Test func `work that is stopped begins no more`() {
    let work = OrderedWork(
      sizes: Array(repeating: 1, count: 100), countAhead: 4, sizeLimit: 100
    ) { [log] index in
      log.with { $0.begun += 1 }
      return index
    }
    #expect(results(of: work, count: 10, threadCount: 2) == Array(0..<10))
    #expect(log.with(\.begun) <= 14)
  }

  @Test func `who takes results can do all jobs himself`() {
    let work = OrderedWork(sizes: [1, 9, 1, 1], countAhead: 2, sizeLimit: 2) { $0 + 100 }
    var done: [Int] = []
    let results = (0..<4).map { _ in
      work.take(upTo: nil) { index in
        done.append(index)
        return index * 10
      }
    }
    #expect(results == [0, 10, 20, 30])
    #expect(done == [0, 1, 2, 3])
  }

  @Test func `who takes results does the next job rather than wait`() {
    let work = OrderedWork(sizes: [1, 1, 1], countAhead: 3, sizeLimit: 3) { [log] index in
      log.with { $0.begun += 1 }
      _ = log.wait { $0.ended == [1, 2] ? true : nil }
      return index
    }
    Platform.withThreads(1, doing: work.doJobs) { _ in
      defer { work.stop() }
      wait { $0.begun == 1 }
      let first = work.take(upTo: nil) { [log] index in
        log.with { _ = $0.ended.insert(index) }
        return index
      }
      #expect(first == 0)
      #expect(work.take(upTo: nil) == 1)
      #expect(work.take(upTo: nil) == 2)
    }
  }

  @Test func `who waits can look elsewhere in between`() {
    let work = OrderedWork(sizes: [1], countAhead: 1, sizeLimit: 1) { [log] index in
      _ = log.wait { $0.taken == 1 ? true : nil }
      return index
    }
    Platform.withThreads(1, doing: work.doJobs) { _ in
      #expect(work.take(upTo: 0.001) == nil)
      log.with { $0.taken = 1 }
      #expect(work.take(upTo: nil) == 0)
    }
  }
}

@Suite(.timeLimit(.minutes(1)))
struct ThreadTests {
  @Test(arguments: [0, 1, 7])
  func `all threads have done their work in the end`(count: Int) {
    let sum = Monitor(0)
    Platform.withThreads(count) {
      sum.with { $0 += 1 }
    } _: { startedCount in
      #expect(startedCount == count)
    }
    #expect(sum.with(\.self) == count)
  }

  @Test func `an error of the body comes through, after the threads`() {
    struct Failure: Error {}
    let sum = Monitor(0)
    #expect(throws: Failure.self) {
      try Platform.withThreads(3) {
        sum.with { $0 += 1 }
      } _: { _ throws(Failure) in
        throw Failure()
      }
    }
    #expect(sum.with(\.self) == 3)
  }

  @Test(
    arguments: [
      ("Name:\tqpick\nCpus_allowed:\t3\nCpus_allowed_list:\t0-1\n", 2),
      ("Cpus_allowed:\tff,ffffffff\n", 40), ("Cpus_allowed:\t00000000,00000008\n", 1),
      ("Cpus_allowed:\t0\n", nil), ("Cpus_allowed_list:\t0-1\n", nil), ("", nil),
    ] as [(String, Int?)])
  func `cores are counted that the process may run on`(status: String, count: Int?) {
    #expect(Platform.allowedCoreCount(status) == count)
  }

  @Test func `there is a core`() { #expect(Platform.coreCount() >= 1) }
}
