import CalfBase
import CalfPricing
import CalfReport

/// The answer to `compare`, key by key.
///
/// - `lists`: in the order asked, each with `ways` to buy (no package first, then by id; `leastTotal` marks the
///   least) or with `leftOut`, an error. A way has its `totals`, `codes` and `audience` given, those withheld as they
///   would make it dearer, its `included` lines, and `sessions`: what was `paid` before each, the `deposit` and the
///   `prepaid` part of it, the `refund`, what is `atStake` (deposit + prepaid − refund) and `lost` (paid − refund).
/// - `unknownCodes`: codes that no list has; absent where there are none. `optional`: what the list offers and was not chosen. `tried`: how the ways were found, and whether `all` were.
/// - `winners`: by `total`, `flexibility` (lost by stopping after the first session) and `depositAtRisk`, the least
///   figure and every way that has it; in the currency of `convert` where rates were given. Absent, with
///   `notCompared`, where there is none.
extension JSONWriter {
  mutating func write(_ answer: CompareAnswer) {
    let compared = answer.compared
    let scope = compared.request.scope
    beginObject("compare")
    member("date", scope.date.text)
    member("product", scope.product)
    member("sessions", scope.sessions)
    member("intervalWeeks", scope.intervalWeeks)
    if let conversion = compared.request.conversion { write(conversion) }
    write("unknownCodes", compared.unknownCodes)
    beginArray("lists")
    for row in compared.rows { write(row, of: compared) }
    endArray()
    if compared.notCompared == nil {
      beginObject("winners")
      for leader in compared.leaders { write(leader, of: compared) }
      endObject()
    }
    if let reason = compared.notCompared {
      beginObject("notCompared")
      member("code", reason.code)
      member("message", reason.sentence)
      endObject()
    } else {
      member("note", Compared.noBest)
    }
    beginObject("engine")
    member("version", Engine.version)
    member("tables", answer.tables.version)
    endObject()
    endObject()
  }

  private mutating func write(_ conversion: CompareRequest.Conversion) {
    beginObject("convert")
    member("to", conversion.currency.code)
    member("date", conversion.date.text)
    member("source", conversion.source)
    beginArray("rates")
    for rate in conversion.rates {
      beginObject()
      member("currency", rate.currency.code)
      member("rate", rate.rate.text)
      endObject()
    }
    endArray()
    endObject()
  }

  private mutating func write(_ row: Compared.Row, of compared: Compared) {
    let list = row.list
    beginObject()
    beginObject("priceList")
    member("id", list.id)
    member("version", list.version)
    member("issuer", list.issuer?.name)
    endObject()
    member("currency", list.currency.code)
    member("sourceKind", list.source?.kind.word)
    member("readOn", list.source?.readOn?.text)
    switch row.answer {
    case .refused(let refusal):
      beginObject("leftOut")
      let fault = Fault(leftOut: refusal)
      member("code", fault.code)
      member("message", fault.message)
      member("hint", fault.hint)
      endObject()
    case .ways(let ways, let least, let search):
      if let way = ways.first { member("validUntil", way.quote.validUntil.text) }
      beginArray("ways")
      for (place, way) in ways.enumerated() { write(way, of: list, isLeast: place == least, in: compared) }
      endArray()
      beginArray("optional")
      for item in list.notChosen(in: compared.request.scope) {
        beginObject()
        member("item", list.items[item].id)
        member("name", list.items[item].name)
        member("price", list.items[item].price.spoken(in: list.currency))
        endObject()
      }
      endArray()
      beginObject("tried")
      member("packages", search.packages)
      member("sets", search.sets)
      member("of", search.allSets)
      member("combinations", search.tried)
      member("refused", search.refused)
      member("all", search.isComplete)
      endObject()
    }
    endObject()
  }

  private mutating func write(_ way: Way, of list: PriceList, isLeast: Bool, in compared: Compared) {
    let quote = way.quote
    let currency = list.currency
    beginObject()
    if let place = way.package {
      let package = list.packages[place]
      beginObject("package")
      member("id", package.id)
      member("name", package.name)
      member("sessions", package.sessions)
      member("refund", package.refund?.word)
      member("expires", package.expiresMonths.flatMap { quote.request.date.adding(months: $0) }?.text)
      endObject()
    }
    member("leastTotal", isLeast)
    write("codes", quote.request.codes)
    write("audience", quote.request.audience)
    write("withheldCodes", way.withheldCodes)
    write("withheldAudience", way.withheldAudience)
    beginObject("totals")
    member("lines", quote.totals.lines.text(in: currency))
    member("discounts", quote.totals.discounts.text(in: currency))
    member("tax", quote.totals.tax.text(in: currency))
    member("total", quote.totals.total.text(in: currency))
    member("payable", quote.totals.payable.text(in: currency))
    member("deposit", quote.totals.deposit.text(in: currency))
    member("balance", quote.totals.balance.text(in: currency))
    endObject()
    if let conversion = compared.request.conversion,
      let converted = compared.converted(quote.totals.payable, of: list)
    {
      member("payableConverted", converted.text(in: conversion.currency))
    }
    beginArray("included")
    for entry in quote.included {
      beginObject()
      member("item", list.items[entry.item].id)
      member("name", list.items[entry.item].name)
      member("kind", entry.kind.word)
      member("lines", entry.lines)
      member("amount", entry.amount.text(in: currency))
      endObject()
    }
    endArray()
    beginArray("sessions")
    for (stop, session) in zip(way.stops, quote.sessions) {
      beginObject()
      member("number", stop.session)
      member("date", stop.date.text)
      member("payable", session.payable.text(in: currency))
      member("paidBefore", stop.paid.text(in: currency))
      member("deposit", stop.deposit.text(in: currency))
      member("prepaid", stop.prepaid.text(in: currency))
      member("refund", stop.refund.text(in: currency))
      member("atStake", stop.atStake.text(in: currency))
      member("lost", stop.lost.text(in: currency))
      endObject()
    }
    endArray()
    member("lostAfterFirst", way.lostAfterFirst.text(in: currency))
    beginArray("warnings")
    for warning in quote.warnings {
      beginObject()
      member("code", warning.code)
      member("message", warning.sentence(in: quote))
      endObject()
    }
    endArray()
    endObject()
  }

  /// An array of strings; left out where there are none.
  mutating func write(_ key: StaticString, _ words: [Text]) {
    guard !words.isEmpty else { return }
    beginArray(key)
    for word in words { element(word) }
    endArray()
  }

  private mutating func write(_ leader: Compared.Leader, of compared: Compared) {
    switch leader.measure {
    case .total: beginObject("total")
    case .flexibility: beginObject("flexibility")
    case .depositAtRisk: beginObject("depositAtRisk")
    }
    member("amount", leader.figure.text(in: leader.currency))
    member("currency", leader.currency.code)
    beginArray("by")
    for holder in leader.holders {
      let row = compared.rows[holder.row]
      guard case .ways(let ways, _, _) = row.answer else { continue }
      let way = ways[holder.way]
      beginObject()
      member("priceList", row.list.id)
      member("package", way.package.map { row.list.packages[$0].id })
      member("figure", leader.measure.figure(of: way).text(in: row.list.currency))
      member("payable", way.quote.totals.payable.text(in: row.list.currency))
      member("currency", row.list.currency.code)
      endObject()
    }
    endArray()
    endObject()
  }
}
