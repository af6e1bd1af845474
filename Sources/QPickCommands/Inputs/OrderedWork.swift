/// Jobs that threads do in any order, and whose results are taken in the jobs' order.
///
/// Memory is bounded: by the number of results that are not taken yet, and by the total size of the
/// jobs in work.
final class OrderedWork<Result: Sendable>: Sendable {
  private struct State {
    /// Jobs begun so far, the first ones.
    var begunCount = 0
    /// Results taken so far.
    var takenCount = 0
    /// The sizes of the jobs in work, together.
    var sizeInWork = 0
    /// Jobs in work.
    var countInWork = 0
    /// Results that wait to be taken, by their job.
    var results: [Int: Result] = [:]
    var isStopped = false
  }

  private let state = Monitor(State())
  private let sizes: [Int]
  private let countAhead: Int
  private let sizeLimit: Int
  private let job: @Sendable (Int) -> Result

  /// Work of which nothing is done yet.
  ///
  /// - Parameters:
  ///   - sizes: One for each job.
  ///   - countAhead: How many jobs may be begun and not taken, at least 1.
  ///   - sizeLimit: How large the jobs in work may be together; a larger one is done by itself.
  ///   - job: Does the job of an index.
  init(
    sizes: [Int], countAhead: Int, sizeLimit: Int, job: @escaping @Sendable (Int) -> Result
  ) {
    self.sizes = sizes
    self.countAhead = countAhead
    self.sizeLimit = sizeLimit
    self.job = job
  }

  /// What each thread does: jobs, until none is left or it has to stop.
  @Sendable func doJobs() {
    while let index = begin() { end(index, result: job(index)) }
  }

  /// The next job, once there is room for it; nil where there is none.
  private func begin() -> Int? {
    let next: Int?? = state.wait { state in
      if state.isStopped || state.begunCount == sizes.count { return .some(nil) }
      return begin(in: &state).map { .some($0) }
    }
    return next ?? nil
  }

  /// The next job; nil where there is no room for it, or none left.
  private func begin(in state: inout State) -> Int? {
    let index = state.begunCount
    guard index < sizes.count, index - state.takenCount < countAhead,
      state.countInWork == 0 || state.sizeInWork + sizes[index] <= sizeLimit
    else { return nil }
    state.begunCount += 1
    state.sizeInWork += sizes[index]
    state.countInWork += 1
    return index
  }

  private func end(_ index: Int, result: Result) {
    state.with { state in
      state.results[index] = result
      state.sizeInWork -= sizes[index]
      state.countInWork -= 1
    }
  }

  /// What a thread that takes results can do next.
  private enum Step {
    case take(Result)
    case work(Int)
  }

  /// The result that comes next in the jobs' order, once it is there.
  ///
  /// A result must be left, and threads be at work unless this one works, too.
  ///
  /// - Parameters:
  ///   - seconds: How long to wait at most; nil for no limit.
  ///   - job: Does the job of an index on this thread, which does jobs rather than wait; nil where
  ///     it only waits.
  /// - Returns: The result; nil where the time was up.
  func take(upTo seconds: Double?, doing job: ((Int) -> Result)? = nil) -> Result? {
    while true {
      let step: Step? = state.wait(upTo: seconds) { state in
        if let result = state.results.removeValue(forKey: state.takenCount) {
          state.takenCount += 1
          return .take(result)
        }
        return job == nil ? nil : begin(in: &state).map { .work($0) }
      }
      switch step {
      case .take(let result): return result
      case .work(let index): if let job { end(index, result: job(index)) }
      case nil: return nil
      }
    }
  }

  /// Has no more jobs begun.
  func stop() { state.with { $0.isStopped = true } }
}
