import CalfBase

extension Picture.Contributions {
  private static var row: Int64 { 46 }
  /// Units of the view box for a point of a hundred.
  private static var point: Int64 { 6 }
  private static var perLine: Int { 3 }

  /// A bar for each option on one scale; the parts bear letters, which the legend explains.
  var drawing: Text {
    let legendLines = Int64((parts.count + Self.perLine - 1) / Self.perLine)
    let top = 22 * legendLines + 10
    let height = top + Self.row * Int64(rows.count)
    var text: Text =
      "<svg class=\"stack\" viewBox=\"0 0 720 \(height)\" role=\"img\" aria-label=\"\(Picture.contributions(self).alternative.inHTML)\">\n"
    for (place, name) in parts.enumerated() {
      let (x, y) = (Int64(place % Self.perLine) * 240, Int64(place / Self.perLine) * 22)
      text += "<rect class=\"part\(place % 8)\" x=\"\(x)\" y=\"\(y)\" width=\"18\" height=\"18\"/>"
      text += "<text class=\"letter\" x=\"\(x + 9)\" y=\"\(y + 14)\">\(Self.letter(place))</text>"
      text += "<text x=\"\(x + 26)\" y=\"\(y + 14)\">\(name.inHTML)</text>\n"
    }
    for (place, row) in rows.enumerated() {
      let y = top + Self.row * Int64(place)
      text += "<text class=\"strong\" x=\"0\" y=\"\(y + 12)\">\(row.name.inHTML)</text>\n"
      text += "<rect class=\"whole\" x=\"0\" y=\"\(y + 17)\" width=\"\(100 * Self.point)\" height=\"20\"/>"
      var x: Int64 = 0
      for (part, points) in row.points.enumerated() {
        let wide = min(max(0, points ?? 0) * Self.point, 100 * Self.point - x)
        guard wide > 0 else { continue }
        text += "<rect class=\"part\(part % 8)\" x=\"\(x)\" y=\"\(y + 17)\" width=\"\(wide)\" height=\"20\"/>"
        if wide >= 16 {
          text += "<text class=\"letter\" x=\"\(x + wide / 2)\" y=\"\(y + 32)\">\(Self.letter(part))</text>"
        }
        x += wide
      }
      let words: Text = row.points.isEmpty ? row.remark : "\(row.total) of 100"
      text += "<text x=\"\(100 * Self.point + 12)\" y=\"\(y + 32)\">\(words)</text>\n"
    }
    return text + "</svg>\n"
  }

  /// A row for each option: two points a letter; what the letters mean under it.
  func lines(width: Int) -> [Text] {
    let names = min(24, width / 3, rows.map { $0.name.shown().width }.max() ?? 0)
    let room = max(4, min(50, width - names - 14))
    var lines: [Text] = []
    for row in rows {
      var bar = Text()
      var sum: Int64 = 0
      for (part, points) in row.points.enumerated() {
        let from = sum
        sum = min(100, sum + max(0, points ?? 0))
        let marks = Int(sum) * room / 100 - Int(from) * room / 100
        for _ in 0..<marks { bar += Self.letter(part) }
      }
      let words: Text = row.points.isEmpty ? row.remark : "\(row.total) of 100"
      let columns = TextColumns(widths: [names, room, min(10, max(2, width - names - room - 4))])
      lines += columns.lines([row.name.shown(), bar.isEmpty ? "." : bar, words])
    }
    let key = parts.enumerated().map { "\(Self.letter($0.offset)) = \($0.element.shown())" as Text }
    return lines + Text.joined(key, separator: ", ").wrapped(to: width)
  }
}

extension Picture.Tornado {
  private static var row: Int64 { 46 }
  private static var point: Int64 { 6 }

  /// A bar for each figure from the points at its low to those at its high, over one scale; the low end has a
  /// round mark, the high end a square one.
  var drawing: Text {
    let height = Self.row * Int64(rows.count) + 24
    var text: Text =
      "<svg class=\"tornado\" viewBox=\"0 0 720 \(height)\" role=\"img\" aria-label=\"\(Picture.tornado(self).alternative.inHTML)\">\n"
    for tick in [0, 25, 50, 75, 100] as [Int64] {
      let x = 12 + tick * Self.point
      text += "<line class=\"grid\" x1=\"\(x)\" x2=\"\(x)\" y1=\"0\" y2=\"\(height - 20)\"/>"
      text += "<text class=\"middle\" x=\"\(x)\" y=\"\(height - 4)\">\(tick)</text>\n"
    }
    for (place, row) in rows.enumerated() {
      let y = Self.row * Int64(place)
      let (low, high) = (
        12 + Self.inside(row.low.points) * Self.point, 12 + Self.inside(row.high.points) * Self.point
      )
      let (from, to) = (min(low, high), max(low, high))
      text +=
        "<text x=\"12\" y=\"\(y + 14)\"><tspan class=\"strong\">\(row.name.inHTML)</tspan> \(row.words.inHTML)</text>\n"
      text +=
        "<rect class=\"part\" x=\"\(from)\" y=\"\(y + 22)\" width=\"\(max(2, to - from))\" height=\"14\"/>"
      text += "<circle class=\"knob\" cx=\"\(low)\" cy=\"\(y + 29)\" r=\"7\"/>"
      text += "<rect class=\"knob\" x=\"\(high - 6)\" y=\"\(y + 23)\" width=\"12\" height=\"12\"/>\n"
    }
    return text + "</svg>\n"
  }

  private static func inside(_ points: Int64) -> Int64 { max(0, min(100, points)) }

  /// A row for each figure: `(` the points at its low, `]` those at its high, over a scale of 0 to 100.
  func lines(width: Int) -> [Text] {
    let room = max(4, min(51, width - 2))
    var lines: [Text] = []
    for row in rows {
      lines += ("\(row.name) \(row.words)" as Text).shown().wrapped(to: width)
      var drawn = [UInt8](repeating: UInt8(ascii: "."), count: room)
      let low = Int(Self.inside(row.low.points)) * (room - 1) / 100
      let high = Int(Self.inside(row.high.points)) * (room - 1) / 100
      for place in min(low, high)...max(low, high) { drawn[place] = UInt8(ascii: "=") }
      drawn[low] = UInt8(ascii: "(")
      drawn[high] = UInt8(ascii: "]")
      lines.append("  \(Text(bytes: drawn))")
    }
    return lines
  }
}

extension Picture.TornadoRow {
  /// `0.3 cm: 41, 1.2 cm: 66 points`.
  fileprivate var words: Text {
    "\(low.words): \(low.points) points; \(high.words): \(high.points) points"
  }
}
