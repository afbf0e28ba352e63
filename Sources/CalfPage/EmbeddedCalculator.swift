import CalfBase

/// The calculator as one JavaScript module that defines the element `<calf-calc>`: style, strings, facts, engine and
/// price list in it; nothing is loaded, and nothing is global but the element.
public enum EmbeddedCalculator {
  /// The module that starts it.
  private static let start: Text = "embed/main.mjs"
  /// The style.
  private static let style: Text = "embed/style.css"
  /// The sections of the table of strings that it uses.
  private static let sections: [Text] = ["common", "embed"]

  /// The module.
  ///
  /// - Parameters:
  ///   - engine: calfcalc.wasm, packed: see ``EmbeddedEngine/packed``.
  ///   - priceList: A clinic's price list that was checked; nil for none.
  /// - Throws: ``PageFault`` when the files inside do not fit together, which the tests rule out.
  public static func script(engine: [UInt8], priceList: [UInt8]? = nil) throws(PageFault) -> [UInt8] {
    let strings = try Strings(sections: sections)
    let style = try WebFile.named(style).packedStyle
    let facts = try StaticFacts().messages()
    // What stands in a page beside its script stands in the module itself.
    let carried = JSONWriter.object { writer in
      writer.member("style", style)
      writer.beginArray("facts")
      for fact in facts { writer.element(fact) }
      writer.endArray()
      writer.member("price-list", priceList.map { Text(bytes: $0) } ?? "null")
      writer.member("engine", Text(bytes: Base94.encoded(engine)))
    }
    let data: Text = "\(try WebFile.named("embed/data.mjs"))const carried = \(Text(bytes: carried));\n"
    return try Modules(
      from: start, strings: strings.json.withoutComments, inPlace: [("common/data.mjs", data)]
    ).script.bytes
  }
}
