import CalfBase

extension Picture.Curve {
  private static var width: Int64 { 720 }
  private static var height: Int64 { 340 }
  private static var left: Int64 { 44 }
  private static var right: Int64 { 12 }
  private static var top: Int64 { 64 }
  private static var bottom: Int64 { 44 }
  /// Half a centimetre.
  private static var step: Int64 { 50 }

  /// The least and the greatest figure drawn, in whole steps.
  private var ends: (low: Int64, high: Int64) {
    var low = -tapeError
    var high = tapeError
    for point in points {
      low = min(low, point.people.low, point.mean.low)
      high = max(high, point.people.high, point.mean.high)
    }
    // A figure out of this world must not make an endless axis.
    let bound: Int64 = 2000
    let (least, most) = (max(-bound, min(0, low)), min(bound, max(0, high)))
    return (
      -((-least + Self.step - 1) / Self.step) * Self.step, (most + Self.step - 1) / Self.step * Self.step
    )
  }

  /// The typical line, the band of study means, the band of 80 in 100 people, and a striped band within which a
  /// tape cannot tell.
  var drawing: Text {
    let (low, high) = ends
    let last = max(1, points.last?.week ?? 1)
    func x(_ week: Int64) -> Int64 { Self.left + (Self.width - Self.left - Self.right) * week / last }
    func y(_ figure: Int64) -> Int64 {
      let room = Self.height - Self.top - Self.bottom
      return Self.top + room * (high - max(low, min(high, figure))) / max(1, high - low)
    }
    func places(_ figure: (Picture.CurvePoint) -> Int64) -> [Place] {
      points.map { Place(x: x($0.week), y: y(figure($0))) }
    }
    func joined(_ places: [Place]) -> Text { Text.joined(places.map { $0.text }, separator: " ") }
    var text: Text = """
      <svg class="curve" viewBox="0 0 \(Self.width) \(Self.height)" role="img" aria-label="\(Picture.curve(self).alternative.inHTML)">

      """
    text += legend
    text += Self.striped(
      left: Self.left, right: Self.width - Self.right, from: y(tapeError), to: y(-tapeError))
    for figure in stride(from: low, through: high, by: Int64.Stride(Self.step)) {
      let kind: Text = figure == 0 ? "zero" : "grid"
      text +=
        "<line class=\"\(kind)\" x1=\"\(Self.left)\" x2=\"\(Self.width - Self.right)\" y1=\"\(y(figure))\" y2=\"\(y(figure))\"/>"
      text += "<text class=\"end\" x=\"\(Self.left - 8)\" y=\"\(y(figure) + 4)\">\(Text.cm(figure))</text>\n"
    }
    for point in points {
      text +=
        "<text class=\"middle\" x=\"\(x(point.week))\" y=\"\(Self.height - Self.bottom + 20)\">\(point.week)</text>\n"
    }
    text +=
      "<text class=\"end\" x=\"\(Self.width - Self.right)\" y=\"\(Self.height - 4)\">weeks after one session</text>\n"
    text += "<text class=\"soft unit\" x=\"0\" y=\"\(Self.height - 4)\">cm smaller</text>\n"
    text +=
      "<polygon class=\"people\" points=\"\(joined(places { $0.people.high } + places { $0.people.low }.reversed()))\"/>\n"
    text +=
      "<polygon class=\"band\" points=\"\(joined(places { $0.mean.high } + places { $0.mean.low }.reversed()))\"/>\n"
    text += "<polyline class=\"line\" points=\"\(joined(places { $0.mean.middle }))\"/>\n"
    return text + "</svg>\n"
  }

  /// An area of stripes, which needs no colour to be told from the others.
  private static func striped(left: Int64, right: Int64, from: Int64, to: Int64) -> Text {
    var path = Text()
    for x in stride(from: left + 4, to: right, by: 6) { path += "M\(x) \(from)V\(to)" }
    return "<path class=\"stripe\" d=\"\(path)\"/>\n"
  }

  private var legend: Text {
    let words: [(kind: Text, words: Text, x: Int64, y: Int64)] = [
      ("line", "typical mean of people", 0, 4), ("band", "means that studies found", 360, 4),
      ("people", "where 80 of 100 people may be", 0, 28),
      ("tape", "a tape cannot tell: up to \(Text.cm(tapeError)) cm either way", 360, 28),
    ]
    var text = Text()
    for (kind, words, x, y) in words {
      if kind.is("tape") { text += Self.striped(left: x, right: x + 28, from: y, to: y + 14) }
      text +=
        kind.is("line")
        ? "<polyline class=\"line\" points=\"\(x),\(y + 7) \(x + 28),\(y + 7)\"/>"
        : "<rect class=\"\(kind)\" x=\"\(x)\" y=\"\(y)\" width=\"28\" height=\"14\"/>"
      text += "<text x=\"\(x + 36)\" y=\"\(y + 12)\">\(words.inHTML)</text>\n"
    }
    return text
  }

  /// A row for each week: `-` where 80 of 100 people may be, `=` where studies found the mean, `o` the typical
  /// mean, `|` no change; the figures beside it, and what a tape may be wrong by under it.
  func lines(width: Int) -> [Text] {
    let (low, high) = ends
    let labels = points.map { "week \($0.week)" as Text }
    let sums = points.map {
      "\(Text.cm($0.mean.middle)) (\(Text.cm($0.people.low)) to \(Text.cm($0.people.high)))" as Text
    }
    let start = max(5, labels.map { $0.width }.max() ?? 0) + 2
    let beside = width - start - 2 - (sums.map { $0.width }.max() ?? 0)
    // Where there is no room beside the row, the figures stand under it.
    let isBeside = beside >= 12
    let room = isBeside ? min(50, beside) : max(4, width - start)
    func column(_ figure: Int64) -> Int {
      let reach = max(1, high - low)
      return Int((max(low, min(high, figure)) - low) * Int64(room - 1) / reach)
    }
    func row(_ label: Text, _ marks: [(from: Int64, to: Int64, mark: UInt8)], _ figures: Text) -> [Text] {
      var drawn = [UInt8](repeating: UInt8(ascii: " "), count: room)
      drawn[column(0)] = UInt8(ascii: "|")
      for (from, to, mark) in marks {
        for place in column(from)...max(column(from), column(to)) { drawn[place] = mark }
      }
      let row = label.padded(to: start, isTrailing: false) + Text(bytes: drawn)
      return isBeside
        ? ["\(row)  \(figures)"]
        : [row.withoutEndSpaces] + figures.wrapped(to: max(2, width - 2)).map { "  \($0)" }
    }
    var lines: [Text] = []
    for (place, point) in points.enumerated() {
      lines.append(
        contentsOf: row(
          labels[place],
          [
            (point.people.low, point.people.high, UInt8(ascii: "-")),
            (point.mean.low, point.mean.high, UInt8(ascii: "=")),
            (0, 0, UInt8(ascii: "|")),
            (point.mean.middle, point.mean.middle, UInt8(ascii: "o")),
          ], sums[place]))
    }
    let error = Text.cm(tapeError)
    lines.append(
      contentsOf: row(
        "tape", [(-tapeError, tapeError, UInt8(ascii: "/")), (0, 0, UInt8(ascii: "|"))],
        "-\(error) to \(error)"))
    let key: Text =
      "o typical mean in cm, = means that studies found, - where 80 of 100 people may be (in brackets), / what a tape cannot tell, | no change"
    return lines + key.wrapped(to: width)
  }
}
