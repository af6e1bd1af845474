#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A value that threads share, and wait for changes of.
///
/// `Mutex` of the standard library asks for macOS 15.
@safe final class Monitor<State>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var state: State
  /// How many threads wait: to wake them takes a call of the system, and mostly there is none.
  private var waiterCount = 0

  init(_ state: sending State) {
    self.state = state
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(change, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(change)
    unsafe pthread_mutex_destroy(mutex)
    unsafe change.deallocate()
    unsafe mutex.deallocate()
  }

  /// Reads or changes the value while no other thread does; then wakes the threads that wait.
  func with<Result>(_ body: (inout State) -> Result) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unlock() }
    return body(&state)
  }

  /// Unlocks the value and wakes the threads that wait for a change.
  private func unlock() {
    let wakes = waiterCount > 0
    unsafe pthread_mutex_unlock(mutex)
    if wakes { unsafe pthread_cond_broadcast(change) }
  }

  /// Waits until `body` finds in the value what it looks for, and may then change it.
  ///
  /// - Parameters:
  ///   - seconds: How long to wait at most, by the clock of the day; nil for no limit.
  ///   - body: Gives what it found; nil where it is not there yet, and nothing was changed.
  /// - Returns: What was found; nil where the time was up.
  func wait<Result>(upTo seconds: Double? = nil, for body: (inout State) -> Result?) -> Result? {
    let end = seconds.map(Self.time(after:))
    unsafe pthread_mutex_lock(mutex)
    while true {
      if let found = body(&state) {
        unlock()
        return found
      }
      waiterCount += 1
      var code: Int32 = 0
      if var end {
        code = unsafe pthread_cond_timedwait(change, mutex, &end)
      } else {
        unsafe pthread_cond_wait(change, mutex)
      }
      waiterCount -= 1
      if code == ETIMEDOUT {
        unsafe pthread_mutex_unlock(mutex)
        return nil
      }
    }
  }

  private static func time(after seconds: Double) -> timespec {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    let nanoseconds = now.tv_nsec + Int(seconds * 1e9)
    return timespec(
      tv_sec: now.tv_sec + nanoseconds / 1_000_000_000, tv_nsec: nanoseconds % 1_000_000_000)
  }
}

extension Platform {
  /// Does `work` on up to `count` more threads while `body` runs on this one, and waits for all.
  ///
  /// - Parameters:
  ///   - count: How many threads to start, 0 or more.
  ///   - work: What each of them does, once.
  ///   - body: Gets the number that the system did start, and sees to it that `work` ends.
  /// - Throws: Only what `body` throws.
  static func withThreads<Failure: Error>(
    _ count: Int, doing work: @escaping @Sendable () -> Void,
    _ body: (_ started: Int) throws(Failure) -> Void
  ) throws(Failure) {
    let job = ThreadJob(work)
    let threads = (0..<count).compactMap { _ in Thread(doing: job) }
    defer {
      for thread in threads { thread.join() }
    }
    try body(threads.count)
  }

  /// How many cores there are to run threads on: at least 1, and at most 16, since each holds pages.
  static func coreCount() -> Int { min(availableCoreCount(), 16) }

  private static func availableCoreCount() -> Int {
    #if os(Linux)
      if isAddressSpaceLimited { return 1 }
      // `sched_getaffinity` hides behind a macro that Swift does not set.
      if let status = try? open("/proc/self/status").next(),
        let count = allowedCoreCount(String(decoding: status, as: UTF8.self))
      {
        return count
      }
    #endif
    return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  #if os(Linux)
    /// Whether `ulimit -v` is set: Glibc gives each thread a heap with 64 MB of addresses, and where
    /// it does not get them, it asks again at every allocation.
    private static var isAddressSpaceLimited: Bool { limit(of: RLIMIT_AS) != .max }
  #endif

  /// How many KB the stack of the first thread may hold, as `ulimit -s` has it.
  static var stackLimitKilobytes: rlim_t { limit(of: RLIMIT_STACK) / 1024 }

  #if canImport(Glibc)
    private static func limit(of resource: __rlimit_resource) -> rlim_t {
      var limit = rlimit()
      let code = unsafe getrlimit(__rlimit_resource_t(resource.rawValue), &limit)
      return code == 0 ? limit.rlim_cur : .max
    }
  #else
    private static func limit(of resource: Int32) -> rlim_t {
      var limit = rlimit()
      return unsafe getrlimit(resource, &limit) == 0 ? limit.rlim_cur : .max
    }
  #endif

  /// The number of bits set in `Cpus_allowed`, such as `ff,ffffffff`; nil where it is missing.
  ///
  /// Source: proc_pid_status(5).
  static func allowedCoreCount(_ status: String) -> Int? {
    let name = "Cpus_allowed:"
    guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix(name) }) else {
      return nil
    }
    let count = line.dropFirst(name.count).reduce(0) { count, digit in
      count + (digit.hexDigitValue?.nonzeroBitCount ?? 0)
    }
    return count > 0 ? count : nil
  }
}

/// What a thread does, as an object that C can hand on.
private final class ThreadJob: Sendable {
  let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) { self.work = work }
}

/// A thread at work.
@safe private struct Thread {
  /// As much as the first thread has on Linux; on macOS others would have 512 KB.
  private static let stackByteCount = 8 << 20

  private let thread: pthread_t

  /// Starts a thread that does `job`, which has to outlive it; nil where the system gives none.
  init?(doing job: ThreadJob) {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setstacksize(&attributes, Self.stackByteCount)
    let argument = unsafe Unmanaged.passUnretained(job).toOpaque()
    // A number in Glibc, elsewhere a pointer.
    #if canImport(Glibc)
      var thread = pthread_t()
      let code = unsafe pthread_create(
        &thread, &attributes, { unsafe doJob($0) }, argument)
      guard code == 0 else { return nil }
      self.thread = thread
    #else
      var thread: pthread_t?
      let code = unsafe pthread_create(
        &thread, &attributes, { unsafe doJob($0) }, argument)
      guard code == 0, let thread = unsafe thread else { return nil }
      unsafe self.thread = thread
    #endif
  }

  /// Waits until it is done.
  func join() {
    #if canImport(Glibc)
      pthread_join(thread, nil)
    #else
      unsafe pthread_join(thread, nil)
    #endif
  }
}

private func doJob(_ job: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let job = unsafe job else { return nil }
  unsafe Unmanaged<ThreadJob>.fromOpaque(job).takeUnretainedValue().work()
  return nil
}
