import CalfBase

extension Picture.Icons {
  /// Icons in a row of an array.
  private static func columns(of whole: Int64) -> Int64 { whole == 100 ? 10 : 40 }
  private static var side: Int64 { 140 }
  private static var height: Int64 { side * 6 / 7 }

  /// Arrays of one size, as many in a line as the page has room for, the name over each and its words under it; a
  /// filled icon is solid, one that the range adds has a dot in it, the others are empty rings.
  var drawing: Text {
    var text: Text =
      "<div class=\"icons\" role=\"img\" aria-label=\"\(Picture.icons(self).alternative.inHTML)\">\n"
    for array in arrays {
      text += "<div><b>\(array.name.shown().inHTML)</b>\n"
      text += "<svg viewBox=\"0 0 \(Self.side) \(Self.height)\">\n"
      if let count = array.count {
        text += Self.icons(count)
      } else {
        text +=
          "<rect class=\"unknown\" x=\"1\" y=\"1\" width=\"\(Self.side - 2)\" height=\"\(Self.height - 2)\"/><text class=\"middle\" x=\"\(Self.side / 2)\" y=\"\(Self.height / 2 + 4)\">?</text>\n"
      }
      text += "</svg>\n<span>\(array.words.shown().inHTML)</span></div>\n"
    }
    return text + "</div>\n"
  }

  /// The icons as one path for each kind.
  private static func icons(_ count: Picture.Count) -> Text {
    let columns = columns(of: count.of)
    let (across, down) = (side / columns, height / (count.of / columns))
    let radius = max(1, min(across, down) / 2 - 1)
    func circles(_ places: Range<Int64>, _ kind: Text, radius: Int64) -> Text {
      var path = Text()
      for place in places {
        let x = across / 2 + across * (place % columns)
        let y = down / 2 + down * (place / columns)
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
