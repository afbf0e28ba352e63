import CalfBase

extension Picture {
  /// The picture as an SVG element for a page whose style colours it; its caption stands under it.
  func svg() -> Text {
    let drawing =
      switch self {
      case .fan(let fan): fan.drawing
      case .bars(let bars): bars.drawing
      case .icons(let icons): icons.drawing
      case .curve(let curve): curve.drawing
      case .contributions(let bars): bars.drawing
      case .tornado(let tornado): tornado.drawing
      }
    return "<figure>\n\(drawing)<figcaption>\(caption.inHTML)</figcaption>\n</figure>\n"
  }
}

/// Where things stand in a drawing, in whole units of its view box.
struct Place {
  let x: Int64
  let y: Int64

  var text: Text { "\(x),\(y)" }
}

extension Picture.Fan {
  private static var width: Int64 { 720 }
  private static var height: Int64 { 300 }
  private static var left: Int64 { 84 }
  private static var right: Int64 { 12 }
  private static var top: Int64 { 14 }
  private static var bottom: Int64 { 44 }

  fileprivate var drawing: Text {
    let most = max(months.last?.high.minor ?? 0, mark?.amount.minor ?? 0)
    let unit = ExactDecimal.powerOfTen(currency.digits)
    let axis = Axis(upTo: (most + unit - 1) / unit, most: 5)
    let count = Int64(months.count)
    func x(_ month: Int64) -> Int64 {
      Self.left + (Self.width - Self.left - Self.right) * month / max(1, count)
    }
    func y(_ minor: Int64) -> Int64 {
      let room = Self.height - Self.top - Self.bottom
      let filled = Int128(room) * Int128(minor) / (Int128(axis.end) * Int128(unit))
      return Self.top + room - Int64(truncatingIfNeeded: filled)
    }
    /// What is paid in a month stands from its start to its end.
    func steps(_ value: (Picture.Band) -> Money) -> [Place] {
      var places: [Place] = []
      for (place, band) in months.enumerated() {
        places.append(Place(x: x(Int64(place)), y: y(value(band).minor)))
        places.append(Place(x: x(Int64(place) + 1), y: y(value(band).minor)))
      }
      return places
    }
    let low = steps { $0.low }
    let high = steps { $0.high }
    let middle = steps { $0.middle }
    var text: Text =
      "<svg class=\"fan\" viewBox=\"0 0 \(Self.width) \(Self.height)\" role=\"img\" aria-label=\"\(caption.inHTML)\">\n"
    for tick in axis.ticks {
      let height = y(tick * unit)
      text +=
        "<line class=\"grid\" x1=\"\(Self.left)\" x2=\"\(Self.width - Self.right)\" y1=\"\(height)\" y2=\"\(height)\"/>"
      text +=
        "<text class=\"end\" x=\"\(Self.left - 8)\" y=\"\(height + 4)\">\(Money(minor: tick * unit).whole(in: currency))</text>\n"
    }
    for month in Self.ticks(of: count) {
      let foot = Self.height - Self.bottom
      text += "<line class=\"grid\" x1=\"\(x(month))\" x2=\"\(x(month))\" y1=\"\(foot)\" y2=\"\(foot + 5)\"/>"
      text += "<text class=\"middle\" x=\"\(x(month))\" y=\"\(foot + 20)\">\(month)</text>\n"
    }
    text += "<text class=\"end\" x=\"\(Self.width - Self.right)\" y=\"\(Self.height - 4)\">months</text>\n"
    text += "<text class=\"soft unit\" x=\"0\" y=\"\(Self.top + 4)\">\(currency.code)</text>\n"
    let band = Text.joined((high + low.reversed()).map { $0.text }, separator: " ")
    text += "<polygon class=\"band\" points=\"\(band)\"/>\n"
    text += "<polyline class=\"line\" points=\"\(Text.joined(middle.map { $0.text }, separator: " "))\"/>\n"
    if let mark {
      let height = y(mark.amount.minor)
      text +=
        "<line class=\"mark\" x1=\"\(Self.left)\" x2=\"\(Self.width - Self.right)\" y1=\"\(height)\" y2=\"\(height)\"/>"
      text += "<text x=\"\(Self.left + 8)\" y=\"\(height - 6)\">\(mark.name.inHTML)</text>\n"
    }
    return text + "</svg>\n"
  }

  /// Months named under the axis: at most nine.
  private static func ticks(of count: Int64) -> [Int64] {
    let step: Int64 =
      count <= 8 ? 1 : count <= 12 ? 2 : count <= 24 ? 3 : count <= 48 ? 6 : count <= 96 ? 12 : 24
    return Array(stride(from: 0, through: count, by: Int64.Stride(step)))
  }
}

extension Picture.Bars {
  private static var width: Int64 { 720 }
  private static var row: Int64 { 34 }
  private static var left: Int64 { 130 }
  private static var most: Int64 { 250 }

  fileprivate var drawing: Text {
    let height = Self.row * Int64(rows.count)
    let remarks = Self.left + Self.most + (rows.contains { $0.percent == nil } ? 100 : 66)
    var text: Text =
      "<svg class=\"bars\" viewBox=\"0 0 \(Self.width) \(height)\" role=\"img\" aria-label=\"\(caption.inHTML)\">\n"
    for (place, bar) in rows.enumerated() {
      let top = Self.row * Int64(place)
      let length = Self.most * max(0, min(100, bar.percent ?? 0)) / 100
      text += "<text x=\"0\" y=\"\(top + 21)\">\(bar.name.inHTML)</text>"
      text +=
        "<rect class=\"whole\" x=\"\(Self.left)\" y=\"\(top + 6)\" width=\"\(Self.most)\" height=\"22\"/>"
      text += "<rect class=\"part\" x=\"\(Self.left)\" y=\"\(top + 6)\" width=\"\(length)\" height=\"22\"/>"
      text +=
        "<text class=\"strong\" x=\"\(Self.left + Self.most + 12)\" y=\"\(top + 21)\">\(bar.share)</text>"
      text +=
        "<text class=\"soft\" x=\"\(remarks)\" y=\"\(top + 21)\">\(bar.remark.inHTML)</text>\n"
    }
    return text + "</svg>\n"
  }
}

extension Money {
  /// Whole major units with thousands apart, for an axis.
  fileprivate func whole(in currency: Currency) -> Text {
    Text(grouped(in: currency).bytes.prefix { $0 != UInt8(ascii: ".") })
  }
}
