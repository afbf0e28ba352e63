import CalfBase
import CalfPricing
import CalfReport

/// The answer of the contract, section 5, key by key.
extension JSONWriter {
  mutating func write(_ answer: QuoteAnswer) {
    let quote = answer.quote
    let list = quote.list
    let detail = quote.request.detail
    beginObject("quote")
    if detail != .totals {
      member("reference", answer.reference)
      member("number", quote.request.number)
      beginObject("priceList")
      member("id", list.id)
      member("version", list.version)
      endObject()
      member("date", quote.request.date.text)
      member("validUntil", quote.validUntil.text)
      member("currency", list.currency.code)
      member("view", quote.request.view.word)
      member("product", quote.product.id)
      beginObject("dose")
      member("left", quote.dose.left)
      member("right", quote.dose.right)
      endObject()
      member("package", quote.package.map { list.packages[$0].id })
      writeLines(quote)
      writeReductions(quote)
      if detail == .full { writeNotApplied(quote) }
      writeTaxes(quote)
    }
    writeTotals(quote)
    if detail != .totals {
      writeVials(quote)
      writeSessions(quote)
      if let instalments = quote.instalments { writeInstalments(instalments, of: list) }
    }
    if detail == .full { writeSteps(quote) }
    beginArray("warnings")
    for warning in quote.warnings {
      beginObject()
      member("code", warning.code)
      member("message", warning.sentence(in: quote))
      endObject()
    }
    endArray()
    if detail == .full {
      beginObject("engine")
      member("version", Engine.version)
      member("tables", answer.tablesVersion)
      endObject()
      if !answer.request.isEmpty { member("request", json: answer.request) }
    }
    endObject()
  }

  private mutating func member(_ key: StaticString, _ money: Money, _ quote: Quote) {
    member(key, money.minor, scale: quote.list.currency.digits)
  }

  private mutating func writeLines(_ quote: Quote) {
    beginArray("lines")
    for (place, line) in quote.lines.enumerated() {
      beginObject()
      member("seq", place + 1)
      member("session", line.session)
      member("item", quote.list.items[line.item].id)
      member("package", line.package.map { quote.list.packages[$0].id })
      member("kind", line.kind.word)
      member("quantity", line.quantity)
      member("amount", line.amount, quote)
      member("discount", line.discount, quote)
      member("net", line.net, quote)
      member("tax", line.taxRate.flatMap { rate in quote.list.tax.map { $0.rates[rate].id } })
      endObject()
    }
    endArray()
  }

  private mutating func writeReductions(_ quote: Quote) {
    beginArray("reductions")
    for reduction in quote.reductions {
      beginObject()
      member("promotion", reduction.cause.id(in: quote.list))
      member("stage", reduction.cause.stage(in: quote.list))
      member("amount", reduction.amount, quote)
      endObject()
    }
    endArray()
  }

  private mutating func writeNotApplied(_ quote: Quote) {
    beginArray("notApplied")
    for entry in quote.notApplied {
      beginObject()
      member("promotion", entry.cause.id(in: quote.list))
      member("because", entry.sentence(in: quote))
      endObject()
    }
    endArray()
  }

  private mutating func writeTaxes(_ quote: Quote) {
    beginArray("taxes")
    for row in quote.taxes {
      guard let rate = quote.list.tax?.rates[row.rate] else { continue }
      beginObject()
      member("rate", rate.id)
      member("percent", rate.percent.text)
      member("taxable", row.taxable, quote)
      member("tax", row.tax, quote)
      endObject()
    }
    endArray()
  }

  private mutating func writeTotals(_ quote: Quote) {
    let totals = quote.totals
    beginObject("totals")
    member("lines", totals.lines, quote)
    member("discounts", totals.discounts, quote)
    member("net", totals.net, quote)
    member("tax", totals.tax, quote)
    member("total", totals.total, quote)
    member("rounding", totals.rounding, quote)
    member("payable", totals.payable, quote)
    member("deposit", totals.deposit, quote)
    member("balance", totals.balance, quote)
    endObject()
  }

  private mutating func writeVials(_ quote: Quote) {
    beginArray("vials")
    for charged in quote.vials {
      beginObject()
      member("session", charged.session)
      write(charged.plan)
      member("leftoverCost", charged.leftoverCost, quote)
      endObject()
    }
    endArray()
    guard let opened = quote.opened else { return }
    beginArray("opened")
    for session in quote.sessions {
      beginObject()
      member("session", session.number)
      write(opened)
      endObject()
    }
    endArray()
  }

  private mutating func write(_ plan: VialPlan) {
    beginArray("vials")
    for vials in plan.vials {
      beginObject()
      member("units", vials.units)
      member("count", vials.count)
      endObject()
    }
    endArray()
    member("leftover", plan.leftover)
  }

  private mutating func writeSessions(_ quote: Quote) {
    beginArray("sessions")
    for session in quote.sessions {
      beginObject()
      member("number", session.number)
      member("date", session.date.text)
      member("units", session.units)
      member("payable", session.payable, quote)
      endObject()
    }
    endArray()
  }

  private mutating func writeInstalments(_ instalments: Instalments, of list: PriceList) {
    beginObject("instalments")
    member("financing", list.financing[instalments.plan].id)
    beginArray("payments")
    for payment in instalments.payments { element(payment.text(in: list.currency)) }
    endArray()
    beginArray("dates")
    for day in instalments.days { element(day.text) }
    endArray()
    member("totalToPay", instalments.totalToPay.text(in: list.currency))
    member("costOfCredit", instalments.costOfCredit.text(in: list.currency))
    member("apr", instalments.apr)
    endObject()
  }

  private mutating func writeSteps(_ quote: Quote) {
    beginArray("steps")
    for (place, step) in quote.steps.enumerated() {
      beginObject()
      member("seq", place + 1)
      member("step", step.kind.word)
      member("line", step.line.map { Int64($0) })
      member("rule", step.rule.path.text)
      member("before", step.before, quote)
      member("change", step.change, quote)
      member("after", step.after, quote)
      member("because", step.sentence(in: quote))
      endObject()
    }
    endArray()
  }
}
