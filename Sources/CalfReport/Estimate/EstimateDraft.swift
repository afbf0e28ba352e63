import CalfBase
import CalfPricing

extension QuoteDocument {
  /// An estimate as it is printed: figures rounded to what is known of them, exact where everything is.
  ///
  /// - Parameters:
  ///   - estimate: The estimate.
  ///   - tables: The tables it was made from, which name its sources.
  ///   - madeWith: The versions of the program and its tables, as one line.
  public init(_ estimate: Estimate, tables: Tables, madeWith: Text? = nil) {
    let draft = EstimateDraft(estimate, tables: tables)
    currency = estimate.model.currency.code
    issuer = []
    title = "What calf injections may cost"
    identity = draft.identity
    headline = draft.headline
    summary = draft.summary
    sections = draft.sections.filter { !$0.blocks.isEmpty }
    signatures = []
    footer = draft.footer(madeWith: madeWith)
  }
}

/// An estimate: what the parts of a document are made from, in files of their own.
struct EstimateDraft: DocumentDraft {
  let estimate: Estimate
  let tables: Tables

  init(_ estimate: Estimate, tables: Tables) {
    self.estimate = estimate
    self.tables = tables
  }

  var currency: Currency { estimate.model.currency }
  var months: Int64 { estimate.request.horizonMonths }

  /// Whether nothing is left open, so that figures are exact.
  var isCertain: Bool {
    estimate.horizon.low == estimate.horizon.high && estimate.course.low == estimate.course.high
  }

  var sections: [Section] {
    let sections = [
      figures, growth, drivers, budget, visits, left, basis, notes, questions, .expectations,
    ]
    return sections + [sources(citedIn: sections)]
  }

  /// `24 months`, `1 month`.
  var horizonName: Text { Text.count(months, "month", "months") }

  /// `First 24 months`, `First month`.
  var firstMonths: Text { months == 1 ? "First month" : "First \(horizonName)" }

  /// An amount as far as it is known, without its currency, under a caption that names it: exact where everything is,
  /// else rounded.
  func under(_ money: Money, rounding: Rounding) -> Cell {
    guard !isCertain else { return Cell(money, under: currency) }
    let about = money.about(in: currency, rounding: rounding).bytes.dropFirst(4)
    return Cell(shown: Text(about), amount: money, in: currency)
  }

  /// What a sum comes to from its 10th percentile to its 90th, rounded outwards: `GBP 630 to 2,100`; exact where it is
  /// the same in every case.
  func middle(_ figures: Figures) -> Text {
    figures.low == figures.high
      ? figures.low.spoken(in: currency) : Money.range(figures.p10, figures.p90, in: currency)
  }

  /// How many cases lie from the 10th percentile to the 90th: fewer than 1 in 10 are below the one, and at most 1 in 10
  /// above the other.
  static func within(isAll: Bool) -> Text { isAll ? "in all cases" : "in at least 8 of 10 cases" }
}
