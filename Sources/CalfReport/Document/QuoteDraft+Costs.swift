import CalfBase
import CalfPricing

/// The lines of the bill, what they come to, and what they are for.
extension QuoteDraft {
  var costs: Section {
    var section = Section(title: "What it costs", blocks: [], isWide: true)
    if request.detail != .totals || rules.isGoodFaithEstimate { section.blocks.append(.table(lineTable)) }
    section.blocks.append(.table(sumTable))
    section.blocks.append(.facts(course))
    return section
  }

  /// Whether a line's amount, reduction and net stand side by side; else the net alone.
  var showsDiscountColumns: Bool {
    totals.discounts > .zero && showsReductions
  }

  /// `Amounts in GBP, including VAT`.
  private var caption: Text {
    guard let tax = list.tax else { return "Amounts in \(currency.code)" }
    return "Amounts in \(currency.code), \(tax.pricesInclude ? "including" : "before" as Text) \(taxName)"
  }

  private var lineTable: Table {
    var columns = [
      Column(title: "Session", isTrailing: false, fields: [.session]),
      Column(title: "What", isTrailing: false, fields: [.item]),
    ]
    if rules.isGoodFaithEstimate {
      columns.append(Column(title: "Service code", isTrailing: false, fields: [.text]))
    }
    columns.append(Column(title: "Quantity", isTrailing: true, fields: [.quantity]))
    if showsDiscountColumns {
      columns.append(Column(title: "Amount", isTrailing: true, fields: [.amount]))
      columns.append(Column(title: "Reduction", isTrailing: true, fields: [.discount]))
      columns.append(Column(title: "Net", isTrailing: true, fields: [.net]))
    } else {
      columns.append(Column(title: "Amount", isTrailing: true, fields: [.amount, .net]))
    }
    var rows: [Row] = []
    for line in quote.lines {
      var row = row(of: line)
      if let before = rows.last { row.isContinued = before.cells[0] == row.cells[0] }
      rows.append(row)
    }
    return Table(caption: caption, columns: columns, rows: rows)
  }

  private func row(of line: Line) -> Row {
    var cells = [session(of: line), Cell(name(of: line))]
    if rules.isGoodFaithEstimate { cells.append(.blank) }
    cells.append(quantity(of: line))
    if showsDiscountColumns {
      cells.append(Cell(line.amount, under: currency))
      cells.append(Cell(line.discount, under: currency, hidesZero: true))
    }
    cells.append(Cell(line.net, under: currency))
    let isHidden = line.kind == .package && rules.showsExactPricesOnly
    let rate = line.taxRate.flatMap { place in list.tax.map { $0.rates[place].id } }
    return Row(kind: isHidden ? "treatment" : line.kind.word, cells: cells, tax: rate)
  }

  /// The session's number, or `Course` for what is charged once.
  private func session(of line: Line) -> Cell {
    let item = list.items[line.item]
    let isOnce = item.role != .treatment && (item.isChosen || item.every == .course)
    return Cell(line.session, shown: isOnce && request.sessions > 1 ? "Course" : nil)
  }

  private func name(of line: Line) -> Text {
    let item = name(ofItem: line.item)
    switch line.kind {
    case .treatment, .fee, .extra: return item
    case .package:
      guard let place = line.package else { return item }
      let package = list.packages[place]
      let many = Text.count(package.sessions, "session", "sessions")
      return rules.isPublic ? "\(item), \(many)" : "\(package.name), \(many)"
    case .excess: return "\(item), further units"
    case .maximum: return "\(item), down to the most for a session"
    case .minimum: return "\(item), up to the least for a session"
    }
  }

  private func quantity(of line: Line) -> Cell {
    switch line.kind {
    case .treatment, .excess: return Cell(line.quantity, shown: Text.count(line.quantity, "unit", "units"))
    case .package: return Cell(line.quantity)
    case .fee where list.items[line.item].every == .leg:
      return Cell(line.quantity, shown: Text.count(line.quantity, "leg", "legs"))
    case .fee, .extra: return Cell(line.quantity)
    case .maximum, .minimum: return Cell(line.quantity, shown: Text())
    }
  }

  /// What is injected, how much, how often, and how the charge follows from it.
  private var course: [Fact] {
    let weeks: Text = request.intervalWeeks.map { ", \(Text.count($0, "week", "weeks")) apart" } ?? Text()
    var facts = [
      Fact("Treatment", Cell("\(productName), injected into the calf muscles")),
      Fact("Each session", Cell("\(dose); a unit of one product is not a unit of another")),
      Fact("Sessions", Cell(request.sessions == 1 ? "1" : "\(request.sessions)\(weeks)")),
    ]
    let basis = priceBasis
    if !basis.isEmpty { facts.append(Fact("Priced by", Cell(Text.joined(basis, separator: "; ")))) }
    return facts
  }

  /// How the treatment's charge follows from its units, where amounts stand as the list makes them.
  private var priceBasis: [Text] {
    guard showsCharges else { return [] }
    var sentences: [Text] = []
    for step in quote.steps where step.kind == .base {
      guard case .charge(let place, _) = step.because, list.items[place].role == .treatment else { continue }
      let sentence = step.sentence(in: quote, thousandsApart: true)
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
    return sentences
  }
}
