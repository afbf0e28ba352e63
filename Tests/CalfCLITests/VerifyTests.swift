import CalfBase
import Testing

@testable import CalfCLI

struct `An earlier quote, verified` {
  /// 200 units of the small list, as it was answered with the list of `version` and `unitPrice`.
  func answer(version: String = "1", unitPrice: String = "3.00") -> String {
    let world = MadeUpWorld(["small.json": smallList(version: version, unitPrice: unitPrice)])
    return transcript(
      "quote --price-list small.json --product onabotulinumtoxinA --left 100 --right 100 --json", in: world
    ).out
  }

  @Test func `is the same`() {
    let world = MadeUpWorld(["old.json": answer(), "small.json": smallList()])
    #expect(
      transcript("quote --verify old.json --price-list small.json", in: world)
        == Transcript(out: "Every figure is the same.\n"))
    #expect(
      transcript("quote --verify old.json --price-list small.json --json", in: world)
        == Transcript(out: "{\"verify\":{\"same\":true,\"changes\":[]}}\n"))
  }

  @Test func `of an example list needs no list`() {
    let old = transcript("\(`A quote from options`.course) --json").out
    #expect(transcript("quote --verify -", in: MadeUpWorld(input: old)).out == "Every figure is the same.\n")
  }

  @Test func `tells what another price changes`() {
    let world = MadeUpWorld(["old.json": answer(), "small.json": smallList(version: "2", unitPrice: "3.50")])
    let told = transcript("quote --verify old.json --price-list small.json", in: world)
    #expect(told.code == .refused && told.err.isEmpty)
    // 200 units at 3.50 instead of 3.00.
    let lines = told.out.split(separator: "\n")
    #expect(lines.first?.hasPrefix("reference: Q-") ?? false)
    #expect(
      lines.dropFirst().prefix(9) == [
        "priceList.version: 1 → 2",
        "lines[0].amount: 600.00 → 700.00",
        "lines[0].net: 600.00 → 700.00",
        "totals.lines: 600.00 → 700.00",
        "totals.net: 600.00 → 700.00",
        "totals.total: 600.00 → 700.00",
        "totals.payable: 600.00 → 700.00",
        "totals.balance: 600.00 → 700.00",
        "sessions[0].payable: 600.00 → 700.00",
      ])
    #expect(lines.dropFirst(10).allSatisfy { $0.hasPrefix("steps[") && $0.hasSuffix(": 600.00 → 700.00") })
  }

  @Test func `is the same where only the version moved`() {
    let world = MadeUpWorld(["old.json": answer(), "small.json": smallList(version: "2")])
    let told = transcript("quote --verify old.json --price-list small.json", in: world)
    #expect(told.out.hasSuffix("priceList.version: 1 → 2\nEvery figure is the same.\n"))
    #expect(told.code == .answered)
  }

  @Test func `is not the same where a figure was altered`() {
    let old = answer().replacing(#""total":"600.00""#, with: #""total":"500.00""#)
    let world = MadeUpWorld(["old.json": old, "small.json": smallList()])
    #expect(
      transcript("quote --verify old.json --price-list small.json", in: world)
        == Transcript(out: "totals.total: 500.00 → 600.00\n", code: .refused))
    #expect(
      transcript("quote --verify old.json --price-list small.json --json", in: world)
        == Transcript(
          out: """
            {"verify":{"same":false,"changes":[{"path":"totals.total","before":"500.00","after":"600.00"}]}}

            """, code: .refused))
  }

  @Test func `is not the same where its list was altered under one version`() {
    // The price of an item that the quote does not have: every figure is the same, the reference is not.
    let extra = #", {"id":"scan","name":"Scan","role":"extra","price":{"model":"each","amount":"1"}}"#
    let world = MadeUpWorld(["old.json": answer(), "small.json": smallList(extra: extra)])
    let told = transcript("quote --verify old.json --price-list small.json", in: world)
    let said =
      "\nThe price list or the request was altered under the same version.\nEvery figure is the same.\n"
    #expect(told.out.hasPrefix("reference: Q-") && told.out.hasSuffix(said))
    #expect(told.code == .refused)
    let json = transcript("quote --verify old.json --price-list small.json --json", in: world)
    #expect(
      json.out.hasPrefix(#"{"verify":{"same":false,"altered":true,"changes":[{"path":"reference","#))
    #expect(json.code == .refused)
  }

  @Test func `says which list is missing`() {
    #expect(
      transcript("quote --verify -", in: MadeUpWorld(input: answer()))
        == Transcript(
          err: "calfcalc: no list \"small\" is at hand\n  Give it with --price-list.\n", code: .unreadable))
  }

  @Test func `is refused at its place when it would be refused now`() {
    let list = smallList().replacing(#""validFrom": "2026-01-01""#, with: #""validFrom": "2027-01-01""#)
    let told = transcript(
      "quote --verify old.json --price-list small.json",
      in: MadeUpWorld(["old.json": answer(), "small.json": list]))
    #expect(
      told.err.contains(
        ": quote.request.date: the price list is valid from 2027-01-01 on, not on 2026-11-22\n"))
    #expect(told.err.hasPrefix("calfcalc: old.json:1:"))
    #expect(told.code == .refused && told.out.isEmpty)
  }

  @Test(arguments: [
    (
      "{}",
      "old.json:1:1: quote: the key \"quote\" is missing; only a full answer of quote --json can be verified\n"
    ),
    (
      #"{"error":{"code":"sessions"}}"#,
      "old.json:1:2: error: there is no key \"error\" here; only a full answer of quote --json can be verified\n"
    ),
    (
      #"{"quote":{}}"#,
      "old.json:1:10: quote.request: the key \"request\" is missing; only a full answer of quote --json can be verified\n"
    ),
    (#"{"quote":{"request":1}}"#, "old.json:1:21: quote.request: an object is needed, not a number\n"),
    (
      #"{"quote":{"request":{"sessions":1,"priceList":"example-gb"}}}"#,
      "old.json:1:21: quote.request.date: the key \"date\" is missing; add it\n"
    ),
  ])
  func `may be no quote at all`(old: String, complaint: String) {
    #expect(
      transcript("quote --verify old.json", in: MadeUpWorld(["old.json": old]))
        == Transcript(err: complaint, code: .malformed))
  }

  @Test(arguments: ["--sessions 3", "--request r.json"])
  func `asks for nothing else`(option: String) {
    let flag = option.split(separator: " ")[0]
    #expect(
      transcript("quote --verify old.json \(option)")
        == Transcript(
          err: "calfcalc: \(flag) does not go with --verify\n  The earlier quote says what was asked.\n",
          code: .usage))
  }
}
