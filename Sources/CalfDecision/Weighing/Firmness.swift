import CalfBase

/// How firmly an option leads.
public struct Firmness: Hashable, Sendable {
  /// In how many of ``of`` draws the leading option is first, rounded down.
  public let share: Int
  /// 100.
  public var of: Int { 100 }
  /// Whether the lead is too small to speak of.
  public var isCloseCall: Bool { reason != .leads }
  /// Why it is, or is not, a close call.
  public let reason: Reason

  /// Why a lead is small.
  public enum Reason: Hashable, Sendable {
    /// It is not.
    case leads
    /// First in under 70 of 100.
    case share
    /// Not all that counts is known of what leads: these criteria are not.
    case unknown(criteria: [Int])
    /// What is first most often has not the most points on average.
    case points
    /// A quarter less of this criterion's weight, or a quarter more, turns the order.
    case weight(criterion: Int)
  }

  /// A share under this is a close call.
  public static let closeShare = 70

  /// - Parameters:
  ///   - unknown: Criteria that are not known of what leads.
  ///   - isSplit: Whether what is first most often has not the most points.
  init(leading share: Double, _ stability: [Stability], unknown: [Int], isSplit: Bool) {
    // Rounding must not make 29 of 100 into 28.
    self.share = Int(max(0, min(100, share * 100 + 1e-9)))
    if !unknown.isEmpty {
      reason = .unknown(criteria: unknown)
    } else if self.share < Self.closeShare {
      reason = .share
    } else if isSplit {
      reason = .points
    } else if let turning = stability.first(where: { $0.turnsWithinAQuarter }) {
      reason = .weight(criterion: turning.criterion)
    } else {
      reason = .leads
    }
  }
}
