import CalfBase
import CalfPricing

extension Fault {
  /// The words for what a clinic should look at in its list.
  public init(_ finding: ListFinding, in currency: Currency) {
    func text(_ money: Money) -> Text { money.text(in: currency) }
    self.init(code: "", message: "", path: finding.path)
    switch finding.kind {
    case .volumeTrap(let quantity, let charge, let next):
      code = "volumeTrap"
      message = "\(quantity + 1) units cost \(text(next)), less than \(quantity) units at \(text(charge))"
      hint = "use graduated tiers, or raise this tier's price"
    case .neverApplies(let never):
      code = "neverApplies"
      message = "the promotion can never apply: \(Self.reason(never))"
      hint = "change it or take it out"
    case .packageDearer(let amount, let parts):
      code = "packageDearer"
      message = "the package costs \(text(amount)), more than its sessions one by one, \(text(parts))"
      hint = "lower its price or take it out"
    case .ended(let through, let date):
      code = "ended"
      message = "the list ended on \(through.text), before \(date.text)"
      hint = "issue a new version with a later validThrough"
    case .readLongAgo(let read, let date):
      code = "readLongAgo"
      message = "the prices were read on \(read.text), \(date.days(since: read)) days ago"
      hint = "read them again and change readOn"
    case .periodUnsaid:
      code = "periodUnsaid"
      message =
        "the promotion has no last day, and neither has the list: in South Korea a quote does not name it"
      hint = "write when.through"
    case .canRaiseTotals(let group):
      code = "canRaiseTotals"
      message =
        group.map { "with group \"\($0)\" one more promotion can raise a total" }
        ?? "with a minimum subtotal one more promotion can raise a total, and a dearer price lower it"
      hint = "try the courses you sell, with and without it"
    case .givesBackMore(let percent):
      code = "givesBackMore"
      message =
        "\(percent.text) % of what it costs is given back: a dearer one can lower a total, and a promotion on it raise one"
      hint = "write at most 100"
    case .givesBackOtherTax:
      code = "givesBackOtherTax"
      message =
        "it is given back from treatment of a higher tax rate, and prices are without tax: a dearer one can lower a total, and a promotion on it raise one"
      hint = "give both one rate, or let prices include tax"
    case .touchUpEndsBeforeStart(let from, let through):
      code = "touchUpEndsBeforeStart"
      message = "the touch-up ends on day \(through), before it begins on day \(from)"
      hint = "write a later day"
    case .touchUpOfNothing:
      code = "touchUpOfNothing"
      message = "the touch-up is of no units"
      hint = "write how many, or take touchUp out"
    case .cancellationRepeats(let hours):
      code = "cancellationRepeats"
      message = "a second rule within \(hours) hours"
      hint = "keep one of them"
    }
  }

  private static func reason(_ never: ListFinding.Never) -> Text {
    switch never {
    case .endsBeforeStart: "it ends before it starts"
    case .outsideValidity: "its days are outside the list's"
    case .takesNothing: "it takes nothing off"
    case .notLower(let unit): "no item it could lower costs more than \(unit.text) a unit"
    case .behind(let leader): "\"\(leader)\" comes first in its group and holds whenever it does"
    case .productsNotPriced(let products): "the list does not price \(Text.list(products, "or"))"
    case .itemsOfOtherProducts: "no item it names is of a product it names"
    case .noItem: "no item it could lower is discountable"
    case .tooManySessions: "it needs more than \(Refusal.mostSessions) sessions"
    }
  }
}
