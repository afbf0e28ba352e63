import CalfBase
import CalfPricing
import CalfReport
import Foundation
import Testing

/// Quotes from the example lists, on a fixed day.
enum Fixture {
  static let countries = ["au", "gb", "kr", "sg", "us"]
  static let reference: Text = "Q-7F3K-2M9P-4T1CX"

  static let pricing = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Pricing")

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: pricing.appending(path: path)))
  }

  static func tables() throws -> Tables {
    try Tables(
      products: bytes("products.csv"), dosages: bytes("dosage.csv"), markets: bytes("markets.csv"),
      plan: bytes("plan.csv"), sources: bytes("sources.csv"), version: bytes("version.txt"))
  }

  /// An example list, with more members and with parts of its text replaced.
  static func list(
    _ country: String, adding members: String = "", replacing changes: [(String, String)] = []
  ) throws -> PriceList {
    var text = String(decoding: try bytes("lists/example-\(country).json"), as: UTF8.self)
    text = text.replacing("\"items\": [", with: members + "\"items\": [", maxReplacements: 1)
    for (old, new) in changes {
      precondition(text.contains(old), "nothing to replace: \(old)")
      text = text.replacing(old, with: new)
    }
    return try PriceList(reading: JSONDocument([UInt8](text.utf8)).root, tables: tables())
  }

  /// Three sessions of the medium dose, sixteen weeks apart, on 22 November 2026; more members of the request
  /// as JSON.
  static func quote(
    _ list: PriceList, view: String = "personal", sessions: Int = 3, _ members: String = ""
  ) throws -> Quote {
    let text = """
      {"date": "2026-11-22", "product": "onabotulinumtoxinA", "dose": {"muscle": "medium"},
       "sessions": \(sessions), "intervalWeeks": 16, "view": "\(view)"\(members.isEmpty ? "" : ", " + members)}
      """
    let request = try QuoteRequest(reading: JSONDocument([UInt8](text.utf8)).root)
    return try Quote(request, from: list, tables: tables())
  }

  static func document(
    _ country: String, view: String = "personal", explain: Bool = false, _ members: String = ""
  ) throws -> QuoteDocument {
    try document(quote(list(country), view: view, members), explain: explain)
  }

  static func document(_ quote: Quote, explain: Bool = false) throws -> QuoteDocument {
    QuoteDocument(
      quote, reference: reference, tables: try tables(), explain: explain,
      madeWith: "calfcalc 0.1.0, tables of 2026-11-22")
  }
}

extension Fixture {
  /// The estimate of a request's members, on no day.
  static func estimate(_ members: String) throws -> QuoteDocument {
    let tables = try Fixture.tables()
    let value = try JSONDocument([UInt8]("{\(members)}".utf8)).root
    let source = try #require(try PriceSource(try PricesAsked(reading: value), tables: tables))
    let request = try EstimateRequest(reading: value, in: source.currency)
    return QuoteDocument(
      try Estimate(request, at: source, tables: tables), tables: tables, madeWith: "calfcalc 0.1.0")
  }

  /// Three sessions of the medium dose half a year apart on example lists.
  static func comparison(_ countries: [String], conversion: String? = nil, _ more: String = "") throws
    -> QuoteDocument
  {
    let scope = try QuoteRequest(
      reading: JSONDocument(
        [UInt8](
          #"""
          {"date": "2026-11-22", "product": "onabotulinumtoxinA", "dose": {"muscle": "medium"}, "sessions": 3,
           "intervalWeeks": 26\#(more)}
          """#.utf8)
      ).root)
    let rates = try conversion.map {
      try CompareRequest.Conversion(reading: try JSONDocument([UInt8]($0.utf8)).root)
    }
    let request = CompareRequest(scope, on: try countries.map { try Fixture.list($0) }, conversion: rates)
    let tables = try Fixture.tables()
    return QuoteDocument(
      try Compared(request, tables: tables), tables: tables, madeWith: "calfcalc 0.1.0")
  }
}

extension QuoteDocument {
  /// The four renderings, each with its name.
  var renderings: [(name: String, text: String)] {
    [
      ("text", String(text())), ("html", String(html())), ("markdown", String(markdown())),
      ("csv", String(csv())),
    ]
  }

  /// What a reader of the text finds, with line breaks as spaces.
  var flow: String { String(text()).split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// All cells of a document.
  var cells: [Cell] {
    var cells = issuer + (identity + headline).map(\.value)
    for section in sections {
      for block in section.blocks {
        switch block {
        case .facts(let facts): cells += facts.map(\.value)
        case .table(let table), .picture(_, let table): cells += table.rows.flatMap(\.cells)
        case .replies(let questions): cells += questions.map { _ in .blank }
        case .paragraph, .list: break
        }
      }
    }
    return cells
  }

  /// All sentences of a document that stand in no cell.
  var sentences: [Text] {
    var sentences = [title] + summary + footer
    for section in sections {
      for block in section.blocks {
        switch block {
        case .paragraph(let sentence): sentences.append(sentence)
        case .list(let list), .replies(let list): sentences += list
        case .facts, .table, .picture: break
        }
      }
    }
    return sentences
  }
}
