import CalfBase
import Foundation
import Testing

@testable import CalfPage

struct `The quote form` {
  /// Made once, with a list in which every text would act if it could.
  static let list = #"{"id":"<x>","issuer":{"name":"</script><!--<script>alert(1)</script>"}}"#
  static let made = Result {
    String(decoding: try Page.staff.html(engine: [0x5D], priceList: Array(list.utf8)), as: UTF8.self)
  }
  let html: String

  init() throws { html = try Self.made.get() }

  private func part(_ start: String, _ end: String) throws -> String {
    let pieces = html.components(separatedBy: start)
    try #require(pieces.count == 2, "\(start)")
    return try #require(pieces[1].components(separatedBy: end).first)
  }

  @Test func `may run its own program and reach nothing`() throws {
    let policy = try part("http-equiv=\"Content-Security-Policy\" content=\"", "\"")
    let digest = Data(SHA256.digest(of: try Page.staff.program().bytes)).base64EncodedString()
    #expect(policy.hasPrefix("default-src 'none'; script-src 'sha256-"))
    #expect(policy.contains("'sha256-\(digest)'") && !policy.contains("unsafe-inline"))
    #expect(html.firstMatch(of: /(?:src|href|action)="(?!#|data:,")/) == nil)
    #expect(html.firstMatch(of: /\sstyle=/) == nil)
    #expect(html.firstMatch(of: /\{\{[A-Za-z]{4,}\}\}/) == nil)
  }

  @Test func `carries its own strings and no other's`() throws {
    let program = String(try Page.staff.program())
    #expect(program.contains("\"deskTitle\"") && program.contains("\"estimateOnly\""))
    #expect(!program.contains("\"mattersTitle\"") && !program.contains("\"calcTitle\""))
  }

  @Test func `carries a list in which markup stays text`() throws {
    let carried = try part("id=\"price-list\">", "</script>")
    #expect(!carried.contains("<"))
    let read = try JSONSerialization.jsonObject(with: Data(carried.utf8)) as? NSDictionary
    let given = try JSONSerialization.jsonObject(with: Data(Self.list.utf8)) as? NSDictionary
    #expect(read != nil && read == given)
  }

  @Test func `says without script what everyone should know`() throws {
    let main = try part("<main id=\"content\" tabindex=\"-1\">", "</main>")
    for fact in ["half a centimetre (0.5 cm)", "The evidence is weak.", "Doing nothing is an option"] {
      #expect(main.contains(fact))
    }
    #expect(try part("<noscript>", "</noscript>").contains("needs script"))
  }

  @Test func `moves nothing, and prints the quote alone`() throws {
    let style = try part("<style>", "</style>")
    #expect(style.firstMatch(of: /animation|transition|scroll-behavior/) == nil)
    #expect(style.contains(".skip,.top,.bottom,.desk,.unseen{display:none;}"))
  }
}
