import CalfBase

extension Picture {
  /// The picture in characters, in lines of at most `width` columns.
  func lines(width: Int) -> [Text] {
    switch self {
    case .fan(let fan): fan.lines(width: width)
    case .bars(let bars): bars.lines(width: width)
    case .icons(let icons): icons.lines(width: width)
    case .curve(let curve): curve.lines(width: width)
    case .contributions(let bars): bars.lines(width: width)
    case .tornado(let tornado): tornado.lines(width: width)
    }
  }
}

extension Picture.Fan {
  /// A row for each of some months: dashes where 8 in 10 cases lie, `o` at the middle, and the sums.
  fileprivate func lines(width: Int) -> [Text] {
    let shown = Self.shown(of: months.count)
    let labels = shown.map { "month \($0)" as Text }
    let sums = shown.map { named(months[$0 - 1]) }
    let start = (labels.last?.width ?? 0) + 2
    let room = max(10, width - start - 2 - (sums.map { $0.width }.max() ?? 0))
    let most = max(months.last?.high.minor ?? 0, 1)
    func column(_ money: Money) -> Int {
      Int(Int128(max(0, min(money.minor, most))) * Int128(room - 1) / Int128(most))
    }
    var lines: [Text] = []
    for (place, month) in shown.enumerated() {
      let band = months[month - 1]
      let (low, middle, high) = (column(band.low), column(band.middle), column(band.high))
      var row = [UInt8](repeating: UInt8(ascii: " "), count: room)
      for place in low...max(low, high) { row[place] = UInt8(ascii: "-") }
      row[middle] = UInt8(ascii: "o")
      lines.append(
        labels[place].padded(to: start, isTrailing: false) + Text(bytes: row) + "  " + sums[place])
    }
    return lines
  }

  /// `1,300 (630 to 2,100)`, in the currency of the caption.
  private func named(_ band: Picture.Band) -> Text {
    guard !isExact else { return band.middle.grouped(in: currency) }
    func text(_ money: Money, _ rounding: Rounding) -> Text {
      Text(money.about(in: currency, rounding: rounding).bytes.dropFirst(4))
    }
    return
      "\(text(band.middle, .halfAwayFromZero)) (\(text(band.low, .down)) to \(text(band.high, .up)))"
  }

  /// The months that are shown: every one up to six, else the first and each that ends a part of the time.
  static func shown(of count: Int) -> [Int] {
    let step = count <= 6 ? 1 : count <= 12 ? 2 : count <= 24 ? 3 : count <= 60 ? 6 : 12
    var months = [1]
    for month in stride(from: step, through: count, by: step) where month > 1 { months.append(month) }
    if let last = months.last, last < count { months.append(count) }
    return months
  }
}

extension Picture.Bars {
  /// A row for each share: its name, a mark for each of 50ths of the whole, percent, remark.
  fileprivate func lines(width: Int) -> [Text] {
    let labels = (rows.map { $0.name.shown().width }.max() ?? 0) + 2
    let remarks = rows.map { $0.remark.shown().width }.max() ?? 0
    let shares = max(5, rows.map { $0.share.width }.max() ?? 0)
    let most = max(4, min(25, width - labels - remarks - shares - 3))
    return rows.map { bar in
      let marks = Int(max(0, min(100, bar.percent ?? 0))) * most / 100
      let drawn = Text.repeated(UInt8(ascii: "#"), marks).padded(to: most, isTrailing: false)
      let percent = bar.share.padded(to: shares, isTrailing: true)
      let row: Text =
        bar.name.shown().padded(to: labels, isTrailing: false) + drawn + " " + percent + "  "
        + bar.remark.shown()
      return row.withoutEndSpaces
    }
  }
}
