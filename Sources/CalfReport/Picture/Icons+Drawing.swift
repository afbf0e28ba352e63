import CalfBase

extension Picture.Icons {
  /// Icons in a row of an array.
  private static func columns(of whole: Int64) -> Int64 { whole == 100 ? 10 : 40 }
  private static var side: Int64 { 140 }
  private static var gap: Int64 { 46 }
  private static var perLine: Int { 4 }
  /// Room for two lines of a name over the icons, and for three of words under them.
  private static var head: Int64 { 38 }
  private static var foot: Int64 { 58 }
  private static var height: Int64 { head + side * 6 / 7 + foot }

  /// Arrays of one size side by side, four in a line; a filled icon is solid, one that the range adds has a dot
  /// in it, the others are empty rings.
  var drawing: Text {
    let lines = Int64((arrays.count + Self.perLine - 1) / Self.perLine)
    var text: Text =
      "<svg class=\"icons\" viewBox=\"0 0 720 \(Self.height * max(1, lines))\" role=\"img\" aria-label=\"\(Picture.icons(self).alternative.inHTML)\">\n"
    for (place, array) in arrays.enumerated() {
      let left = (Self.side + Self.gap) * Int64(place % Self.perLine)
      let top = Self.height * Int64(place / Self.perLine)
      text += "<g transform=\"translate(\(left) \(top))\">\n"
      let name = array.name.shown().wrapped(to: 24).prefix(2)
      for (row, line) in name.enumerated() {
        let y = Self.head - 8 - Int64(name.count - 1 - row) * 15
        text += "<text class=\"strong\" x=\"0\" y=\"\(y)\">\(line.inHTML)</text>\n"
      }
      if let count = array.count {
        text += Self.icons(count)
      } else {
        text +=
          "<rect class=\"unknown\" x=\"1\" y=\"\(Self.head)\" width=\"\(Self.side - 2)\" height=\"\(Self.side * 6 / 7 - 2)\"/><text class=\"middle\" x=\"\(Self.side / 2)\" y=\"\(Self.head + Self.side * 3 / 7 + 4)\">?</text>\n"
      }
      for (row, line) in array.words.shown().wrapped(to: 25).prefix(3).enumerated() {
        text +=
          "<text x=\"0\" y=\"\(Self.head + Self.side * 6 / 7 + 15 + Int64(row) * 15)\">\(line.inHTML)</text>\n"
      }
      text += "</g>\n"
    }
    return text + "</svg>\n"
  }

  /// The icons under the name, as one path for each kind.
  private static func icons(_ count: Picture.Count) -> Text {
    let columns = columns(of: count.of)
    let (across, down) = (side / columns, side * 6 / 7 / (count.of / columns))
    let radius = max(1, min(across, down) / 2 - 1)
    func circles(_ places: Range<Int64>, _ kind: Text, radius: Int64) -> Text {
      var path = Text()
      for place in places {
        let x = across / 2 + across * (place % columns)
        let y = head + down / 2 + down * (place / columns)
        path +=
          "M\(x - radius) \(y)a\(radius) \(radius) 0 1 0 \(2 * radius) 0a\(radius) \(radius) 0 1 0 -\(2 * radius) 0"
      }
      return path.isEmpty ? path : "<path class=\"\(kind)\" d=\"\(path)\"/>\n"
    }
    return circles(0..<count.filled, "filled", radius: radius)
      + circles(count.filled..<count.high, "lighter", radius: radius)
      + circles(count.filled..<count.high, "dot", radius: max(1, radius / 3))
      + circles(count.high..<count.of, "empty", radius: radius)
  }

  /// Arrays side by side: `#` filled, `+` added by the range, `.` the others; the figure in words under each.
  func lines(width: Int) -> [Text] {
    let gap = 3
    let widest = min(width, arrays.contains { $0.count?.of == 1000 } ? 40 : 20)
    let perLine = max(1, (width + gap) / (widest + gap))
    var lines: [Text] = []
    var start = 0
    while start < arrays.count {
      let shown = arrays[start..<min(start + perLine, arrays.count)]
      if start > 0 { lines.append(Text()) }
      let columns = TextColumns(widths: shown.map { _ in widest })
      let blocks = shown.map { array in
        array.name.shown().wrapped(to: widest)
      }
      let names = blocks.map { $0.count }.max() ?? 0
      for row in 0..<names {
        lines += columns.lines(blocks.map { row < $0.count ? $0[row] : Text() })
      }
      let drawn = shown.map { Self.rows($0.count, columns: widest) }
      for row in 0..<(drawn.map { $0.count }.max() ?? 0) {
        lines += columns.lines(drawn.map { row < $0.count ? $0[row] : Text() })
      }
      lines += columns.lines(shown.map { $0.words.shown() })
      start += perLine
    }
    return lines
  }

  private static func rows(_ count: Picture.Count?, columns: Int) -> [Text] {
    guard let count else { return [Text.repeated(UInt8(ascii: "?"), columns)] }
    var rows: [Text] = []
    var row = Text()
    for place in 0..<count.of {
      row.bytes.append(
        place < count.filled ? UInt8(ascii: "#") : place < count.high ? UInt8(ascii: "+") : UInt8(ascii: "."))
      if row.bytes.count == columns {
        rows.append(row)
        row = Text()
      }
    }
    if !row.isEmpty { rows.append(row) }
    return rows
  }
}
