import CalfCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Machine {
  var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The first piece is done here, the others each by a thread; where the system gives none, here too.
  func atOnce(_ count: Int, _ work: @Sendable (Int) -> Void) {
    withoutActuallyEscaping(work) { work in
      var threads: [pthread_t] = []
      var left: [Int] = []
      for index in 1..<max(1, count) {
        let task = Unmanaged.passRetained(Task { work(index) })
        if let thread = Self.thread(task) {
          threads.append(thread)
        } else {
          task.release()
          left.append(index)
        }
      }
      work(0)
      for index in left { work(index) }
      for thread in threads { pthread_join(thread, nil) }
    }
  }

  private static func thread(_ task: Unmanaged<Task>) -> pthread_t? {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    // As deep as the main thread may go.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    #if canImport(Darwin)
      var thread: pthread_t?
      let failed = pthread_create(
        &thread, &attributes,
        { task in
          Unmanaged<Task>.fromOpaque(task).takeRetainedValue().work()
          return nil
        }, task.toOpaque())
      return failed == 0 ? thread : nil
    #else
      var thread = pthread_t()
      let failed = pthread_create(
        &thread, &attributes,
        { task in
          if let task { Unmanaged<Task>.fromOpaque(task).takeRetainedValue().work() }
          return nil
        }, task.toOpaque())
      return failed == 0 ? thread : nil
    #endif
  }

  /// A thread's work.
  private final class Task: Sendable {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }
}
