import CalfBase
import CalfPricing

/// From the lines to what is to pay.
extension QuoteDraft {
  /// One amount under another, each named; the sum that is paid last and strongest.
  var sumTable: Table {
    var rows: [Row] = []
    func add(_ kind: Text, _ label: Text, _ money: Money, isResult: Bool = false, tax: Text? = nil) {
      rows.append(
        Row(kind: kind, cells: [Cell(label), Cell(money, under: currency)], isResult: isResult, tax: tax))
    }
    if totals.discounts > .zero, showsReductions {
      add("lines", "Sum of the lines", totals.lines)
      for reduction in namedReductions {
        add("reduction", "Less: \(name(of: reduction.cause))", reduction.amount)
      }
    }
    let includesTax = list.tax?.pricesInclude == true
    if list.tax != nil, !includesTax {
      add("net", "Before \(taxName)", totals.net)
      for row in quote.taxes { add("tax", label(of: row), row.tax, tax: list.tax?.rates[row.rate].id) }
    }
    if totals.rounding != .zero {
      add("total", "Total", totals.total)
      add("rounding", "Rounded to the nearest \(spoken(list.payableStep))", totals.rounding)
    }
    add("payable", "To pay", totals.payable, isResult: true)
    if includesTax {
      for row in quote.taxes {
        add("tax", "of which \(label(of: row))", row.tax, tax: list.tax?.rates[row.rate].id)
      }
    }
    // The lines stand with everything taken off where not everything is named.
    if !showsReductions {
      for reduction in namedReductions {
        add("reduction", "already less: \(name(of: reduction.cause))", reduction.amount)
      }
    }
    return Table(
      caption: "What it comes to, in \(currency.code)",
      columns: [
        Column(title: "Sum", isTrailing: false, fields: [.item]),
        Column(title: "Amount", isTrailing: true, fields: [.amount]),
      ], rows: rows)
  }

  /// `VAT 20 % on 1,610.00`.
  private func label(of row: TaxRow) -> Text {
    let percent = list.tax.map { $0.rates[row.rate].percent.text } ?? Text()
    return "\(taxName) \(percent) % on \(row.taxable.grouped(in: currency))"
  }

  /// What took something off, in words; a promotion has no name of its own in a public view.
  func name(of cause: Reduction.Cause) -> Text {
    switch cause {
    case .redemption(let item): return "\(name(ofItem: item)), given back"
    case .promotion(let place):
      let promotion = list.promotions[place]
      return rules.isPublic ? "Reduction (\(promotion.rate(in: currency)))" : promotion.name
    }
  }
}

extension Promotion {
  /// What it takes off: `7 %`, `10 %, at most GBP 20.00 on each line`, `priced at USD 10.50 a unit`.
  func rate(in currency: Currency) -> Text {
    let reach: Text = stage == .line ? " on each line" : ""
    let limit: Text = cap.map { ", at most \($0.spoken(in: currency))\(reach)" } ?? Text()
    switch effect {
    case .percent(let percent): return "\(percent.text) %\(limit)"
    case .amount(let amount): return "\(amount.spoken(in: currency))\(limit)"
    case .unitPrice(let unit): return "priced at \(currency.code) \(unit.text.thousandsApart) a unit\(limit)"
    }
  }
}
