import CalfBase
import Testing

@testable import CalfCLI

struct `Price lists that are checked` {
  let old = smallList().replacing(
    #""validFrom": "2026-01-01""#, with: #""validFrom": "2026-01-01", "validThrough": "2026-11-21""#)

  @Test func `are silent when nothing is wrong`() {
    #expect(transcript("check small.json", in: MadeUpWorld(["small.json": smallList()])) == Transcript())
  }

  @Test func `say what is wrong on one line each`() {
    let world = MadeUpWorld(["a.json": smallList(unitPrice: "x"), "b.json": old, "c.json": "{"])
    #expect(
      transcript("check a.json b.json c.json", in: world)
        == Transcript(
          out: """
            a.json:6:43: error: items[0].price.amount: "x" is not an amount; write digits and a point, such as "1200.00"
            b.json:3:46: warning: validThrough: the list ended on 2026-11-21; today is 2026-11-22; issue a new \
            version with a later validThrough
            c.json:1:2: error: the text ends in the middle; is its last part missing?

            """, code: .malformed))
  }

  @Test func `with warnings alone are in order`() {
    let told = transcript("check b.json", in: MadeUpWorld(["b.json": old]))
    #expect(told.code == .answered && told.out.hasPrefix("b.json:3:46: warning: "))
  }

  @Test func `are checked for the day that is asked`() {
    let world = MadeUpWorld(["b.json": old])
    #expect(transcript("check --date 2026-11-21 b.json", in: world) == Transcript())
    #expect(
      transcript("check --date 2026-11-31 b.json", in: world)
        == Transcript(
          err: """
            calfcalc: --date: "2026-11-31" is not a day of the calendar
              Write year-month-day, such as 2026-11-22.

            """, code: .usage))
  }

  @Test func `are counted on a terminal`() {
    var world = MadeUpWorld(["a.json": smallList(unitPrice: "x"), "small.json": smallList()])
    world.isErrorTerminal = true
    world.variables["NO_COLOR"] = "1"
    let told = transcript("check a.json small.json", in: world)
    #expect(told.err == "2 lists: 1 error, 0 warnings\n")
  }

  @Test func `are all looked at though one cannot be read`() {
    let world = MadeUpWorld(["a.json": smallList(unitPrice: "x")])
    let told = transcript("check none.json a.json", in: world)
    #expect(told.err == "calfcalc: cannot read none.json: there is no such file\n")
    #expect(told.out.hasPrefix("a.json:6:43: error: "))
    #expect(told.code == .unreadable)
  }

  @Test func `may come from standard input`() {
    #expect(
      transcript("check -", in: MadeUpWorld(input: "[]"))
        == Transcript(out: "stdin:1:1: error: an object is needed, not a list\n", code: .malformed))
    #expect(transcript("check - -").code == .usage)
  }

  @Test func `are an answer a line where JSON is asked for`() {
    let world = MadeUpWorld(["a.json": smallList(unitPrice: "x"), "small.json": smallList()])
    #expect(
      transcript("check --json a.json none.json small.json", in: world)
        == Transcript(
          out: #"""
            {"check":{"file":"a.json","errors":[{"code":"notAnAmount","message":"\"x\" is not an amount","path":"items[0].price.amount","line":6,"column":43,"hint":"write digits and a point, such as \"1200.00\""}],"warnings":[]}}
            {"error":{"code":"unreadable","message":"cannot read none.json: there is no such file","path":""}}
            {"check":{"file":"small.json","errors":[],"warnings":[]}}

            """#, code: .unreadable))
  }

  @Test func `are named`() {
    #expect(
      transcript("check")
        == Transcript(
          err: "calfcalc: check needs FILE\n  Write the name of a price list, or - for standard input.\n",
          code: .usage))
  }
}
