import CalfBase

extension Picture {
  /// The picture in characters, in lines of at most `width` columns.
  func lines(width: Int) -> [Text] {
    switch self {
    case .fan(let fan): fan.lines(width: width)
    case .bars(let bars): bars.lines(width: width)
    }
  }
}

extension Picture.Fan {
  /// A row for each of some months: dashes where 8 in 10 cases lie, `o` at the middle.
  fileprivate func lines(width: Int) -> [Text] {
    let shown = Self.shown(of: months.count)
    let label: (Int) -> Text = { "month \($0)" }
    let labels = (shown.last.map { label($0).width } ?? 0) + 2
    let room = Int64(max(10, width - labels))
    let most = max(months.last?.high.minor ?? 0, 1)
    // A column stands for `step` of the sum; the last holds the most.
    func column(_ money: Money) -> Int {
      Int(Int128(max(0, min(money.minor, most))) * Int128(room - 1) / Int128(most))
    }
    var lines: [Text] = []
    for month in shown {
      let band = months[month - 1]
      let (low, middle, high) = (column(band.low), column(band.middle), column(band.high))
      var row = [UInt8](repeating: UInt8(ascii: " "), count: high + 1)
      for place in low...max(low, high) { row[place] = UInt8(ascii: "-") }
      row[middle] = UInt8(ascii: "o")
      lines.append(label(month).padded(to: labels, isTrailing: false) + Text(bytes: row))
    }
    let end = Money(minor: most).about(in: currency)
    let zero: Text = "0"
    let gap = Text.repeated(UInt8(ascii: " "), max(1, Int(room) - zero.width - end.width))
    lines.append(Text.repeated(UInt8(ascii: " "), labels) + zero + gap + end)
    return lines
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
    let most = max(4, min(25, width - labels - remarks - 8))
    return rows.map { bar in
      let marks = Int(max(0, min(100, bar.percent))) * most / 100
      let drawn = Text.repeated(UInt8(ascii: "#"), marks).padded(to: most, isTrailing: false)
      let percent = ("\(bar.percent) %" as Text).padded(to: 5, isTrailing: true)
      let row: Text =
        bar.name.shown().padded(to: labels, isTrailing: false) + drawn + " " + percent + "  " + bar.remark.shown()
      return row.withoutEndSpaces
    }
  }
}
