import CalfBase
import CalfPricing
import CalfReport

/// The answer of the contract, section 5, key by key.
extension JSONWriter {
  mutating func write(_ answer: QuoteAnswer) {
    let quote = answer.quote
    let list = quote.list
    let request = quote.request
    let detail = request.detail
    beginObject("quote")
    if detail != .totals {
      member("reference", answer.reference)
      member("number", request.number)
      beginObject("priceList")
      member("id", list.id)
      member("version", list.version)
      endObject()
      member("date", request.date.text)
      member("validUntil", quote.validUntil.text)
      member("currency", list.currency.code)
      member("view", request.view.word)
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
      member("tables", answer.tables.version)
      endObject()
      if !answer.request.isEmpty { member("request", json: answer.request) }
    }
    endObject()
  }

  private mutating func member(_ key: StaticString, _ money: Money, _ currency: Currency) {
    member(key, money.minor, scale: currency.digits)
  }

  private mutating func writeLines(_ quote: Quote) {
    let list = quote.list
    let currency = list.currency
    beginArray("lines")
    for (place, line) in quote.lines.enumerated() {
      beginObject()
      member("seq", place + 1)
      member("session", line.session)
      member("item", list.items[line.item].id)
      member("package", line.package.map { list.packages[$0].id })
      member("kind", line.kind.word)
      member("quantity", line.quantity)
      member("amount", line.amount, currency)
      member("discount", line.discount, currency)
      member("net", line.net, currency)
      member("tax", line.taxRate.flatMap { rate in list.tax.map { $0.rates[rate].id } })
      endObject()
    }
    endArray()
  }

  private mutating func writeReductions(_ quote: Quote) {
    let list = quote.list
    let currency = list.currency
    beginArray("reductions")
    for reduction in quote.reductions {
      beginObject()
      member("promotion", reduction.cause.id(in: list))
      member("stage", reduction.cause.stage(in: list))
      member("amount", reduction.amount, currency)
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
    let list = quote.list
    let currency = list.currency
    beginArray("taxes")
    for row in quote.taxes {
      guard let rate = list.tax?.rates[row.rate] else { continue }
      beginObject()
      member("rate", rate.id)
      member("percent", rate.percent.text)
      member("taxable", row.taxable, currency)
      member("tax", row.tax, currency)
      endObject()
    }
    endArray()
  }

  private mutating func writeTotals(_ quote: Quote) {
    let currency = quote.list.currency
    let totals = quote.totals
    beginObject("totals")
    member("lines", totals.lines, currency)
    member("discounts", totals.discounts, currency)
    member("net", totals.net, currency)
    member("tax", totals.tax, currency)
    member("total", totals.total, currency)
    member("rounding", totals.rounding, currency)
    member("payable", totals.payable, currency)
    member("deposit", totals.deposit, currency)
    member("balance", totals.balance, currency)
    endObject()
  }

  private mutating func writeVials(_ quote: Quote) {
    let currency = quote.list.currency
    beginArray("vials")
    for charged in quote.vials {
      beginObject()
      member("session", charged.session)
      write(charged.plan)
      member("leftoverCost", charged.leftoverCost, currency)
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
    let currency = quote.list.currency
    beginArray("sessions")
    for session in quote.sessions {
      beginObject()
      member("number", session.number)
      member("date", session.date.text)
      member("units", session.units)
      member("payable", session.payable, currency)
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
    let currency = quote.list.currency
    beginArray("steps")
    for (place, step) in quote.steps.enumerated() {
      beginObject()
      member("seq", place + 1)
      member("step", step.kind.word)
      member("line", step.line.map { Int64($0) })
      member("rule", step.rule.path.text)
      member("before", step.before, currency)
      member("change", step.change, currency)
      member("after", step.after, currency)
      member("because", step.sentence(in: quote))
      endObject()
    }
    endArray()
  }
}
