import CalfBase
import CalfPricing

extension Fault {
  /// The words for a comparison that cannot be made.
  public init(_ refusal: CompareRefusal) {
    switch refusal {
    case .nothingPriced(let list, let reason):
      self.init(reason)
      message = "no list can price this; of \(list): \(message)"
    case .rateMissing(let currency):
      self.init(code: "rateMissing", message: "there is no rate for \(currency.code)")
      hint = "add it to convert.rates, or leave convert out"
      figure = .text(currency.code)
    case .lists(let count):
      self.init(code: "lists", message: "\(count) price lists cannot be compared")
      hint = "give 1 to \(CompareRequest.mostLists)"
      figure = .number(count)
      limit = .number(Int64(CompareRequest.mostLists))
    case .overflow: self.init(Refusal.overflow)
    }
    isRefusal = true
    path = refusal.path
  }

  /// The words for a list that a comparison leaves out.
  ///
  /// A list of another product is not a cheaper or a dearer one: its units are not these.
  public init(leftOut refusal: Refusal) {
    self.init(refusal)
    guard case .productNotPriced(let product, true, let priced) = refusal else { return }
    code = "otherProduct"
    message =
      priced.isEmpty
      ? "it prices no treatment"
      : "it prices \(Text.list(priced)), and a unit of one product is not a unit of another"
    hint = "ask the clinic for a price of \(product), or compare lists of one product"
  }
}
