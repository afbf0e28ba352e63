import CalfBase
import CalfPricing

/// What it may come to, how it grows, and what moves it.
extension EstimateDraft {
  var figures: Section {
    let rows: [(Text, Text, Figures)] = [
      ("One session", "session", estimate.session),
      (course, "course", estimate.course),
      ("First 12 months", "firstYear", estimate.firstYear),
      (firstMonths, "horizon", estimate.horizon),
    ]
    // A row that says what another says is left out.
    let shown = rows.filter {
      !($0.1 == ("horizon" as Text) && months == 12)
        && !($0.1 == ("course" as Text) && $0.2 == estimate.firstYear)
    }
    if isCertain {
      let table = Table(
        caption: "In \(currency.code), exact",
        columns: [
          Column(title: "What", isTrailing: false, fields: [.item]),
          Column(title: "Amount", isTrailing: true, fields: [.amount]),
        ],
        rows: shown.map {
          Row(kind: $0.1, cells: [Cell($0.0), under($0.2.typical, rounding: .halfAwayFromZero)])
        })
      return Section(title: "What it comes to", blocks: [.table(table)], isWide: true)
    }
    let titles: [Text] = ["least", "low", "middle", "high", "most", "typical"]
    let table = Table(
      caption: """
        In \(currency.code), rounded. Low and high are the 10th and 90th percentiles: at most 1 in 10 cases is under \
        low and at most 1 in 10 over high. Typical: everything at its typical figure.
        """,
      columns: [Column(title: "What", isTrailing: false, fields: [.item])]
        + titles.map { Column(title: $0, isTrailing: true, fields: [.amount]) },
      rows: shown.map { name, kind, figures in
        Row(
          kind: kind,
          cells: [
            Cell(name), under(figures.low, rounding: .down), under(figures.p10, rounding: .down),
            under(figures.p50, rounding: .halfAwayFromZero), under(figures.p90, rounding: .up),
            under(figures.high, rounding: .up), under(figures.typical, rounding: .halfAwayFromZero),
          ])
      })
    var blocks: [Block] = [.table(table)]
    if case .draws = estimate.method, let errors = estimate.horizon.errors {
      blocks.append(
        .paragraph(
          "Standard errors of the draws over \(horizonName): \(errors.p10.about(in: currency)) at low, \(errors.p50.about(in: currency)) at the middle, \(errors.p90.about(in: currency)) at high."
        ))
    }
    return Section(title: "What it may come to", blocks: blocks, isWide: true)
  }

  private var course: Text {
    let sessions = estimate.model.plan.sessions
    return sessions.isFixed
      ? "Course of \(sessions.low)" : "Course of \(sessions.low) to \(sessions.high)"
  }

  /// The sum by the end of each month.
  var growth: Section {
    guard !isCertain || estimate.horizonVisits.high > 1 else { return Section(title: Text(), blocks: []) }
    let bands = estimate.months.map { Picture.Band(low: $0.p10, middle: $0.p50, high: $0.p90) }
    let caption: Text =
      isCertain
      ? "Paid by the end of each month, in \(currency.code)."
      : "What may be paid by the end of each month, in \(currency.code): the middle, and low to high as above."
    let mark = estimate.request.budget.map { Picture.Mark(amount: $0.amount, name: "budget") }
    let fan = Picture.Fan(caption: caption, currency: currency, months: bands, mark: mark, isExact: isCertain)
    var columns = [Column(title: "By the end of month", isTrailing: false, fields: [.item])]
    if isCertain {
      columns.append(Column(title: "paid", isTrailing: true, fields: [.amount]))
    } else {
      for title in ["low", "middle", "high"] as [Text] {
        columns.append(Column(title: title, isTrailing: true, fields: [.amount]))
      }
    }
    let rows = Picture.Fan.shown(of: bands.count).map { month in
      let band = bands[month - 1]
      let middle = under(band.middle, rounding: .halfAwayFromZero)
      let sums =
        isCertain
        ? [middle] : [under(band.low, rounding: .down), middle, under(band.high, rounding: .up)]
      return Row(kind: "month", cells: [Cell(Int64(month))] + sums)
    }
    let table = Table(
      caption: isCertain ? "In \(currency.code), exact" : "In \(currency.code), rounded", columns: columns,
      rows: rows)
    return Section(title: "Month by month", blocks: [.picture(.fan(fan), table)], isWide: true)
  }

  var drivers: Section {
    guard !estimate.drivers.isEmpty else { return Section(title: Text(), blocks: []) }
    let rows = estimate.drivers.sorted { $0.share > $1.share }
    let percents = Self.percents(rows.map { $0.share })
    let bars = Picture.Bars(
      caption: "Shares of the spread over \(horizonName), and from what to what each alone moves the cost.",
      rows: zip(rows, percents).map { driver, percent in
        Picture.Bar(
          name: driver.input.name(estimate.model.price?.measure),
          percent: percent == 0 && driver.share > 0 ? nil : percent,
          remark: driver.share == 0 ? "does not move it" : Money.range(driver.low, driver.high, in: currency))
      })
    let table = Table(
      caption: "Shares of the spread over \(horizonName); together 100 %",
      columns: [
        Column(title: "What", isTrailing: false, fields: [.item]),
        Column(title: "share", isTrailing: true, fields: [.percent]),
        Column(title: "from", isTrailing: true, fields: [.amount]),
        Column(title: "to", isTrailing: true, fields: [.amount]),
      ],
      rows: zip(rows, bars.rows).map { driver, bar in
        Row(
          kind: driver.input.word,
          cells: [
            Cell(driver.input.name(estimate.model.price?.measure)), Cell(bar.percent ?? 0, shown: bar.share),
            under(driver.low, rounding: .down), under(driver.high, rounding: .up),
          ])
      })
    return Section(title: "What moves it", blocks: [.picture(.bars(bars), table)], isWide: true)
  }

  /// Whole percents that add up to 100 by largest remainder.
  private static func percents(_ shares: [Int64]) -> [Int64] {
    Money(minor: 100).shared(over: shares.map { Money(minor: $0) }).map { $0.minor }
  }
}

extension Driver.Input {
  /// What it is called.
  func name(_ measure: Market.Measure?) -> Text {
    switch self {
    case .dose: "Units"
    case .price: measure == .perUnit ? "Price of a unit" : "Price"
    case .sessions: "Sessions"
    }
  }
}
