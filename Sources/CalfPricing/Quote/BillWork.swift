import CalfBase

/// What a bill of a list takes to make, in visits of a promotion to a line: some ten nanoseconds each.
///
/// Counted before anything is priced, so that what would take too long is refused at once.
struct BillWork: Sendable {
  private let promotions: Int64
  /// Σ audiences of the promotions.
  private let words: Int64
  /// Items whose fee is given back: those that each session is charged, and the others.
  private let redeemedPerSession: Int64
  private let redeemedOnce: Int64

  /// - Parameter perSession: The places of the items that each session is charged.
  init(_ list: PriceList.Content, perSession: [Int]) {
    promotions = Int64(list.promotions.count)
    var words: Int64 = 0
    for promotion in list.promotions { words += Int64(promotion.conditions.audience.count) }
    self.words = words
    var all: Int64 = 0
    for item in list.items where item.redeemable != nil { all += 1 }
    var each: Int64 = 0
    for place in perSession where list.items[place].redeemable != nil { each += 1 }
    redeemedPerSession = each
    redeemedOnce = all - each
  }

  /// Lines × (promotions + 1) + words × ids that each is compared with + ``shares(sessions:)``.
  ///
  /// - Parameters:
  ///   - lines: The most lines of the bill.
  ///   - audience: How many audiences are asked; a word is looked up among them in log n comparisons.
  func visits(lines: Int64, sessions: Int64, audience: Int) -> Int64 {
    let compared = Int64(Int.bitWidth - audience.leadingZeroBitCount) + 1
    return lines * (promotions + 1) + words * compared + shares(sessions: sessions)
  }

  /// Redeemed fees × treatment lines: into so many shares are they given back.
  func shares(sessions: Int64) -> Int64 {
    (redeemedOnce + sessions * redeemedPerSession) * (sessions + 1)
  }
}

extension Price {
  /// What a plan of vials takes, in visits of a promotion to a line: sizes × units, some fifty to a visit.
  func planWork(covering units: Int64) -> Int64 {
    guard case .vial(let sizes) = self else { return 0 }
    return Int64(sizes.count) * units / 50
  }

  /// What the plans of a whole quote take: of a session and of what a package leaves of it, each for the charge
  /// and once more for the answer.
  func plansWork(covering units: Int64) -> Int64 { 4 * planWork(covering: units) }
}

extension Course {
  /// What a bill's own plan of vials takes: of what its package leaves of a session.
  var planWork: Int64 { list.items[item].price.planWork(covering: dose.total) }
}
