import CalfBase
import CalfPricing

/// What the rules of a country ask of a printed quote in a view, as far as this project has read them.
///
/// Source: the market notes, section 3; not legal advice, and no claim that the rules are met.
public struct Jurisdiction: Hashable, Sendable {
  /// The country.
  public let country: Country
  /// For whom the quote is.
  public let view: QuoteRequest.View

  /// A country whose rules are known here, or another.
  public enum Country: Hashable, Sendable {
    /// United Kingdom: GMC, CAP code, DMCC Act.
    case gb
    /// United States: good faith estimate.
    case us
    /// Singapore: GST display, Healthcare Services (Advertisement) Regulations.
    case sg
    /// Australia: Ahpra and the Medical Board.
    case au
    /// South Korea: Medical Service Act.
    case kr
    /// A country whose rules were not examined.
    case other(Text)
    /// The list names none.
    case unsaid
  }

  /// The rules for a list's country in a view.
  public init(_ code: Text?, _ view: QuoteRequest.View) {
    self.view = view
    guard let code else {
      country = .unsaid
      return
    }
    if code.is("GB") {
      country = .gb
    } else if code.is("US") {
      country = .us
    } else if code.is("SG") {
      country = .sg
    } else if code.is("AU") {
      country = .au
    } else if code.is("KR") {
      country = .kr
    } else {
      country = .other(code)
    }
  }

  /// Whether the quote is for anyone: no patient, no brand.
  public var isPublic: Bool { view == .public }

  /// Whether nothing may be said of what was taken off, of packages, of dates of offers, of instalments.
  ///
  /// Source: Singapore, Healthcare Services (Advertisement) Regulations 2021, regulation 15.
  public var showsExactPricesOnly: Bool { isPublic && country == .sg }

  /// Whether a price that a promotion lowers for a time stays off the page.
  ///
  /// Source: Singapore, the Ministry of Health's explanation of regulation 15: no preferential price with a period.
  public var showsNoPassingPrice: Bool { showsExactPricesOnly }

  /// Whether a quote in person for somebody under 18 has no price.
  ///
  /// Source: the market notes, section 3, Australia.
  public var isForAdultsOnly: Bool { country == .au }

  /// Whether the medicine stays unnamed, its kind too: clinics do not name or price one in public.
  ///
  /// Source: the market notes, section 3, Australia.
  public var namesNoMedicine: Bool { isPublic && country == .au }

  /// Whether a reduction is named only with its rate, for whom, from when to when, on what, before and after.
  ///
  /// Source: South Korea, Medical Service Act article 56(2)13, Decree article 23(1)13.
  public var asksForWholeReductions: Bool { country == .kr }

  /// Whether the days of offers stay unsaid, so that none of them presses.
  ///
  /// Source: GMC guidance of 2016; CAP advice on time-limited offers.
  public var hidesOfferDays: Bool { country == .gb || showsExactPricesOnly }

  /// Whether the quote carries the fields of a good faith estimate.
  ///
  /// Source: United States, 45 CFR 149.610.
  public var isGoodFaithEstimate: Bool { !isPublic && country == .us }
}
