import CalfBase

extension QuoteDocument {
  /// A value, for readers and for machines.
  public struct Cell: Hashable, Sendable {
    /// As a person reads it: `GBP 1,932.00`, `22 November 2026`.
    public let shown: Text
    /// As a machine reads it: `1932.00`, `2026-11-22`.
    public let plain: Text
    /// Where it goes in a file for machines when it stands beside a label.
    public let field: Field
    /// Whether it is left open, to be filled in by hand.
    public let isBlank: Bool

    private init(_ shown: Text, plain: Text, _ field: Field, isBlank: Bool = false) {
      self.shown = shown
      self.plain = plain
      self.field = field
      self.isBlank = isBlank
    }

    /// Words.
    public init(_ text: Text) { self.init(text, plain: text, .text) }

    /// A day.
    public init(_ day: Day) { self.init(day.spoken, plain: day.text, .date) }

    /// A count, with words where what is counted does not stand above it.
    public init(_ count: Int64, shown: Text? = nil) {
      self.init(shown ?? "\(count)", plain: "\(count)", .quantity)
    }

    /// An amount with its currency.
    public init(_ money: Money, in currency: Currency) {
      self.init(money.spoken(in: currency), plain: money.text(in: currency), .amount)
    }

    /// An amount under a caption that names the currency; a zero that is hidden stays for machines.
    public init(_ money: Money, under currency: Currency, hidesZero: Bool = false) {
      let shown = money == .zero && hidesZero ? Text() : money.grouped(in: currency)
      self.init(shown, plain: money.text(in: currency), .amount)
    }

    /// An amount that is shown rounded; its plain form is exact.
    public init(shown: Text, amount money: Money, in currency: Currency) {
      self.init(shown, plain: money.text(in: currency), .amount)
    }

    /// A percentage in hundredths.
    public init(hundredths: Int64) {
      var bytes: [UInt8] = []
      bytes.appendFixed(hundredths, scale: 2)
      self.init("\(Text(bytes: bytes)) %", plain: Text(bytes: bytes), .percent)
    }

    /// Left open, to be filled in by hand.
    public static let blank = Cell(Text(), plain: Text(), .text, isBlank: true)

    /// A text where there is one, else left open.
    public static func orBlank(_ text: Text?) -> Cell { text.map { Cell($0) } ?? .blank }

    /// A day where there is one, else left open.
    public static func orBlank(_ day: Day?) -> Cell { day.map { Cell($0) } ?? .blank }
  }
}
