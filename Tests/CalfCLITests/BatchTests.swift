import CalfBase
import CalfCalc
import Testing

@testable import CalfCLI

struct `A batch` {
  let request = smallRequest.replacing(#"{"quote":{"#, with: #"{"quote":{"priceList":"example-gb","#)

  func answer(_ request: String, line: Int) throws -> String {
    String(decoding: try Calculator().answer(Array(request.utf8), line: line), as: UTF8.self)
  }

  @Test func `is answered line by line in order`() throws {
    let refused = request.replacing(#""sessions":1"#, with: #""sessions":0"#)
    let lines = [request, #"{"tables":{}}"#, "{", refused, "", "\t ", #"{"check":{"priceList":1}}"#, request]
    let expected = try [0, 1, 2, 3, 6, 7].map { try answer(lines[$0], line: $0 + 1) }
    #expect(
      transcript("batch", in: MadeUpWorld(input: lines.joined(separator: "\n")))
        == Transcript(out: expected.joined(separator: "\n") + "\n", code: .refused))
    #expect(expected[2].contains(#""code":"syntax","#) && expected[2].contains(#""line":3,"#))
  }

  @Test func `ends with 0 when all were answered`() throws {
    let expected = try answer(request, line: 1) + "\n" + answer(request, line: 2) + "\n"
    for input in ["\(request)\n\(request)\n", "\(request)\r\n\(request)\r\n", "\(request)\n\(request)"] {
      #expect(transcript("batch", in: MadeUpWorld(input: input)) == Transcript(out: expected))
    }
    #expect(transcript("batch") == Transcript())
  }

  @Test func `is the same however it arrives`() {
    let input = "\n\(request)\n\r\n{\n\(request)"
    let whole = transcript("batch", in: MadeUpWorld(input: input))
    for size in [1, 2, 3, 7, 64, 100, 101, 1000] {
      var world = MadeUpWorld(input: input)
      world.inputAtATime = size
      #expect(transcript("batch", in: world) == whole)
    }
  }

  @Test func `answers what has arrived before it waits for more`() {
    var world = MadeUpWorld(input: "\(request)\n\(request)\n")
    world.inputAtATime = request.utf8.count + 1
    _ = transcript(["batch"], in: &world)
    #expect(world.writes == 2)
  }

  @Test func `gathers answers into few writes`() {
    var world = MadeUpWorld(input: String(repeating: "{\n", count: 1000))
    _ = transcript(["batch"], in: &world)
    #expect(world.writes == 1)
  }

  @Test func `answers a line over 4 MiB with an error and goes on`() throws {
    let most = 4 << 20
    let long = #"{"quote":{"# + String(repeating: " ", count: most - 9)
    let longest = String(repeating: " ", count: most - request.utf8.count) + request
    #expect(long.utf8.count == most + 1 && longest.utf8.count == most)
    let told = transcript("batch", in: MadeUpWorld(input: "\(long)\n\(longest)\n\(long)"))
    let answers = told.out.split(separator: "\n")
    #expect(answers.count == 3 && told.code == .refused)
    #expect(
      answers[0] == """
        {"error":{"code":"lineTooLong","message":"the line is longer than 4 MiB","path":"","line":1,"column":1,\
        "hint":"name the price list by its id and give it with --price-list"}}
        """)
    #expect(try answers[1] == answer(request, line: 2))
    #expect(answers[2].contains(#""code":"lineTooLong""#) && answers[2].contains(#""line":3,"#))
  }

  @Test func `serves lists by their ids, and the first to requests that carry none`() throws {
    let other = smallList(unitPrice: "4.00").replacing(#""id": "small""#, with: #""id": "other""#)
    let named = smallRequest.replacing(#"{"quote":{"#, with: #"{"quote":{"priceList":"other","#)
    let world = MadeUpWorld(
      ["a.json": smallList(), "b.json": other], input: "\(smallRequest)\n\(named)\n\(request)\n")
    let told = transcript("batch --price-list a.json --price-list b.json", in: world)
    let answers = told.out.split(separator: "\n")
    // 200 units at 3.00 and at 4.00.
    #expect(answers.count == 3 && told.code == .answered)
    #expect(answers[0].contains(#""payable":"600.00""#))
    #expect(answers[1].contains(#""payable":"800.00""#))
    #expect(answers[2].contains(#""priceList":{"id":"example-gb""#))
  }

  @Test func `does not start without its lists`() {
    let told = transcript("batch --price-list none.json", in: MadeUpWorld(input: request))
    #expect(told.code == .unreadable && told.out.isEmpty)
    #expect(
      transcript("batch --price-list bad.json", in: MadeUpWorld(["bad.json": "{"], input: request))
        == Transcript(
          err: "bad.json:1:2: the text ends in the middle; is its last part missing?\n", code: .malformed))
    #expect(
      transcript("batch --price-list -", in: MadeUpWorld(input: request))
        == Transcript(
          err: """
            calfcalc: --price-list cannot be standard input here
              The requests are; put the list in a file.

            """, code: .usage))
  }

  @Test func `tells of input that fails`() {
    var world = MadeUpWorld()
    world.inputFailure = .failed("input/output error")
    #expect(
      transcript("batch", in: world)
        == Transcript(err: "calfcalc: cannot read standard input: input/output error\n", code: .unreadable))
  }
}
