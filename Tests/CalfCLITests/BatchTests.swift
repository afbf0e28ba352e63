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

  @Test func `does not take two lists of one id`() {
    let world = MadeUpWorld(
      ["a.json": smallList(), "b.json": smallList(unitPrice: "4.00")], input: smallRequest)
    #expect(
      transcript("batch --price-list a.json --price-list b.json", in: world)
        == Transcript(
          err: """
            calfcalc: the price lists a.json and b.json both have the id "small"
              Leave one out, or give it an id of its own.

            """, code: .usage))
  }

  @Test func `names its own lines for what it finds in a list`() throws {
    // A unit price that is not lower than 3.00.
    let list = smallList().replacing(
      #""items": ["#,
      with: #""promotions": [{"id": "p", "name": "P", "stage": "line", "unitPrice": "3"}], "items": ["#)
    let check = #"{"check":{"priceList":\#(list.replacing("\n", with: " "))}}"#
    let told = transcript("batch", in: MadeUpWorld(input: "\n\(check)\n\n{\"check\":{\"priceList\":3}}\n"))
    let answers = told.out.split(separator: "\n")
    #expect(answers.count == 2 && told.code == .answered)
    #expect(answers[0].contains(#""code":"neverApplies""#) && answers[0].contains(#""line":2,"#))
    #expect(answers[1].contains(#""code":"wrongType""#) && answers[1].contains(#""line":4,"#))
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

  @Test(arguments: [1, 2, 3, 64])
  func `is the same on any number of cores`(jobs: Int) throws {
    let lines = (0..<700).map { $0 % 50 == 7 ? "{" : $0 % 3 == 0 ? #"{"tables":{}}"# : request }
    let expected = try lines.enumerated().map { try answer($0.element, line: $0.offset + 1) }
    var world = MadeUpWorld(input: lines.joined(separator: "\n"))
    world.cores = jobs
    let told = Transcript(out: expected.joined(separator: "\n") + "\n", code: .refused)
    #expect(transcript("batch", in: world) == told)
    #expect(transcript("batch --jobs \(jobs)", in: world) == told)
  }

  @Test func `goes on from a line, with the numbers of the whole`() throws {
    let lines = [request, "{", "", request, "{", request]
    let whole = transcript("batch", in: MadeUpWorld(input: lines.joined(separator: "\n"))).out
    let answers = whole.split(separator: "\n").map { $0 + "\n" }
    // The answers of lines 1, 2, 4, 5 and 6.
    for (line, skipped) in [(1, 0), (2, 1), (3, 2), (4, 2), (5, 3), (6, 4), (7, 5), (1_000_000, 5)] {
      let world = MadeUpWorld(input: lines.joined(separator: "\n"))
      #expect(
        transcript("batch --from-line \(line)", in: world)
          == Transcript(
            out: answers.dropFirst(skipped).joined(), code: skipped < 4 ? .refused : .answered))
    }
  }

  @Test(arguments: [
    ("--jobs 0", "--jobs cannot be \"0\"", "Write 1 to 64."),
    ("--jobs 65", "--jobs cannot be \"65\"", "Write 1 to 64."),
    ("--from-line 0", "--from-line cannot be \"0\"", "Write the number of a line, 1 or more."),
    ("--from-line=-3", "--from-line cannot be \"-3\"", "Write the number of a line, 1 or more."),
    ("--csv", "--csv needs --price-list", "Its rows are priced from that list."),
    (
      "--csv --price-list example-gb --price-list example-us", "--csv takes one --price-list",
      "No column names a list; run each list on its own."
    ),
  ])
  func `refuses what it cannot do`(option: String, said: String, hint: String) {
    #expect(
      transcript("batch \(option)", in: MadeUpWorld(input: request))
        == Transcript(err: "calfcalc: \(said)\n  \(hint)\n", code: .usage))
  }
}

struct `A batch of rows` {
  let header =
    "line,currency,lines,discounts,net,tax,total,rounding,payable,deposit,balance,error,message,warnings\n"

  func told(_ input: String, _ options: String = "") -> Transcript {
    transcript(
      "batch --csv --price-list a.json \(options)", in: MadeUpWorld(["a.json": smallList()], input: input))
  }

  /// 200 units at 3.00, and 90 in each of two sessions.
  @Test func `is priced row by row`() {
    let rows = """
      date,product,"dose.left",dose.right,dose.total,sessions,intervalWeeks,codes
      2026-11-22,onabotulinumtoxinA,100,100,,1,,
      2026-11-22,onabotulinumtoxinA,,,90,2,26,SPRING FRIENDS

      """
    #expect(
      told(rows)
        == Transcript(
          out: header + """
            2,GBP,600.00,0.00,600.00,0.00,600.00,0.00,600.00,0.00,600.00,,,
            3,GBP,540.00,0.00,540.00,0.00,540.00,0.00,540.00,0.00,540.00,,,unknownCode unknownCode

            """))
    #expect(told(rows.replacing("\n", with: "\r\n")) == told(rows))
    #expect(told("\u{FEFF}" + rows, "--jobs 3") == told(rows))
    #expect(
      told(rows, "--from-line 3").out
        == "3,GBP,540.00,0.00,540.00,0.00,540.00,0.00,540.00,0.00,540.00,,,unknownCode unknownCode\n")
  }

  /// What was written before and what comes are the undisturbed answer, wherever the header stands.
  @Test(arguments: ["", "\n", "\n \n"])
  func `goes on from a line with what is missing`(blank: String) {
    let rows = "date,product,dose.left,sessions\n\n2026-11-22,onabotulinumtoxinA,100,1\n\n2026-11-22,x,1,1\n"
    let whole = told(blank + rows).out
    #expect(whole.hasPrefix(header))
    let parts = whole.split(separator: "\n").map { $0 + "\n" }
    #expect(parts.count == 3)
    let headerLine = blank.filter { $0 == "\n" }.count + 1
    for line in 1...headerLine + 5 {
      // The rows stand two and four lines below the header.
      let written = line <= headerLine ? 0 : line <= headerLine + 2 ? 1 : line <= headerLine + 4 ? 2 : 3
      #expect(told(blank + rows, "--from-line \(line)").out == parts.dropFirst(written).joined())
    }
  }

  @Test(arguments: ["", "\n", "\r\n \n"])
  func `does not end well without even a header`(input: String) {
    #expect(
      told(input)
        == Transcript(
          err:
            "stdin:1:1: the line that names the columns is missing; begin with one such as date,product,dose.left,dose.right,sessions\n",
          code: .malformed))
  }

  @Test func `tells what to know before relying on a row`() {
    let rows = """
      date,product,dose.left,dose.right,sessions,codes
      2026-11-22,onabotulinumtoxinA,160,,1,
      2026-11-22,onabotulinumtoxinA,160,150,1,ZZ
      "2026-11-22",onabotulinumtoxinA,160,150,1,ZZ

      """
    // 160 and 310 units at 3.00; over 150 in a leg and 300 in all.
    #expect(
      told(rows)
        == Transcript(
          out: header + """
            2,GBP,480.00,0.00,480.00,0.00,480.00,0.00,480.00,0.00,480.00,,,overStudiedPerLeg
            3,GBP,930.00,0.00,930.00,0.00,930.00,0.00,930.00,0.00,930.00,,,overStudiedPerLeg overStudiedInAll unknownCode
            4,GBP,930.00,0.00,930.00,0.00,930.00,0.00,930.00,0.00,930.00,,,overStudiedPerLeg overStudiedInAll unknownCode

            """))
  }

  @Test(arguments: [
    (
      "100.5,1,",
      #"dose.left: ""100.5"" is neither a whole number of 0 to 10000 nor ""thin"", ""medium"" or ""thick""; write digits only, or one of the words"#
    ),
    (
      " 100,1,",
      #"dose.left: "" 100"" is neither a whole number of 0 to 10000 nor ""thin"", ""medium"" or ""thick""; write digits only, or one of the words"#
    ),
    (
      "thicc,1,",
      #"dose.left: ""thicc"" is neither a whole number of 0 to 10000 nor ""thin"", ""medium"" or ""thick""; did you mean ""thick""?"#
    ),
    ("100,x,", #"sessions: ""x"" is not a whole number; write digits only"#),
    ("100,1,two", #"extras.cream: ""two"" is not a whole number; write digits only"#),
  ])
  func `says what to write in a cell`(cells: String, said: String) {
    let rows = "date,product,dose.left,sessions,extras.cream\n2026-11-22,onabotulinumtoxinA,\(cells)\n"
    let told = told(rows)
    #expect(told.out.hasSuffix(#","\#(said)",\#n"#), "\(told.out)")
    #expect(told.code == .refused)
  }

  @Test func `has an error for a row that cannot be priced, and goes on`() {
    let rows = """
      date,product,dose.left,sessions
      2026-11-22,onabotulinumtoxinA,"a,b",1
      2026-11-22,onabotulinumtoxinA,100
      2026-11-22,onabotulinumtoxinA,1000,1
      2026-11-22,onabotulinumtoxinA,"100,1

      2026-11-22,onabotulinumtoxinA,100,
      2026-11-22,onabotulinumtoxinA,100,1
      """
    let empty = String(repeating: ",", count: 11)
    let told = told(rows)
    let lines = told.out.split(separator: "\n").map { String($0) }
    #expect(told.code == .refused && told.err.isEmpty && lines.count == 7)
    #expect(
      lines[1]
        == #"2\#(empty)notOneOf,"dose.left: ""a,b"" is neither a whole number of 0 to 10000 nor ""thin"", ""medium"" or ""thick""; write digits only, or one of the words","#
    )
    #expect(lines[2] == "3\(empty)ragged,the row has 3 cells where the header has 4,")
    #expect(lines[3].hasPrefix("4\(empty)overCap,"))
    #expect(lines[4].hasPrefix("5\(empty)") && lines[4].contains("quote"))
    #expect(lines[5] == #"7\#(empty)missingKey,"sessions: the key ""sessions"" is missing; add it","#)
    #expect(lines[6] == "8,GBP,300.00,0.00,300.00,0.00,300.00,0.00,300.00,0.00,300.00,,,")
  }

  @Test func `does not start with a column it does not know, or one twice`() {
    #expect(
      told("dat,product\n")
        == Transcript(err: "stdin:1:1: there is no column \"dat\"; did you mean date?\n", code: .malformed))
    #expect(told("\u{FEFF}date,\"dat,e\",dat\n").err.hasPrefix("stdin:1:6: there is no column \"dat,e\""))
    // What comes first is told first.
    #expect(told("date,dat,date\n").err.hasPrefix("stdin:1:6: there is no column \"dat\""))
    #expect(told("date,product,date,dat\n").err.hasPrefix("stdin:1:14: the column \"date\" stands twice"))
    #expect(
      told("\nextras.cream,extras.cream\n")
        == Transcript(
          err: "stdin:2:14: the column \"extras.cream\" stands twice; keep one\n", code: .malformed))
  }

  /// A spreadsheet may end lines with CR alone: all rows would be one line, of which only the first was read.
  @Test func `refuses rows that only a carriage return sets apart`() {
    let row = "2026-11-22,onabotulinumtoxinA,100,1"
    #expect(
      told("date,product,dose.left,sessions\r\(row)\r")
        == Transcript(
          err:
            "stdin:1:32: a carriage return ends the row before the line does; end each line with LF or CRLF\n",
          code: .malformed))
    let told = told("date,product,dose.left,sessions\r\n\(row)\r\(row)\n\(row)\r\r\n\(row)\r\n")
    let lines = told.out.split(separator: "\n").map { String($0) }
    let fault =
      "\(String(repeating: ",", count: 11))carriageReturn,a carriage return ends the row before the line does; end each line with LF or CRLF,"
    #expect(told.code == .refused && lines.count == 4)
    #expect(lines.dropFirst().prefix(2) == ["2\(fault)", "3\(fault)"])
    #expect(lines.last?.hasPrefix("4,GBP,300.00,") ?? false)
  }

  /// A plain row is read at once, a quoted one by way of a document.
  @Test func `is answered alike whether its cells are quoted or not`() {
    let list = smallList(
      extra: #"""
        , {"id": "cream", "name": "Cream", "role": "extra", "price": {"model": "each", "amount": "15.00"}}
        """#)
    let columns = [
      "date", "product", "dose.left", "dose.right", "dose.total", "sessions", "intervalWeeks", "recentUnits",
      "package", "financing", "codes", "audience", "extras.cream",
    ]
    let usual = ["2026-11-22", "onabotulinumtoxinA", "100", "90", "", "2", "26", "", "", "", "", "", ""]
    let odd = [
      "", "0", "1", "007", "01", "60", "61", "150", "10000", "10001", "99999999999999999999", "-1", "1.5",
      "1e2",
      " 1", "2026-11-22", "2026-02-30", "9999-12-31", "onabotulinumtoxinA", "best", "thin", "x", "a b", "é",
      "new", "none",
    ]
    let rows =
      [usual]
      + columns.indices.flatMap { place in
        odd.flatMap { cell in
          var row = usual
          row[place] = cell
          // The dose in all as well as per leg, and instead.
          var whole = row
          whole[2] = ""
          whole[3] = ""
          whole[4] = place == 4 ? cell : "180"
          return [row, whole]
        }
      }
    func told(_ cell: (String) -> String) -> Transcript {
      let table = ([columns] + rows.map { $0.map(cell) }).map { $0.joined(separator: ",") }
      return transcript(
        "batch --csv --price-list a.json",
        in: MadeUpWorld(["a.json": list], input: table.joined(separator: "\n")))
    }
    let plain = told { $0 }
    #expect(plain == told { $0.isEmpty ? $0 : "\"\($0)\"" })
    // 190 units at 3.00 twice.
    #expect(plain.out.contains("\n2,GBP,1140.00,"))
    #expect(plain.out.split(separator: "\n").count == rows.count + 1)
  }

  @Test func `asks for what may be chosen`() {
    let list = smallList(
      extra:
        #", {"id": "cream", "name": "Cream", "role": "extra", "price": {"model": "each", "amount": "15.00"}}"#
    )
    let rows = "date,product,dose.total,sessions,extras.cream\n2026-11-22,onabotulinumtoxinA,100,1,2\n"
    let told = transcript("batch --csv --price-list a.json", in: MadeUpWorld(["a.json": list], input: rows))
    // 100 units at 3.00 and two creams at 15.00.
    #expect(told.out.hasSuffix("\n2,GBP,330.00,0.00,330.00,0.00,330.00,0.00,330.00,0.00,330.00,,,\n"))
  }
}
