import CalfBase
import CalfPricing
import CalfReport
import Foundation
import Testing

struct `Hostile text` {
  /// What somebody may write into a name, as it stands in JSON.
  static let names = [
    #"<script>alert(1)</script>"#, #"\"><img src=x onerror=alert(1)>"#, #"'); DROP TABLE quotes; --"#,
    #"\u202Egpj.exe"#, #"a\u0000b\u001B[31mred\u0007"#, #"line\nbreak\r\n\ttab"#,
    #"=HYPERLINK(\"http://x.example\")"#,
    #"+1"#, #"-1"#, #"@SUM(A1)"#, #"\t=1"#, #"| a | b |"#, #"[click](javascript:alert(1))"#,
    #"![i](http://x.example/y)"#,
    #"<https://x.example>"#, #"http://x.example www.x.example a@x.example"#,
    #"`code` **bold** _it_ ~~s~~ # h"#,
    #"1. list"#, #"1) list"#, #"    code"#, #"---"#, #"==="#, #"&lt;b&gt; &#x41; \\"#, #"</style><style>*{}"#,
    #"]]>"#,
    #"\u2028\u2029\uFEFF\u2066\u200B"#, #"\uDB40\uDC41tag"#, #"$x^2$"#,
    #"a\u034F\u3164\uDB40\uDD00\uD834\uDD73"#, #"\uFF1D1+1"#, #"Fee;=1+1"#, #"Fee;\"=1+1"#,
  ]

  /// A quote in which the name stands wherever a document has room for one.
  static func quote(_ name: String, view: String = "personal") throws -> Quote {
    let list = try Fixture.list(
      "us",
      replacing: [
        ("Example Clinic America", name), ("1 Example Avenue, Exampleville", name),
        ("desk@example-clinic-us.example", name),
        ("\"Consultation\"", "\"\(name)\""), ("\"Ultrasound guidance\"", "\"\(name)\""),
        ("\"Calf treatment\"", "\"\(name)\""),
        ("\"Three sessions or more\"", "\"\(name)\""), ("\"Sales tax\"", "\"\(name)\""),
        ("\"Twelve monthly payments\"", "\"\(name)\""), ("\"Course of three\"", "\"\(name)\""),
      ])
    return try Fixture.quote(
      list, view: view,
      #""patient": {"name": "\#(name)", "reference": "\#(name)"}, "practitioner": "\#(name)", "financing": "twelve-months", "package": "best""#
    )
  }

  @Test(arguments: names, ["personal", "public"])
  func `nothing active reaches the reader's machine`(name: String, view: String) throws {
    for (format, text) in try Fixture.document(try Self.quote(name, view: view), explain: true).renderings {
      for scalar in text.unicodeScalars where scalar != "\n" {
        #expect(!scalar.value.isActive, "\(format): \(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test(arguments: names)
  func `text keeps to its eighty columns`(name: String) throws {
    let text = String(try Fixture.document(try Self.quote(name), explain: true).text())
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: names)
  func `HTML has the same elements whatever the names say`(name: String) throws {
    func tags(_ html: String) -> [Substring] { html.matches(of: #/<[^>]*>/#).map(\.output) }
    let harmless = tags(String(try Fixture.document(try Self.quote("Name")).html())).filter {
      !$0.contains("content=")
    }
    let html = String(try Fixture.document(try Self.quote(name)).html())
    #expect(tags(html).filter { !$0.contains("content=") } == harmless)
    #expect(!html.contains("<script") && !html.contains("<img") && !html.contains("<a "))
  }

  @Test(arguments: names)
  func `no cell of the comma-separated values is a formula, and no row is broken`(name: String) throws {
    let table = try CSVTable(try Fixture.document(try Self.quote(name), explain: true).csv().bytes)
    for field in table.rows.flatMap(\.fields) {
      // A reader may split a field at semicolons, and look past spaces and quotes.
      for part in String(field).split(separator: ";", omittingEmptySubsequences: false) {
        if let first = part.first(where: { $0 != " " && $0 != "\"" }) {
          #expect(!"=+-@\t\n\r＝＋－＠".contains(first), "\(part)")
        }
      }
    }
  }

  @Test(arguments: names)
  func `Markdown has the same rows and no mark of its own`(name: String) throws {
    let harmless = String(try Fixture.document(try Self.quote("Name")).markdown()).split(separator: "\n")
    let lines = String(try Fixture.document(try Self.quote(name)).markdown()).split(separator: "\n")
    #expect(lines.count == harmless.count)
    for (line, model) in zip(lines, harmless) where model.hasPrefix("|") {
      let bars = line.replacing(#/\\[\\|]/#, with: "").count { $0 == "|" }
      #expect(bars == model.count { $0 == "|" }, "\(line)")
    }
  }

  @Test(arguments: [
    ("<b>", #"\<b\>"#), ("a|b", #"a\|b"#), ("1. x", #"1\. x"#), ("1.5", "1.5"), ("2) x", #"2\) x"#),
    ("- x", #"\- x"#),
    ("2026-11-22", "2026-11-22"), ("# x", ##"\# x"##), ("http://x", #"http\://x"#), ("www.x", #"www\.x"#),
    ("a@b", "a@<!-- -->b"), ("[x](y)", #"\[x\](y)"#), ("\u{202E}", #"\<U+202E\>"#), (" x", "&#32;x"),
    (#"\"#, #"\\"#),
    ("*a* _b_ `c`", #"\*a\* \_b\_ \`c\`"#),
  ])
  func `Markdown shows a text and nothing else`(text: String, written: String) {
    #expect(String(Text(text).inMarkdown) == written)
  }

  @Test(arguments: [
    ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"), ("\u{202E}", "&lt;U+202E&gt;"), ("a\nb", "a&lt;U+000A&gt;b"),
    ("é漢", "é漢"),
  ])
  func `HTML shows a text and nothing else`(text: String, written: String) {
    #expect(String(Text(text).inHTML) == written)
  }

  @Test func `bytes that are not UTF-8 become a replacement character`() {
    let text = Text(bytes: [0x61, 0xFF, 0x3C])
    #expect(String(text.inHTML) == "a\u{FFFD}&lt;" && String(text.inMarkdown) == "a\u{FFFD}\\<")
  }

  @Test func `a name of a million letters is wrapped, not waited for`() throws {
    let name = String(repeating: "x", count: 1_000_000)
    let list = try Fixture.list("gb", replacing: [("Medical vein scan", name)])
    let text = try Fixture.document(try Fixture.quote(list)).text()
    #expect(text.bytes.split(separator: 0x0A).allSatisfy { $0.count <= 80 })
  }
}
