/// A choice that documents write as one of a few words.
public protocol WordChoice: CaseIterable, Hashable, Sendable where AllCases == [Self] {
  /// The words, in the order of the cases.
  static var words: [StaticString] { get }
}

extension WordChoice {
  /// The word of this case.
  @inlinable @inline(never)
  public var word: Text {
    Self.allCases.firstIndex(of: self).map { Text(stringLiteral: Self.words[$0]) } ?? Text()
  }

  /// Reads the word of a case.
  ///
  /// - Throws: ``Malformed`` for anything else, with the nearest word.
  public init(reading value: JSONValue) throws(Malformed) {
    self = Self.allCases[try value.choice(of: Self.words)]
  }
}
