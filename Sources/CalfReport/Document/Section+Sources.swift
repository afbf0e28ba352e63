import CalfBase
import CalfPricing

/// The sources that a paper's sentences point to by their ids, written out once at its end.
extension QuoteDocument.Section {
  /// A line for each source.
  ///
  /// - Parameters:
  ///   - citations: The sources.
  ///   - isPublic: Whether titles stay out, which name brands and medicines.
  static func sources(_ citations: [Citation], isPublic: Bool = false) -> Self {
    let lines = citations.map { citation in
      let title: Text = isPublic ? Text() : " \(citation.title)."
      let address: Text = citation.address.is("none shown") ? Text() : " \(citation.address)."
      return "\(citation.id):\(title)\(address) Read on \(citation.readOn.spoken)." as Text
    }
    return Self(title: "Sources", blocks: lines.isEmpty ? [] : [.list(lines)], isWide: true)
  }

  /// The sources that sentences of the sections name, in the order of the table.
  static func citations(in sections: [Self], of tables: Tables) -> [Citation] {
    let sentences = sections.flatMap { $0.blocks.flatMap { $0.sentences } }
    return tables.citations.filter { citation in sentences.contains { $0.names(citation.id) } }
  }
}

extension QuoteDocument.Block {
  fileprivate var sentences: [Text] {
    switch self {
    case .paragraph(let sentence): [sentence]
    case .list(let sentences): sentences
    case .facts, .table, .replies, .picture: []
    }
  }
}

extension Text {
  /// Whether an id stands in it as a word of its own.
  fileprivate func names(_ id: Text) -> Bool {
    guard let first = id.bytes.first else { return false }
    let length = id.bytes.count
    for start in 0..<max(0, bytes.count - length + 1) where bytes[start] == first {
      let end = start + length
      let begins = start == 0 || !bytes[start - 1].isOfWord
      let ends = end == bytes.count || !bytes[end].isOfWord
      if begins, ends, bytes[start..<end].elementsEqual(id.bytes) { return true }
    }
    return false
  }
}

extension UInt8 {
  /// Whether it is a letter, a digit or a hyphen.
  fileprivate var isOfWord: Bool {
    let lower = self | 0x20
    let isDigit = self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9")
    return isDigit || (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")) || self == UInt8(ascii: "-")
  }
}
