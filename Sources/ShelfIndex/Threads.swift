import Glibc

/// Does a work on several threads at once, and waits until all of them are done.
///
/// Where no thread can be had, the caller's does it alone.
public func runOnThreads(_ count: Int, _ work: @escaping @Sendable () -> Void) {
  var threads: [pthread_t] = []
  for _ in 1..<max(1, count) {
    var thread = pthread_t()
    let start = Unmanaged.passRetained(ThreadWork(work))
    let status = pthread_create(
      &thread, nil,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<ThreadWork>.fromOpaque(pointer).takeRetainedValue().work()
        return nil
      }, start.toOpaque())
    if status == 0 { threads.append(thread) } else { start.release() }
  }
  if count > 0 { work() }
  for thread in threads { pthread_join(thread, nil) }
}

/// How many threads can run at once.
public var processorCores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

/// What a new thread is given: a C function takes one pointer.
private final class ThreadWork: Sendable {
  let work: @Sendable () -> Void
  init(_ work: @escaping @Sendable () -> Void) { self.work = work }
}
