import CalfBase
import Testing

@testable import CalfCLI

/// Whatever strangers write into lists, requests, tables, file names and options: it is shown and does nothing.
struct `Hostile input at the command` {
  /// Of each kind one: what terminals, pages, Markdown, spreadsheets, readers of JSON and readers of lines act on.
  static let strings = [
    // Escapes of a terminal: colour, title, a link, clear, the one-byte forms, bell and backspace.
    "\u{1B}[31mred", "\u{1B}]0;title\u{7}", "\u{1B}]8;;http://x.example\u{1B}\\link\u{1B}]8;;\u{1B}\\",
    "\u{1B}c\u{1B}[2J",
    "\u{9B}31m\u{9D}0;t\u{9C}", "price\u{8}\u{8}\u{8}\u{8}\u{8}free", "real\rfake",
    "one\ntwo\u{B}\u{C}\u{85}three",
    // Marks of direction, invisible and tag characters, line separators, a byte order mark.
    "\u{202E}gpj.exe", "\u{2066}a\u{2069}\u{200F}\u{061C}", "zero\u{200B}width\u{2060}\u{AD}",
    "tag\u{E0041}\u{E007F}",
    "\u{2028}\u{2029}", "\u{FEFF}bom", "nul\u{0}nul",
    // Long runs of combining marks, wide and joined characters, right to left.
    "Z" + String(repeating: "\u{300}\u{327}", count: 200), String(repeating: "👩‍👩‍👧‍👦", count: 30), "漢字かな한글",
    "שלום عليكم",
    String(repeating: "x", count: 5000),
    // Formulas.
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x.example\",\"a\")",
    "=cmd|' /C calc'!A0",
    "\"\",=1",
    // Marks of HTML, of Markdown, of templates and shells.
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style></title><svg/onload=alert(1)>",
    "&lt;b&gt;&#x3C;", "<!-- -->", "]]>", "[a](javascript:alert(1))", "![i](http://x.example/y)", "| a | b |",
    "# h\n- l",
    "`c` **b** ~~s~~", "<https://x.example>", "{{7*7}}${7*7}$(id)`id`", "'; DROP TABLE quotes; --",
    "../../etc/passwd",
    "%s%n%x", "\\u0000\\", "\"", "\\",
  ]

  /// What ends a run: every stream, and what the tests below ask of them.
  struct Told {
    let transcript: Transcript
    let format: String

    /// Nothing that a machine acts on reaches either stream.
    func expectHarmless(_ comment: Comment) throws {
      for text in [transcript.out, transcript.err] {
        let active = text.unicodeScalars.filter { $0 != "\n" && $0.value.isActive }
        #expect(active.isEmpty, comment)
      }
      #expect(transcript.code != .bug, comment)
      guard transcript.code == .answered else { return }
      switch format {
      case "--html":
        #expect(
          transcript.out.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"),
          comment)
        // A mark of HTML opens an element or none; every element of a page is one of these.
        let names = transcript.out.matches(of: #/<\/?([^\s>\/]*)/#).map { String($0.1) }
        #expect(Set(names).isSubset(of: Self.elements), comment)
        // What stands in quotes is a value, whatever it says.
        let marks = transcript.out.replacing(#/"[^"]*"/#, with: "")
        #expect(marks.matches(of: #/<[^>]*[ \/](on[a-z]+|src|href)=/#).isEmpty, comment)
      case "--csv":
        let fields = try CSVTable(Array(transcript.out.utf8)).rows.flatMap(\.fields)
        let formulas = fields.filter { field in
          field.bytes.first.map { Array("=+-@\t\r\n".utf8).contains($0) } ?? false
        }
        #expect(formulas.isEmpty, comment)
      case "--markdown":
        #expect(transcript.out.matches(of: #/(^|[^\\])(<[a-z\/]|\]\(|!\[)/#).isEmpty, comment)
      case "--json": _ = try JSONDocument(Array(transcript.out.utf8))
      default: break
      }
    }

    private static let elements: Set<String> = [
      "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "header", "footer", "section",
      "div", "dl", "dt",
      "dd", "h1", "h2", "p", "span", "ul", "li", "table", "caption", "thead", "tbody", "tr", "th", "td",
      "details", "summary",
      "b", "figure", "figcaption", "svg", "g", "path", "rect", "line", "text", "circle", "desc", "polyline",
      "polygon", "use", "defs",
      "tspan", "symbol",
    ]
  }

  static let formats = ["", "--html", "--markdown", "--csv", "--json"]

  /// A string as JSON.
  static func json(_ string: String) -> String {
    var writer = JSONWriter()
    writer.beginArray()
    writer.element(Text(string))
    writer.endArray()
    return String(decoding: writer.bytes.dropFirst().dropLast(), as: UTF8.self)
  }

  /// A list with the string wherever it has words.
  static func list(_ string: String, id: String = "small") -> String {
    let name = json(string)
    return smallList(
      extra: """
        , {"id": "fee", "name": \(name), "role": "fee", "price": {"model": "each", "amount": "2.00"}}]
        , "issuer": {"name": \(name), "address": \(name), "contact": \(name), "registration": \(name)}
        , "packages": [{"id": "three", "name": \(name), "item": "calf", "sessions": 3, "unitsPerSession": 200, "amount": "5.00"}]
        , "promotions": [{"id": "off", "name": \(name), "stage": "order", "percent": "10", "when": {"code": "off"}}
        """
    ).replacing("\"name\": \"Calf\"", with: "\"name\": \(name)").replacing(
      "\"id\": \"small\"", with: "\"id\": \"\(id)\"")
  }

  static func told(_ arguments: [String], _ format: String, _ files: [Text: String], input: String = "")
    -> Told
  {
    var world = MadeUpWorld(files, input: input)
    return Told(
      transcript: transcript(arguments + (format.isEmpty ? [] : [format]), in: &world), format: format)
  }

  @Test(arguments: formats)
  func `does nothing out of a price list or a request`(format: String) throws {
    for (place, string) in Self.strings.enumerated() {
      let name = Self.json(string)
      let files: [Text: String] = [
        "a.json": Self.list(string), "b.json": Self.list("Name", id: "other"),
        "request.json": smallRequest.replacing(
          #""sessions":1"#,
          with: """
            "sessions": 3, "intervalWeeks": 16, "package": "best", "extras": {"fee": 1}, "codes": ["off"],
            "patient": {"name": \(name), "reference": \(name)}, "practitioner": \(name), "number": \(name)
            """),
        "estimate.json": """
        {"estimate": {"product": "onabotulinumtoxinA", "date": "2026-11-22", "sessions": 1, "horizonMonths": 1}}
        """,
      ]
      let asked = ["--product", "onabotulinumtoxinA", "--total", "200"]
      let others = [
        ["compare", "--price-list", "a.json", "--price-list", "b.json"] + asked,
        ["estimate", "--price-list", "a.json", "--request", "estimate.json"],
      ]
      // Every string in a quote; in what takes longer every third.
      for arguments in [["quote", "--price-list", "a.json", "--request", "request.json"]]
        + (place % 3 == 0 ? others : [])
      {
        try Self.told(arguments, format, files).expectHarmless("\(arguments[0]) \(format) \(name)")
      }
    }
  }

  @Test(arguments: formats)
  func `does nothing out of an option that somebody names`(format: String) throws {
    // Several in one decision, since each takes its time.
    for start in stride(from: 0, to: Self.strings.count, by: 5) {
      let options = Self.strings.dropFirst(start).prefix(5).enumerated().map { place, string in
        #"{"kind": "other", "id": "o\#(place)", "name": \#(Self.json(string)), "cost": "1000.00"}"#
      }
      let request = """
        {"decide": {"price": {"region": "GB"}, "draws": 100, "date": "2026-11-22", "options": [\(options.joined(separator: ", "))]}}
        """
      try Self.told(["decide", "--request", "-"], format, [:], input: request).expectHarmless(
        "\(format) \(request)")
    }
  }

  @Test func `is answered, so that the above looked at documents`() throws {
    // The first string of each kind stands in a quote; the patient's name comes back as it was given.
    for string in ["\u{1B}[31mred", "=1+1", "<script>alert(1)</script>"] {
      let request = smallRequest.replacing(
        #""sessions":1"#, with: "\"sessions\": 1, \"patient\": {\"name\": \(Self.json(string))}")
      let told = Self.told(
        ["quote", "--price-list", "a.json", "--request", "-"], "--json", ["a.json": Self.list(string)],
        input: request)
      #expect(told.transcript.code == .answered && told.transcript.err.isEmpty)
      let quote = try JSONDocument(Array(told.transcript.out.utf8)).root.member("quote")
      let name = try quote?.member("request")?.member("patient")?.member("name")?.string()
      #expect(name.map { String($0) } == string)
    }
  }

  @Test func `does nothing out of a complaint`() throws {
    for (place, string) in Self.strings.enumerated() {
      let name = Self.json(string)
      let list = smallList()
      for (arguments, files, input): ([String], [Text: String], String) in [
        ([string], [:], ""), (["quote", string], [:], ""), (["quote", "--\(string)"], [:], ""),
        (["quote", "--price-list", string], [:], ""), (["check", string], [:], ""),
        (["check", string], [Text(string): "{"], ""),
        (["quote", "--price-list", "example-gb", "--product", string, "--muscle", "thin"], [:], ""),
        (
          ["quote", "--price-list", "example-gb", "--product", "onabotulinumtoxinA", "--total", string], [:],
          ""
        ),
        (
          [
            "quote", "--price-list", "example-gb", "--product", "onabotulinumtoxinA", "--muscle", "thin",
            "--code", string,
          ], [:], ""
        ),
        (
          [
            "quote", "--price-list", "example-gb", "--product", "onabotulinumtoxinA", "--muscle", "thin",
            "--date", string,
          ], [:], ""
        ),
        (["estimate", "--region", string], [:], ""),
        (["estimate", "--region", "GB", "--budget", string], [:], ""),
        (["decide", "--region", "GB", "--option", string], [:], ""),
        (["decide", "--region", "GB", "--rank", string], [:], ""),
        (["screen", "--screen", string], [:], ""), (["risks", "--sessions", string], [:], ""),
        (["help", string], [:], ""),
        (["completions", string], [:], ""), (["weigh", "-"], [:], string),
        (["weigh", "-", "--rank", string], [:], "option,a\nworst,0\nbest,1\nx,1\n"),
        (["weigh", "-"], [:], "option,\(name),b\nworst,0,1\nbest,1,0\n\(name),\(name),1\n"),
        (["check", "a.json"], ["a.json": "{\(name): 1}"], ""), (["check", "a.json"], ["a.json": string], ""),
        (["check", "a.json"], ["a.json": list.replacing("\"small\"", with: name)], ""),
        (["check", "a.json"], ["a.json": list.replacing("\"3.00\"", with: name)], ""),
        (["check", "a.json"], ["a.json": list.replacing("\"treatment\"", with: name)], ""),
        (
          ["quote", "--verify", "-", "--price-list", "a.json"], ["a.json": list],
          "{\"quote\": {\"request\": {\(name): 1}}}"
        ),
        (["batch"], [:], "{\"quote\": {\(name): 1}}\n{\(name): 1}\n\(string)\n"),
        (["answer"], [:], "{\"quote\": \(name)}"),
      ] {
        // The one or the other: which strings meet which hangs on nothing.
        let format = place % 2 == 0 ? "" : "--json"
        try Self.told(arguments, format, files, input: input).expectHarmless("\(arguments) \(format)")
      }
    }
  }
}
