import CalfBase

/// A count as people say it: so many of 100, or of 1 000, or of 10 000.
///
/// "None seen of 40, could be up to 7 in 100"; "4 in 100, could be 1 to 9".
public struct NaturalFrequency: Hashable, Sendable {
  /// What was seen.
  public let count: EventCount
  /// People, rounded to whole ones, halves up; nil where none was seen, because that is not known to be 0.
  public let people: Int?
  /// The fewest it could be, as above; nil where none was seen. 0 stands for fewer than half of one.
  public let low: Int?
  /// The most it could be, as above; at least 1.
  public let upTo: Int
  /// Of so many: 100, 1 000 or 10 000; the same for all of a table.
  public let of: Int

  /// The counts of one table, all of one denominator, in the order given.
  ///
  /// Limits are those of 95 in 100: one-sided where none was seen, else on both sides.
  ///
  /// - Parameter sessions: For a course of several; chances then are 1 − (1 − p)^sessions.
  public static func table(_ counts: [EventCount], sessions: Int = 1) -> [NaturalFrequency] {
    let chances = counts.map { Chances($0, sessions: sessions) }
    let size = denominator(chances.map { $0.share ?? $0.high })
    return chances.map { chances in
      NaturalFrequency(
        count: chances.count, people: chances.share.map { rounded($0, of: size) },
        low: chances.low.map { rounded($0, of: size) }, upTo: max(1, rounded(chances.high, of: size)),
        of: size)
    }
  }

  /// The smallest of 100, 1 000 and 10 000 of which the rarest chance that is not 0 is at least one; 10 000
  /// where it is not even that.
  public static func denominator(_ chances: [Double]) -> Int {
    let rarest = chances.filter { $0 > 0 }.min() ?? 1
    for size in [100, 1_000] where rounded(rarest, of: size) >= 1 { return size }
    return 10_000
  }

  /// A chance of 0 to 1 as whole people of a number, halves up.
  public static func rounded(_ chance: Double, of size: Int) -> Int {
    guard chance > 0 else { return 0 }
    return Int(min(chance, 1) * Double(size) + 0.5)
  }

  private struct Chances {
    let count: EventCount
    let share: Double?
    let low: Double?
    let high: Double

    init(_ count: EventCount, sessions: Int) {
      self.count = count
      func course(_ chance: Double) -> Double { RiskLaw.perCourse(chance, sessions: sessions) }
      guard count.events > 0 else {
        (share, low, high) = (nil, nil, course(count.upperBound()))
        return
      }
      let interval = count.interval()
      (share, low, high) = (course(count.share), course(interval.low), course(interval.high))
    }
  }
}
