import CalfBase
import Foundation
import Testing

@testable import CalfReport

struct `The pictures of a decision` {
  static let icons = Picture.Icons(
    caption: "Legs of 100 with no decrease.",
    arrays: [
      .init(name: "None", words: "not known", count: nil),
      .init(name: "Once", words: "29 of 100, from 24 to 34", count: .init(filled: 29, high: 34, of: 100)),
      .init(
        name: "Twice", words: "none seen, could be up to 7 of 100", count: .init(filled: 0, high: 7, of: 100)),
    ])
  static let curve = Picture.Curve(
    caption: "One session.",
    points: [
      .init(week: 0, mean: (0, 0, 0), people: (0, 0, 0)),
      .init(week: 4, mean: (20, 50, 90), people: (-40, 50, 150)),
      .init(week: 12, mean: (30, 70, 160), people: (-45, 75, 210)),
      .init(week: 24, mean: (0, 50, 130), people: (-30, 50, 160)),
      .init(week: 36, mean: (0, 0, 30), people: (0, 5, 20)),
    ], tapeError: 50)
  static let contributions = Picture.Contributions(
    caption: "What adds up.", parts: ["result", "cost", "weakness"],
    rows: [
      .init(name: "None", points: [0, 30, 20]), .init(name: "Once", points: [25, nil, 12]),
      .init(name: "Twice", points: [], remark: "set aside: pregnant"),
    ])
  static let tornado = Picture.Tornado(
    caption: "What moves it.",
    rows: [
      .init(name: "result", low: ("0.1 cm", 41), high: ("0.6 cm", 66)),
      .init(name: "cost", low: ("GBP 300", 55), high: ("GBP 900", 48)),
    ])
  static let all: [Picture] = [
    .icons(icons), .curve(curve), .contributions(contributions), .tornado(tornado),
  ]

  /// So many circles of a kind of an SVG.
  func circles(_ kind: String, in svg: String) -> Int {
    svg.split(separator: "\n").filter { $0.contains("class=\"\(kind)\"") }
      .reduce(0) { $0 + $1.count { $0 == "M" } }
  }

  @Test func `an icon array has as many icons as it says, in both forms`() {
    // 29 filled + 5 lighter + 66 empty; 0 + 7 + 93.
    let svg = String(Picture.icons(Self.icons).svg())
    #expect(circles("filled", in: svg) == 29)
    #expect(circles("lighter", in: svg) == 5 + 7 && circles("dot", in: svg) == 5 + 7)
    #expect(circles("empty", in: svg) == 66 + 93)
    let text = Picture.icons(Self.icons).lines(width: 80).map { String($0) }.joined(separator: "\n")
    #expect(
      text.count { $0 == "#" } == 29 && text.count { $0 == "+" } == 12 && text.count { $0 == "?" } == 20)
    #expect(text.count { $0 == "." } == 66 + 93)
  }

  @Test func `arrays of one comparison have one size`() {
    let html = String(Picture.icons(Self.icons).svg())
    #expect(html.matches(of: #/<svg viewBox="0 0 140 120">/#).count == 3)
    // Names and words are lines of the page, which break where they have to.
    #expect(html.contains("<b>Once</b>") && html.contains("<span>29 of 100, from 24 to 34</span>"))
  }

  @Test(arguments: [(-1, 5, 100), (5, 4, 100), (5, 101, 100), (5, 6, 99), (0, 0, 0)])
  func `a count that does not fit is none`(filled: Int64, high: Int64, whole: Int64) {
    #expect(Picture.Count(filled: filled, high: high, of: whole) == nil)
  }

  @Test func `a thousand icons are a thousand`() {
    let icons = Picture.Icons(
      caption: "Of 1000.",
      arrays: [.init(name: "A", words: "3 of 1000", count: .init(filled: 3, high: 9, of: 1000))])
    let svg = String(Picture.icons(icons).svg())
    #expect(
      circles("filled", in: svg) == 3 && circles("lighter", in: svg) == 6 && circles("empty", in: svg) == 991)
    let text = Picture.icons(icons).lines(width: 80)
    #expect(text.flatMap { $0.bytes }.count { $0 == UInt8(ascii: ".") } == 991)
  }

  @Test func `every picture says its figures in words`() {
    let words: [[String]] = [
      ["Once: 29 of 100, from 24 to 34.", "None: not known.", "up to 7 of 100"],
      ["Week 12: 0.7 cm (studies 0.3 to 1.6; 80 of 100 people -0.45 to 2.1)."],
      // 0 + 30 + 20 = 50; 25 + 12 = 37.
      [
        "None: 50 of 100 (result 0, cost 30, weakness 20).", "Once: 37 of 100", "cost not known",
        "Twice: set aside: pregnant.",
      ],
      ["result: 41 of 100 at 0.1 cm, 66 of 100 at 0.6 cm."],
    ]
    for (picture, words) in zip(Self.all, words) {
      for word in words { #expect(String(picture.alternative).contains(word), "\(word)") }
      #expect(String(picture.svg()).contains("aria-label=\"\(String(picture.alternative.inHTML))\""))
    }
  }

  @Test(arguments: [24, 30, 40, 80, 120])
  func `no line is wider than it may be`(width: Int) {
    for picture in Self.all {
      for line in picture.lines(width: width) { #expect(line.width <= width, "\(String(line))") }
    }
  }

  @Test func `a curve in characters stands where its figures are`() {
    // From -0.5 to 2.5 over 40 columns: 0 is column 50 × 39 ÷ 300 = 6, 0.7 is 120 × 39 ÷ 300 = 15.
    let line = String(Picture.curve(Self.curve).lines(width: 80)[2])
    #expect(line.hasPrefix("week 12  "))
    let room = Array(line.dropFirst(9))
    let from = room.firstIndex(of: "-") ?? -1
    let middle = room.firstIndex(of: "o") ?? -1
    #expect(from == 0 && room.firstIndex(of: "|") ?? -1 > from && middle > room.firstIndex(of: "=") ?? 99)
    #expect(line.hasSuffix("0.7 (-0.45 to 2.1)"))
  }

  @Test func `bars of all options share one scale, parts and colours`() {
    let svg = String(Picture.contributions(Self.contributions).svg())
    #expect(svg.matches(of: #/class="whole" x="0" y="\d+" width="600" height="20"/#).count == 3)
    // Six units a point, side by side: 30 points of cost are 180, 20 of weakness 120 after them.
    #expect(svg.contains(#"class="part1" x="0""#) && svg.contains(#"width="180" height="20""#))
    #expect(svg.contains(#"class="part2" x="180""#) && svg.contains(#"width="120" height="20""#))
  }

  @Test func `figures out of this world end nothing`() {
    let curve = Picture.Curve(
      caption: "", points: [.init(week: -3, mean: (.min / 4, 0, .max / 4), people: (.min / 4, 0, .max / 4))],
      tapeError: 0)
    #expect(!Picture.curve(curve).svg().isEmpty && !Picture.curve(curve).lines(width: 80).isEmpty)
    let bars = Picture.Contributions(
      caption: "", parts: ["a"], rows: [.init(name: "b", points: [1000, 2, 3])])
    #expect(
      !Picture.contributions(bars).svg().isEmpty && !Picture.contributions(bars).lines(width: 8).isEmpty)
    let tornado = Picture.Tornado(caption: "", rows: [.init(name: "a", low: ("", .min), high: ("", .max))])
    #expect(!Picture.tornado(tornado).svg().isEmpty && !Picture.tornado(tornado).lines(width: 8).isEmpty)
    // Six units a point from 12 on, whichever end has more points.
    for (low, high) in [(20, 70), (70, 20)] as [(Int64, Int64)] {
      let bar = Picture.tornado(
        .init(caption: "", rows: [.init(name: "a", low: ("", low), high: ("", high))]))
      #expect(bar.svg().holds("<rect class=\"part\" x=\"132\" y=\"22\" width=\"300\""))
    }
    for picture in [Picture.icons(.init(caption: "", arrays: [])), .tornado(.init(caption: "", rows: []))] {
      #expect(!picture.svg().isEmpty)
      _ = picture.lines(width: 80)
    }
  }

  @Test func `are the same in a set where all their figures are`() {
    func point(_ week: Int64, _ high: Int64) -> Picture.CurvePoint {
      .init(week: week, mean: (0, 1, high), people: (0, 1, 2))
    }
    #expect(Set([point(1, 2), point(1, 2), point(1, 3), point(2, 2)]).count == 3)
    func row(_ name: Text, _ points: Int64) -> Picture.TornadoRow {
      .init(name: name, low: (words: "1", points: 0), high: (words: "2", points: points))
    }
    #expect(Set([row("a", 5), row("a", 5), row("a", 6), row("b", 5)]).count == 3)
  }

  /// The right edge is 12 of 720 wide.
  @Test func `a curve on a page ends with its last week`() {
    let places = String(Picture.curve(Self.curve).svg()).matches(of: #/(\d+),\d+/#).compactMap {
      Int($0.output.1)
    }
    #expect(places.max() == 708)
  }

  /// One line of the legend is 22, a gap 10, and three bars 46 each.
  @Test func `bars on a page have the room that they need`() {
    #expect(String(Picture.contributions(Self.contributions).svg()).contains(#"viewBox="0 0 720 170""#))
  }

  @Test(
    arguments: [
      (1, [1]), (6, [1, 2, 3, 4, 5, 6]), (7, [1, 2, 4, 6, 7]), (12, [1, 2, 4, 6, 8, 10, 12]),
      (13, [1, 3, 6, 9, 12, 13]), (24, [1, 3, 6, 9, 12, 15, 18, 21, 24]), (25, [1, 6, 12, 18, 24, 25]),
      (60, [1, 6, 12, 18, 24, 30, 36, 42, 48, 54, 60]), (61, [1, 12, 24, 36, 48, 60, 61]),
    ])
  func `a fan in characters has a row for some months of many`(count: Int, months: [Int]) {
    #expect(Picture.Fan.shown(of: count) == months)
  }

  /// Each icon begins at its left: no two at one place, all within the picture, a hundred of them.
  @Test func `stand side by side within the picture`() throws {
    let svg = String(Picture.icons(Self.icons).svg())
    let side = try #require(svg.firstMatch(of: /viewBox="0 0 (\d+) (\d+)"/)).output
    let (width, height) = (try #require(Int(side.1)), try #require(Int(side.2)))
    var places: Set<[Int]> = []
    for path in svg.matches(of: /<path class="(?:filled|lighter|empty)" d="([^"]*)"/).prefix(3) {
      for start in path.output.1.matches(of: /M(-?\d+) (-?\d+)a/) {
        let (x, y) = (try #require(Int(start.output.1)), try #require(Int(start.output.2)))
        #expect((0..<width).contains(x) && (0..<height).contains(y))
        places.insert([x, y])
      }
    }
    #expect(places.count == 100)
  }
}
