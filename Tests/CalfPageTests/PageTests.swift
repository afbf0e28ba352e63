import CalfBase
import CalfCalc
import Foundation
import Testing

@testable import CalfPage

struct `The page` {
  /// Made once, since the engine is asked for the facts.
  static let made = Result { String(decoding: try Page.aid.html(engine: [0x1F, 0x8B, 0x08]), as: UTF8.self) }
  let html: String

  init() throws { html = try Self.made.get() }

  /// What stands between two marks, which each stand there once.
  private func part(_ start: String, _ end: String, in text: String) throws -> String {
    let pieces = text.components(separatedBy: start)
    try #require(pieces.count == 2, "\(start)")
    return try #require(pieces[1].components(separatedBy: end).first)
  }

  @Test func `names its own scripts and style by their digests, and lets nothing else in`() throws {
    let policy = try part("http-equiv=\"Content-Security-Policy\" content=\"", "\"", in: html)
    let loader = try part("<script type=\"module\">", "</script>", in: html)
    let style = try part("<style>", "</style>", in: html)
    func hash(_ text: String) -> String {
      "'sha256-\(Data(SHA256.digest(of: Array(text.utf8))).base64EncodedString())'"
    }
    #expect(
      policy == """
        default-src 'none'; script-src \(hash(loader)) \(hash(String(try Page.aid.program()))) 'wasm-unsafe-eval'; \
        style-src \(hash(style)); img-src data:; base-uri 'none'; form-action 'none'; \
        require-trusted-types-for 'script'; trusted-types program
        """)
    let scripts = html.components(separatedBy: "<script ").dropFirst().map { $0.prefix { $0 != ">" } }
    #expect(
      scripts == [
        "type=\"application/json\" id=\"price-list\"", "type=\"text/plain\" id=\"engine\"",
        "type=\"text/plain\" id=\"program\"", "type=\"module\"",
      ])
  }

  @Test func `carries its program packed, with its strings in it`() throws {
    let letters = try part("id=\"program\">", "</script>", in: html)
    let program = String(try Page.aid.program())
    #expect(letters == String(decoding: Base94.encoded(Deflate.packed(Array(program.utf8))), as: UTF8.self))
    #expect(program.contains("const tables = {\"locale\":\"en-GB\",\"common\":{"))
    #expect(program.contains("Your answers stay on this device.") && !program.contains("import "))
  }

  @Test func `has no style and no handler on an element, and no place left to fill`() {
    #expect(html.firstMatch(of: /\sstyle=/) == nil)
    #expect(html.firstMatch(of: /<[a-z]+[^>]*\son[a-z]+=/) == nil)
    #expect(html.firstMatch(of: /\{\{[A-Za-z]{4,}\}\}/) == nil)
  }

  @Test func `reaches nothing: no address but those that the policy forbids anyway`() {
    #expect(html.firstMatch(of: /(?:src|href|action)="(?!#|data:,")/) == nil)
  }

  @Test func `says without script what everyone should know`() throws {
    let facts = try part("<div id=\"facts\">", "</main>", in: html)
    for fact in [
      "half a centimetre (0.5 cm)", "24 to 34 of 100 legs", "It does not last.", "The evidence is weak.",
      "Doing nothing is an option", "You leave your calves as they are.", "Get urgent care at once.",
    ] {
      #expect(facts.contains(fact))
    }
    #expect(!facts.contains("The table"))
    #expect(try part("<noscript>", "</noscript>", in: html).contains("needs script"))
  }

  /// The figures of the facts are those of the aid: 10 000 draws, as the page asks for too.
  @Test func `has the facts of the engine's own answer`() throws {
    let answer = CalfCalc.answer(
      #"{"decide":{"date":"2026-11-22","price":{"perSession":"1","currency":"EUR"},"options":[{"kind":"upkeep"}]}}"#
    )
    for message in try StaticFacts().messages() { #expect(answer.contains(String(message))) }
  }

  @Test func `carries a price list in which markup stays text`() throws {
    let list = #"{"id":"<x>","issuer":{"name":"</script><!--<script>alert(1)</script>"}}"#
    let page = String(decoding: try Page.aid.html(engine: [1], priceList: Array(list.utf8)), as: UTF8.self)
    let carried = try part("id=\"price-list\">", "</script>", in: page)
    #expect(!carried.contains("<"))
    let read = try JSONSerialization.jsonObject(with: Data(carried.utf8)) as? NSDictionary
    let given = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? NSDictionary
    #expect(read != nil && read == given)
    #expect(html.contains("<script type=\"application/json\" id=\"price-list\">null</script>"))
  }

  @Test func `carries the engine`() throws {
    #expect(
      try part("id=\"engine\">", "</script>", in: html)
        == String(decoding: Base94.encoded([0x1F, 0x8B, 0x08]), as: UTF8.self))
  }

  /// A browser test holds what it comes to with the engine: 400 kB.
  @Test func `is small without its engine`() {
    #expect(html.utf8.count < 56_000)
  }

  @Test func `moves nothing that a reader may not want to move`() throws {
    let style = try part("<style>", "</style>", in: html)
    #expect(style.firstMatch(of: /animation|transition|scroll-behavior/) == nil)
  }
}
