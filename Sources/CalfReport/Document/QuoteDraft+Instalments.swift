import CalfBase
import CalfPricing

/// The instalments of a plan that was asked for: described, with the total first, and never recommended.
extension QuoteDraft {
  var instalments: Section {
    var section = Section(title: "Paying the balance in instalments", blocks: [])
    guard let instalments = quote.instalments, !rules.showsExactPricesOnly else { return section }
    guard !instalments.payments.isEmpty else {
      section.blocks.append(.paragraph("There is no balance to pay in instalments."))
      return section
    }
    let plan = list.financing[instalments.plan]
    section.blocks.append(
      .facts([
        Fact("Plan", Cell(named(plan.name))),
        Fact("Total of payments", Cell(instalments.totalToPay, in: currency)),
        Fact("Cost of credit", Cell(instalments.costOfCredit, in: currency)),
      ]))
    section.blocks.append(.table(payments(instalments)))
    section.blocks.append(.paragraph("One way to pay, described and not recommended."))
    return section
  }

  /// A row for each run of equal payments; the annual rate stands in each.
  private func payments(_ instalments: Instalments) -> Table {
    let rate = instalments.aprHundredths.map { Cell(hundredths: $0) } ?? Cell("not stated")
    var rows: [Row] = []
    var first = 0
    while first < instalments.payments.count {
      var last = first
      while last + 1 < instalments.payments.count,
        instalments.payments[last + 1] == instalments.payments[first]
      {
        last += 1
      }
      rows.append(
        Row(
          kind: "payment",
          cells: [
            Cell(Int64(last - first + 1)), Cell(instalments.days[first]), Cell(instalments.days[last]),
            Cell(instalments.payments[first], under: currency), rate,
          ]))
      first = last + 1
    }
    return Table(
      caption: "Monthly payments in \(currency.code), with the annual percentage rate (APR)",
      columns: [
        Column(title: "Payments", isTrailing: true, fields: [.quantity]),
        Column(title: "First on", isTrailing: false, fields: [.date]),
        Column(title: "Last on", isTrailing: false, fields: [.through]),
        Column(title: "Each", isTrailing: true, fields: [.amount]),
        Column(title: "APR", isTrailing: true, fields: [.percent]),
      ], rows: rows)
  }
}
