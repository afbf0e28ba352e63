import CalfBase

/// Something a clinic should look at in a list that is otherwise in order.
///
/// Source: the contract, section 2, "It is warned about", and section 5, "`check` says so when a list allows it".
public struct ListFinding: Hashable, Sendable {
  /// What it is.
  public let kind: Kind
  /// Where it stands, from the list's root.
  public let path: Path

  /// What a clinic should look at.
  public enum Kind: Hashable, Sendable {
    /// One unit more costs less.
    case volumeTrap(quantity: Int64, charge: Money, next: Money)
    /// A promotion that can never apply.
    case neverApplies(Never)
    /// A package that costs more than its sessions one by one.
    case packageDearer(amount: Money, parts: Money)
    /// The list has ended.
    case ended(Day, checkedOn: Day)
    /// The prices were read over 180 days before.
    case readLongAgo(Day, checkedOn: Day)
    /// A reduction whose period a quote must state has no last day, and neither has the list.
    case periodUnsaid
    /// With groups and minimum subtotals one more promotion can raise a total.
    case canRaiseTotals(group: Text?)
    /// More is given back than the fee with its tax: a dearer fee can lower a total.
    case givesBackMore(Percent)
    /// No more is given back than the fee, but with a higher tax: a dearer fee can lower a total.
    case givesBackOtherTax
    /// A touch-up that ends before it begins.
    case touchUpEndsBeforeStart(from: Int64, through: Int64)
    /// A touch-up of no units.
    case touchUpOfNothing
    /// A second cancellation rule for the same hours.
    case cancellationRepeats(hours: Int64)
  }

  /// Why a promotion can never apply.
  public enum Never: Hashable, Sendable {
    /// It ends before it starts.
    case endsBeforeStart
    /// Its days are all outside the list's.
    case outsideValidity
    /// It takes nothing off.
    case takesNothing
    /// Its unit price is not below that of any item it could lower.
    case notLower(ExactDecimal)
    /// Another of its group comes first, and holds whenever it does.
    case behind(Text)
    /// The list prices none of the products it names.
    case productsNotPriced([Text])
    /// No item it names is of a product it names.
    case itemsOfOtherProducts
    /// No item it names can be lowered.
    case noItem
    /// It needs more sessions than a course may have.
    case tooManySessions
  }

  /// Days after which prices that were read elsewhere are old.
  ///
  /// Source: the contract, section 2.
  static let oldAfterDays: Int64 = 180
}

extension PriceList {
  /// What a clinic should look at, in the order of the list's parts.
  ///
  /// Promotions are gone through until there are more than ``Complaints/most``, of which no more are told.
  ///
  /// - Parameter date: The day of checking; nil leaves out what hangs on it.
  public func findings(on date: Day?) -> [ListFinding] {
    var findings: [ListFinding] = []
    if let date {
      if let validThrough, date > validThrough {
        findings.append(.init(kind: .ended(validThrough, checkedOn: date), path: Path("validThrough")))
      }
      if let read = source?.readOn, date.days(since: read) > ListFinding.oldAfterDays {
        findings.append(.init(kind: .readLongAgo(read, checkedOn: date), path: Path("source", "readOn")))
      }
    }
    for (place, item) in items.enumerated() {
      let path = Path("items").index(place)
      findings += item.price.traps(in: currency, at: path.key("price"))
      if let kind = givenBack(for: item) { findings.append(.init(kind: kind, path: path.key("redeemable"))) }
    }
    for (place, package) in packages.enumerated() {
      if let parts = cost(ofPartsOf: package), package.amount > parts {
        findings.append(
          .init(
            kind: .packageDearer(amount: package.amount, parts: parts),
            path: Path("packages").index(place).key("amount")))
      }
    }
    let audiences = audiences
    for (place, promotion) in promotions.enumerated() where findings.count <= Complaints.most {
      let path = Path("promotions").index(place)
      if let never = neverApplies(promotion: place, audiences) {
        findings.append(.init(kind: .neverApplies(never), path: path))
      }
      if asksForPeriods, period(of: promotion) == nil {
        findings.append(.init(kind: .periodUnsaid, path: path))
      }
      if promotion.group != nil || promotion.conditions.minSubtotal != nil {
        findings.append(.init(kind: .canRaiseTotals(group: promotion.group), path: path))
      }
    }
    return findings + findingsOfTerms
  }

  /// What is odd about giving an item's charge back against treatment.
  ///
  /// A charge dearer by 1 is dearer by 1 + its rate of tax, and gives back its share × (1 + the treatment's rate), as
  /// long as there is treatment left to take it off. Where prices hold the tax already, neither rate counts.
  private func givenBack(for item: Item) -> ListFinding.Kind? {
    guard let percent = item.redeemable else { return nil }
    func withTax(_ rate: Int?) -> Int128 {
      guard let tax, !tax.pricesInclude, let rate else { return Percent.whole }
      return Percent.whole + Int128(tax.rates[rate].percent.millionths)
    }
    let treatments = items.filter { $0.role == .treatment }.map { $0.taxRate } + packages.map { $0.taxRate }
    let back = treatments.map(withTax).max() ?? Percent.whole
    guard Int128(percent.millionths) * back > Percent.whole * withTax(item.taxRate) else { return nil }
    return percent.millionths > Percent.whole ? .givesBackMore(percent) : .givesBackOtherTax
  }

  private var findingsOfTerms: [ListFinding] {
    var findings: [ListFinding] = []
    for (place, rule) in cancellation.enumerated()
    where cancellation[..<place].contains(where: { $0.withinHours == rule.withinHours }) {
      findings.append(
        .init(
          kind: .cancellationRepeats(hours: rule.withinHours),
          path: Path("cancellation").index(place).key("withinHours")))
    }
    guard let touchUp else { return findings }
    if touchUp.throughDay < touchUp.fromDay {
      findings.append(
        .init(
          kind: .touchUpEndsBeforeStart(from: touchUp.fromDay, through: touchUp.throughDay),
          path: Path("touchUp", "throughDay")))
    }
    if touchUp.maximumUnits == 0 {
      findings.append(.init(kind: .touchUpOfNothing, path: Path("touchUp", "maximumUnits")))
    }
    return findings
  }

  /// Whether a quote may name a reduction only with its period.
  ///
  /// Source: South Korea, Medical Service Act article 56(2)13, Decree article 23(1)13.
  private var asksForPeriods: Bool { jurisdiction?.is("KR") ?? false }

  /// What a package's sessions cost one by one, both legs treated; nil when no answer could hold it.
  private func cost(ofPartsOf package: Package) -> Money? {
    let item = items[package.item]
    guard let charge = try? item.price.charge(for: package.unitsPerSession, legs: 2, in: currency) else {
      return nil
    }
    let session = max(item.minimum ?? .zero, min(charge, item.maximum ?? charge))
    return try? Money(figure: Int128(session.minor) * Int128(package.sessions))
  }
}

extension Price {
  /// Where a tier of the volume model makes one unit more cheaper than its last: the next tier and the figures.
  fileprivate func traps(in currency: Currency, at path: Path) -> [ListFinding] {
    guard case .volume(let tiers) = self else { return [] }
    var traps: [ListFinding] = []
    for (place, tier) in tiers.enumerated() {
      guard let last = tier.through, let charge = try? charge(for: last, legs: 0, in: currency),
        let next = try? self.charge(for: last + 1, legs: 0, in: currency), next < charge
      else { continue }
      traps.append(
        ListFinding(
          kind: .volumeTrap(quantity: last, charge: charge, next: next),
          path: path.key("tiers").index(place + 1)))
    }
    return traps
  }
}
