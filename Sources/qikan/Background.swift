import Glibc
import JournalCore
import Synchronization

/// Work beside the terminal's loop, each job on a thread of its own. What a job has to tell is a change of the session,
/// which the loop's thread makes when `wakeDescriptor` says that there is one.
final class Background: Sendable {
  /// What the loop does when a job has something to tell. What it throws ends the session.
  typealias Delivery = @Sendable (inout ReadingSession) throws(IssueError) -> Void

  /// One piece of work. It may tell several things while it goes on; what it tells after it was cancelled is dropped.
  final class Job: Sendable {
    private let cancelled = Atomic(false)
    private let background: Background

    fileprivate init(_ background: Background) { self.background = background }

    /// The job should end soon: nobody waits for it any more.
    var isCancelled: Bool { cancelled.load(ordering: .relaxed) }
    func cancel() { cancelled.store(true, ordering: .relaxed) }

    func deliver(_ delivery: @escaping Delivery) {
      background.deliveries.withLock { $0.append((self, delivery)) }
      background.wake()
    }
  }

  /// Readable while a delivery waits.
  let wakeDescriptor: Int32
  private let wakeEnd: Int32
  private let deliveries = Mutex<[(job: Job, delivery: Delivery)]>([])

  init() {
    var ends: [Int32] = [-1, -1]
    // Without a pipe (no descriptor is left) nothing wakes the loop, and deliveries wait for the next key.
    _ = pipe(&ends)
    wakeDescriptor = ends[0]
    wakeEnd = ends[1]
    for end in ends where end >= 0 {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
  }

  deinit {
    close(wakeDescriptor)
    close(wakeEnd)
  }

  /// Starts a job. Where no thread can be had, it runs at once, in the caller's.
  ///
  /// - Parameter work: given its job, to tell things by and to see whether it was cancelled.
  @discardableResult
  func start(_ work: @escaping @Sendable (Job) -> Void) -> Job {
    let job = Job(self)
    let start = Unmanaged.passRetained(Start(job: job, work: work))
    var thread = pthread_t()
    let status = pthread_create(&thread, nil, { Start.run($0) }, start.toOpaque())
    if status == 0 { pthread_detach(thread) } else { _ = Start.run(start.toOpaque()) }
    return job
  }

  /// What the jobs have told since the last time, in order.
  func takeDeliveries() -> [Delivery] {
    var bytes: [UInt8] = Array(repeating: 0, count: 64)
    while read(wakeDescriptor, &bytes, bytes.count) > 0 {}
    return deliveries.withLock { waiting in
      defer { waiting = [] }
      return waiting.filter { !$0.job.isCancelled }.map(\.delivery)
    }
  }

  /// Waits until a job tells something, or the time is up.
  func wait(milliseconds: Int32) {
    var request = pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&request, 1, milliseconds)
  }

  private func wake() {
    var byte: UInt8 = 0
    _ = write(wakeEnd, &byte, 1)
  }
}

/// What a new thread is given: a C function takes one pointer.
private final class Start: Sendable {
  let job: Background.Job
  let work: @Sendable (Background.Job) -> Void

  init(job: Background.Job, work: @escaping @Sendable (Background.Job) -> Void) {
    self.job = job
    self.work = work
  }

  static func run(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let pointer else { return nil }
    let start = Unmanaged<Start>.fromOpaque(pointer).takeRetainedValue()
    start.work(start.job)
    return nil
  }
}
