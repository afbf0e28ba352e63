/// A document that is not what its format asks for: what is wrong, and where.
public struct Malformed: Error, Hashable, Sendable {
  /// One reference, so that what can throw is as small and quick as what cannot.
  private let details: Details

  private indirect enum Details: Hashable, Sendable {
    case complaint(Reason, path: Path, position: Position)
  }

  /// What is wrong.
  public var reason: Reason {
    switch details {
    case .complaint(let reason, _, _): reason
    }
  }

  /// The value at fault, from the document's root; for a missing key the path it should have.
  public var path: Path {
    switch details {
    case .complaint(_, let path, _): path
    }
  }

  /// Where that stands in the document.
  public var position: Position {
    switch details {
    case .complaint(_, _, let position): position
    }
  }

  /// A complaint about a place.
  public init(_ reason: Reason, path: Path, position: Position) {
    details = .complaint(reason, path: path, position: position)
  }

  /// Everything that can be wrong with a document, with the values at fault.
  public enum Reason: Hashable, Sendable {
    /// Not JSON at all.
    case syntax(SyntaxFlaw)
    /// Not a table of comma-separated values.
    case table(TableFlaw)
    /// A key the format does not have; the nearest it has.
    case unknownKey(Text, nearest: Text?)
    /// A key that stands twice in one object.
    case repeatedKey(Text)
    /// A key the format asks for.
    case missingKey(Text)
    /// A dose of which nothing is said.
    case needsDose
    /// Exactly one of these keys is wanted.
    case needsOne(of: [Text])
    /// One of these keys stands without the other.
    case needsBoth([Text])
    /// A key that stands without the one it is about: `choose` without `group`.
    case needsKey(Text, beside: Text)
    /// A key that does not go with the value of another: `freeUnits` where `role` is `fee`.
    case notAllowed(Text, with: Text, Text)
    /// An answer that the units had in the last 3 months contradict.
    case contradicts(Text, recentUnits: Int64)
    /// A package of an item that is no treatment; its role.
    case notATreatment(Text, role: Text)
    /// A value of the wrong JSON type.
    case wrongType(expected: ValueKind, found: ValueKind)
    /// A text that is not an amount of money; the amount that was probably meant.
    case notAnAmount(Text, suggestion: Text?)
    /// More digits after the point than the currency, or its unit prices, have.
    case tooFine(Text, most: Int)
    /// More than 15 digits, or more minor units than 64 bits hold.
    case tooLarge(Text)
    /// A text that is not a percentage of 0 to 1000 with at most four decimals.
    case notAPercentage(Text)
    /// A number with a fraction, an exponent or a minus where a whole number is wanted.
    case notWhole(Text)
    /// A whole number outside its bounds.
    case outOfRange(Text, low: Int64, high: Int64)
    /// A text that is not a real day of the years 0001 to 9999.
    case notADay(Text)
    /// A text that is not an id.
    case notAnId(Text)
    /// A text that is none of those the key allows; the nearest.
    case notOneOf(Text, allowed: [Text], nearest: Text?)
    /// A text that is neither a whole number within these bounds nor one of those the key allows; the nearest.
    case notACount(Text, low: Int64, high: Int64, allowed: [Text], nearest: Text?)
    /// A code that ISO 4217 does not have.
    case unknownCurrency(Text)
    /// A text that is not two capital letters of ISO 3166.
    case notACountry(Text)
    /// A list that must hold something.
    case empty
    /// More entries than a list may have.
    case tooMany(Int, most: Int)
    /// An id that stands twice in one list.
    case repeatedId(Text)
    /// An id that nothing in its list has; the list, the nearest id there, and all there are where a reader cannot
    /// see them.
    case unknownId(Text, list: Text, nearest: Text?, known: [Text] = [])
    /// A rate that is named in a list without tax.
    case noTax(Text)
    /// A validity that ends before it begins.
    case endsBeforeStart(start: Day, end: Day)
    /// A tier that does not reach further than the one before it.
    case tierDoesNotRise(Int64, before: Int64)
    /// A last tier that has an end.
    case lastTierClosed
    /// A tier before the last that has none.
    case tierOpen
    /// A minimum above the maximum.
    case minimumExceedsMaximum
    /// A step of 0, to which nothing can be rounded.
    case zeroStep
    /// A second treatment item of the same product.
    case repeatedProduct(Text)
    /// A size of vial that stands twice.
    case repeatedSize(Int64)
    /// A product that the products table does not hold; the nearest.
    case unknownProduct(Text, nearest: Text?)
    /// A package named as the word that asks for the best one.
    case reservedId(Text)
    /// Weights of which none is above 0.
    case allZero
    /// A range whose ends are the same.
    case noWidth
    /// Numbers, under these keys or in a list, that do not rise as they should.
    case outOfOrder([Text])
    /// Partial values that do not rise from the worst figure to the best.
    case valuesTurn
    /// A list that is not as long as the others it goes with.
    case lengthDiffers(Int, others: Int)
    /// Probabilities that do not add up to 1.
    case sumIsNotOne(Text)
    /// An id that a list of all does not name.
    case notNamed(Text)
    /// A criterion whose better figures are on the wrong side: lower cost and higher effect are wanted.
    case wrongDirection(wantsMore: Bool)
    /// An option of which nothing is known.
    case nothingKnown
    /// A member of a promotion group that disagrees with the others.
    case groupDisagrees(group: Text, on: Text)
  }

  /// The JSON types.
  public enum ValueKind: Hashable, Sendable {
    /// `{…}`
    case object
    /// `[…]`
    case array
    /// `"…"`
    case string
    /// A number.
    case number
    /// `true` or `false`
    case boolean
    /// `null`
    case null
  }

  /// Why a text is not JSON.
  public enum SyntaxFlaw: Error, Hashable, Sendable {
    /// Nothing but white space.
    case nothing
    /// A byte that cannot stand here.
    case unexpected(UInt8)
    /// A bracket that closes right after a comma.
    case commaBeforeEnd(UInt8)
    /// The text ends in the middle of a value.
    case unfinished
    /// A string without its closing quote.
    case unclosedString
    /// Something after the value.
    case moreAfterValue
    /// A control character in a string, to be written as an escape.
    case controlCharacter(UInt8)
    /// A backslash before something that is no escape.
    case badEscape
    /// Half of a surrogate pair.
    case loneSurrogate
    /// Bytes that are not UTF-8.
    case notUTF8
    /// A number that JSON does not write so.
    case badNumber
    /// More than 64 objects and arrays inside one another.
    case tooDeep
    /// A byte order mark before the value.
    case byteOrderMark
    /// Two gigabytes or more.
    case tooLong
  }

  /// Why a text is not a table.
  public enum TableFlaw: Error, Hashable, Sendable {
    /// A quoted field without its closing quote.
    case unclosedQuote
    /// Something other than a comma or a line end after a closing quote.
    case afterQuote
    /// A row with more or fewer fields than the header.
    case ragged(fields: Int, columns: Int)
    /// A column of this name is missing.
    case missingColumn(Text)
    /// Bytes that are not UTF-8.
    case notUTF8
    /// Nothing at all.
    case nothing
  }
}
