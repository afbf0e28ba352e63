import CalfBase

/// The words of the pages, one table for each language: `lang`, `locale`, and sections of keys with a sentence or a
/// group of sentences each.
struct Strings {
  private let root: JSONValue
  /// The sections that a page uses.
  private let sections: [Text]

  /// The table, for a page that uses some of its sections.
  init(sections: [Text]) throws(PageFault) {
    let bytes = try WebFile.named("strings.en.json").bytes
    do { root = try JSONDocument(bytes).root } catch { throw .strings("form of JSON") }
    self.sections = sections
    for name in sections where root.member(named: name)?.kind != .object { throw .strings(name) }
  }

  /// A sentence by its key; nil where there is none.
  func sentence(_ key: Text) -> Text? {
    if key.is("lang") || key.is("locale") { return root.member(named: key).flatMap { try? $0.string() } }
    for name in sections {
      if let value = root.member(named: name)?.member(named: key) { return try? value.string() }
    }
    return nil
  }

  /// What the page carries: an object of the sections, as they stand in the table.
  var json: Text {
    var members: [Text] = []
    for key in ["locale"] + sections {
      guard let value = root.member(named: key) else { continue }
      let quote: Text = value.kind == .string ? "\"" : ""
      members.append("\"\(key)\":\(quote)\(value.source)\(quote)")
    }
    return "{\(Text.joined(members, separator: ","))}"
  }
}
