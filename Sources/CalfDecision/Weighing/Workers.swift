/// Who works at the same time on a weighing with many draws.
///
/// How many there are changes how long it takes, and not a byte of what comes out.
public struct Workers: Sendable {
  let count: Int
  let atOnce: @Sendable (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void

  /// The caller alone.
  public static let one = Workers(count: 1) { count, work in for piece in 0..<count { work(piece) } }

  /// - Parameters:
  ///   - count: How many; taken to be 1 to 16, since each has memory of its own.
  ///   - atOnce: Does so many pieces of work at the same time, told which from 0 on, and returns when all are done.
  public init(
    count: Int, atOnce: @escaping @Sendable (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void
  ) {
    self.count = max(1, min(16, count))
    self.atOnce = atOnce
  }
}
