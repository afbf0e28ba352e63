import CalfBase
import CalfPricing

/// A quote with the rules it is printed under: what the parts of a document are made from.
///
/// The parts are in files of their own, one for each section or two that belong together.
struct QuoteDraft: DocumentDraft {
  let quote: Quote
  let reference: Text
  let rules: Jurisdiction
  let tables: Tables
  /// The reductions that are named.
  let namedReductions: [Reduction]

  init(_ quote: Quote, reference: Text, tables: Tables) {
    self.quote = quote
    self.reference = reference
    self.tables = tables
    let rules = Jurisdiction(quote.list.jurisdiction, quote.request.view)
    self.rules = rules
    namedReductions = quote.reductions.filter { Self.mayName($0, of: quote, rules) }
  }

  /// Whether all reductions are named, with what stood before them: what is taken off a line is one sum.
  var showsReductions: Bool {
    !rules.showsExactPricesOnly && namedReductions.count == quote.reductions.count
  }

  /// Whether charges may stand beside what reductions leave of them: where all of these are named.
  var showsCharges: Bool { totals.discounts == .zero || showsReductions }

  var list: PriceList { quote.list }
  var request: QuoteRequest { quote.request }
  var currency: Currency { quote.list.currency }
  var totals: Totals { quote.totals }

  /// The sections in the order of the page; those without content are left out later.
  func sections(explain: Bool) -> [Section] {
    guard withheld == nil else { return withSources([scope, warnings, .expectations, countryRules]) }
    var sections = [goodFaithEstimate, costs]
    if request.detail != .totals { sections.append(contentsOf: [sessions, vials]) }
    sections.append(contentsOf: [
      reductions, instalments, terms, scope, warnings, .expectations, countryRules,
    ])
    if explain { sections.append(contentsOf: [steps, notApplied]) }
    return withSources(sections)
  }

  private func withSources(_ sections: [Section]) -> [Section] {
    sections + [.sources(Section.citations(in: sections, of: tables), isPublic: rules.isPublic)]
  }

  /// An amount with its currency, for a sentence.
  func spoken(_ money: Money) -> Text { money.spoken(in: currency) }

  /// A text of the list, without brands in a public view.
  func named(_ text: Text) -> Text { rules.isPublic ? text.withoutBrands : text }

  /// The name of an item; a treatment has none of its own in a public view.
  func name(ofItem place: Int) -> Text {
    let item = list.items[place]
    guard rules.isPublic, item.role == .treatment else { return named(item.name) }
    return rules.namesNoMedicine ? "Calf treatment" : "Botulinum toxin treatment"
  }

  /// The generic name of the product, and its id where that is another and not for the public to see.
  var productName: Text {
    let product = quote.product
    if rules.namesNoMedicine { return "a prescription medicine, named at the consultation" }
    return rules.isPublic || product.id == product.name ? product.name : "\(product.name) (\(product.id))"
  }

  /// `VAT`, or `tax` where the list does not name it.
  var taxName: Text { list.tax?.name.map { named($0) } ?? "tax" }

  /// `3 sessions`.
  var sessionCount: Text { Text.count(request.sessions, "session", "sessions") }

  /// `188 units: left 94, right 94`.
  var dose: Text {
    let units = Text.count(quote.dose.total, "unit", "units")
    if quote.dose.right == 0 { return "\(units) in the left leg" }
    if quote.dose.left == 0 { return "\(units) in the right leg" }
    return "\(units): left leg \(quote.dose.left), right leg \(quote.dose.right)"
  }
}
