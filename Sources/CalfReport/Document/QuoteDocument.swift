import CalfBase
import CalfPricing

/// A quote as it is printed: made once, then rendered as text, HTML, Markdown or CSV, so that all agree.
///
/// Texts stand in it as they were given, hostile ones too; each rendering makes them harmless for its format.
/// Source: the contract, section 6; the market notes, section 3.
public struct QuoteDocument: Hashable, Sendable {
  /// The language of its sentences.
  public let language: Text = "en"
  /// The code of the currency of all its amounts.
  public let currency: Text
  /// Who issues it: name, address, contact, registration; a blank where the list names nobody.
  public var issuer: [Cell]
  /// What it is.
  public var title: Text
  /// What tells it from others: number, day, validity, patient, price list.
  public var identity: [Fact]
  /// The figures to see first; the first of them is the largest.
  public var headline: [Fact]
  /// What to remember of it, in one sentence or two.
  public var summary: [Text]
  /// The rest, under headings.
  public var sections: [Section]
  /// Lines to sign on; none in a public view.
  public var signatures: [Text]
  /// What stands at its foot.
  public var footer: [Text]

  /// The document of a quote, for the view that the request asks for and the country that its list names.
  ///
  /// - Parameters:
  ///   - quote: The answer to a request.
  ///   - reference: What names the quote on the telephone: `Q-7F3K-2M9P-4T1CX`.
  ///   - tables: The tables it was made from, which name its sources.
  ///   - explain: Whether to show each step to the price, and the promotions that did not apply: none unless
  ///     the request's detail is full.
  ///   - madeWith: The versions of the program and its tables, as one line.
  public init(
    _ quote: Quote, reference: Text, tables: Tables, explain: Bool = false, madeWith: Text? = nil
  ) {
    let draft = QuoteDraft(quote, reference: reference, tables: tables)
    currency = quote.list.currency.code
    issuer = draft.issuer
    title = draft.title
    identity = draft.identity
    headline = draft.headline
    summary = draft.summary
    sections = draft.sections(explain: explain).filter { !$0.blocks.isEmpty }
    signatures = draft.signatures
    footer = draft.footer(madeWith: madeWith)
  }
}
