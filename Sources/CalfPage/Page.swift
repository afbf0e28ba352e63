import CalfBase
import CalfReport

/// One self-contained HTML file: shell, style, script, strings, engine and price list in it; nothing is loaded.
public struct Page: Sendable {
  /// The HTML with places to fill.
  let shell: Text
  /// The styles, in their order.
  let styles: [Text]
  /// The module that starts it.
  let start: Text
  /// The sections of the table of strings that it uses.
  let sections: [Text]

  /// The decision aid, for patients.
  public static let aid = Page(
    shell: "aid/page.html", styles: ["common/style.css", "aid/style.css", "aid/print.css"],
    start: "aid/main.mjs", sections: ["common", "aid"])

  /// The quote form, for a clinic's reception.
  public static let staff = Page(
    shell: "staff/page.html", styles: ["common/style.css", "staff/style.css", "staff/print.css"],
    start: "staff/main.mjs", sections: ["common", "staff", "paper"])

  /// The file.
  ///
  /// - Parameters:
  ///   - engine: calfcalc.wasm, packed: see ``EmbeddedEngine/packed``.
  ///   - priceList: A clinic's price list that was checked; nil for none.
  /// - Throws: ``PageFault`` when the files inside do not fit together, which the tests rule out.
  public func html(engine: [UInt8], priceList: [UInt8]? = nil) throws(PageFault) -> [UInt8] {
    let strings = try Strings(sections: sections)
    var style = Text()
    for path in styles { style += try WebFile.named(path).packedStyle }
    let loader = try Modules(from: "common/loader.mjs").script
    let program = try self.program()
    try Self.refuse(style, "the style", around: "</style")
    try Self.refuse(loader, "the script", around: "</script")
    try Self.refuse(loader, "the script", around: "<!--")
    let shell = Shell(
      parts: [
        ("policy", Self.policy(scripts: [loader, program], style: style)),
        ("style", style), ("loader", loader),
        ("program", Text(bytes: Base94.encoded(Deflate.packed(program.bytes)))),
        ("facts", try StaticFacts().html(strings)),
        ("priceList", Self.data(priceList.map { Text(bytes: $0) } ?? "null")),
        ("engine", Text(bytes: Base94.encoded(engine))),
      ], strings: strings)
    return try shell.filled(try WebFile.named(self.shell)).bytes
  }

  /// All that the page does, as one script with its strings in it; it is packed, and the loader starts it.
  func program() throws(PageFault) -> Text {
    try Modules(from: start, strings: try Strings(sections: sections).json.withoutComments).script
  }

  /// What the page may do: run its own script and engine, use its own style, and reach nothing.
  static func policy(scripts: [Text], style: Text) -> Text {
    func hash(_ text: Text) -> Text {
      "'sha256-\(Text(bytes: Base64.encoded(SHA256.digest(of: text.bytes))))'"
    }
    return .joined(
      [
        "default-src 'none'",
        "script-src \(Text.joined(scripts.map(hash), separator: " ")) 'wasm-unsafe-eval'",
        "style-src \(hash(style))",
        "img-src data:", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'",
        "trusted-types program",
      ], separator: "; ")
  }

  /// JSON that can stand in a script element: `<` occurs in strings alone and is escaped there.
  private static func data(_ json: Text) -> Text {
    var result = Text()
    result.bytes.reserveCapacity(json.bytes.count)
    for byte in json.bytes {
      if byte == UInt8(ascii: "<") { result += "\\u003c" } else { result.bytes.append(byte) }
    }
    return result
  }

  private static func refuse(_ text: Text, _ name: Text, around end: Text) throws(PageFault) {
    guard text.inSmallLetters.bytes[...].firstPlace(of: end) == nil else { throw .unsafe(name) }
  }
}

extension Text {
  /// With the letters A to Z small.
  fileprivate var inSmallLetters: Text {
    Text(bytes.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 + 32 : $0 })
  }
}
