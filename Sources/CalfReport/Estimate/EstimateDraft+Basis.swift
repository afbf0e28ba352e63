import CalfBase
import CalfPricing

/// What it rests on, what it leaves out, and what to ask.
extension EstimateDraft {
  var budget: Section {
    guard let budget = estimate.request.budget, let chance = estimate.budget else {
      return Section(title: Text(), blocks: [])
    }
    let amount = budget.amount.spoken(in: currency)
    var sentences: [Text] = [
      "The clinic's bill over \(horizonName) stays within \(amount) in \(inHundred(chance.bill, within: budget.amount))."
    ]
    let perVisit = estimate.model.personalPerVisit
    if perVisit > .zero {
      let held = inHundred(chance.withPersonal, within: budget.amount, perVisit)
      sentences.append("With travel and time it does in \(held).")
    }
    if case .draws = estimate.method {
      sentences.append("The standard error of the draws is \(Self.points(chance.error)) of 100.")
    }
    return Section(title: "Your budget", blocks: [.paragraph(Text.joined(sentences, separator: " "))])
  }

  /// `63 of 100 cases`; none and all where the budget is below the least and not below the most, whatever rounding makes
  /// of the chance.
  private func inHundred(_ chance: Int64, within budget: Money, _ perVisit: Money = .zero) -> Text {
    func sum(_ bill: Money, _ visits: Int64) -> Money { bill + Money(minor: visits * perVisit.minor) }
    if budget < sum(estimate.horizon.low, estimate.horizonVisits.low) { return "no case" }
    if budget >= sum(estimate.horizon.high, estimate.horizonVisits.high) { return "all cases" }
    let whole = (chance + 50) / 100
    let share: Text =
      whole == 0 ? "fewer than 1 of 100" : whole == 100 ? "more than 99 of 100" : "\(whole) of 100"
    return "\(share) cases"
  }

  private static func points(_ error: Int64) -> Text {
    var bytes: [UInt8] = []
    bytes.appendFixed(error, scale: 2)
    return Text(bytes: bytes)
  }

  var visits: Section {
    let perVisit = estimate.model.personalPerVisit
    func within(_ visits: Estimate.Visits) -> Text {
      guard visits.low < visits.high else { return Text() }
      return " \(Self.within(isAll: visits.p10 == visits.low && visits.p90 == visits.high))"
    }
    func counted(_ visits: Estimate.Visits) -> Text {
      let span: Text = visits.p10 == visits.p90 ? "\(visits.p50)" : "\(visits.p10) to \(visits.p90)"
      return span + within(visits)
    }
    var facts = [Fact("Visits in 12 months", Cell(counted(estimate.firstYearVisits)))]
    if months != 12 { facts.append(Fact("Visits in \(horizonName)", Cell(counted(estimate.horizonVisits)))) }
    if let later = estimate.laterVisits {
      facts.append(Fact("After the first 12 months", Cell(counted(later))))
    }
    if perVisit > .zero {
      facts.append(Fact("Your cost of a visit", Cell(perVisit, in: currency)))
      func sum(_ visits: Estimate.Visits) -> Text {
        let (low, high) = (
          Money(minor: visits.p10 * perVisit.minor), Money(minor: visits.p90 * perVisit.minor)
        )
        let span: Text =
          low == high
          ? low.spoken(in: currency) : "\(low.spoken(in: currency)) to \(high.grouped(in: currency))"
        return span + within(visits)
      }
      facts.append(Fact("In 12 months", Cell(sum(estimate.firstYearVisits))))
      if months != 12 { facts.append(Fact("In \(horizonName)", Cell(sum(estimate.horizonVisits)))) }
    }
    return Section(title: perVisit > .zero ? "Visits, and your own costs" : "Visits", blocks: [.facts(facts)])
  }

  /// Each part: its range, how it is known, how sure that is.
  var basis: Section {
    Section(
      title: "What it rests on",
      blocks: [.list(estimate.inputs(tables: tables).compactMap { sentence(of: $0) })])
  }

  private func sentence(of input: EstimateInput) -> Text? {
    guard let text = value(of: input) else { return nil }
    switch input.known {
    case .said: return "\(text): as you said."
    case .priceList: return "\(text)."
    case .follows, .none: return text
    case .muscle, .unknown:
      let sure: Text = input.certainty.map { ", certainty \($0)" } ?? Text()
      let known: Text = input.known == .muscle ? "for the muscle you said" : "not known, so from the tables"
      let from: Text = input.sources.isEmpty ? Text() : " (\(Text.joined(input.sources, separator: ", ")))"
      return "\(text): \(known); \(input.basis ?? "judged")\(sure)\(from)."
    }
  }

  private func value(of input: EstimateInput) -> Text? {
    func spread(_ range: LikelyRange, _ unit: (Int64) -> Text) -> Text {
      range.isFixed ? unit(range.low) : "\(range.low) to \(unit(range.high)), typical \(range.typical)"
    }
    switch input.part {
    case .dose:
      guard let range = input.range else { return "Units: the price does not hang on them." }
      let treated = LegsTreated(estimate.request.dose)
      let legs: Text = treated == .both ? ", both legs together" : " in \(treated.legs)"
      return "Units of a session\(legs): \(spread(range) { "\($0)" })"
    case .price:
      guard let price = estimate.model.price, let range = input.range else {
        guard case .list(let list) = estimate.source else { return nil }
        return "Prices: those of the list \(list.id), each case priced as a quote"
      }
      let what: Text = price.measure == .perUnit ? "Price of a unit" : "Price of a session"
      func text(_ figure: Int64) -> Text {
        price.measure == .perSession
          ? Money(minor: figure).grouped(in: currency) : price.text(of: figure, in: currency).thousandsApart
      }
      let (low, typical, high) = (text(range.low), text(range.typical), text(range.high))
      return range.isFixed
        ? "\(what): \(currency.code) \(low)"
        : "\(what): \(currency.code) \(low) to \(high), typical \(typical)"
    case .sessions:
      guard let range = input.range else { return nil }
      let what: Text = input.known == .said ? "Sessions of the course" : "Sessions in the first year"
      return "\(what): \(spread(range) { "\($0)" })"
    case .intervalWeeks:
      guard let range = input.range else {
        return input.known == .follows ? "Between sessions: spread over the year." : nil
      }
      return "Between sessions: \(spread(range) { Text.count($0, "week", "weeks") })"
    case .upkeepEveryWeeks:
      guard let range = input.range else {
        return input.known == .follows
          ? "After the course: sessions go on as often as before." : "After the course: none."
      }
      return "After the course: a session every \(spread(range) { Text.count($0, "week", "weeks") })"
    }
  }

  var left: Section {
    Section(
      title: "Not in these figures",
      blocks: [.list(estimate.notIncluded.map { $0.phrase(in: estimate).asSentence })])
  }

  var notes: Section {
    let sentences = estimate.notes.map { $0.sentence(in: estimate) }.filter { !$0.isEmpty }
    return Section(title: "Know before you rely on this", blocks: sentences.isEmpty ? [] : [.list(sentences)])
  }

  /// What narrows the range most: what is still open, as questions to a clinic.
  var questions: Section {
    var lines: [Text] = []
    if estimate.request.product == nil, estimate.model.price != nil {
      lines.append("Which product do you use?")
    }
    if estimate.model.doses.map({ $0.origin == .unknown || $0.origin == .muscle }) ?? true {
      lines.append("How many units would each leg get, and is that in the price?")
    }
    if estimate.model.price.map({ !$0.range.isFixed || $0.market != nil }) ?? false {
      lines.append("What does a session cost in all, with tax, consultation and every fee?")
    }
    if !estimate.model.plan.sessions.isFixed {
      lines.append("After one session, when do we look whether more are worth it?")
    }
    lines.append("What does a touch-up cost, and until when is it included?")
    return Section(title: "Questions to ask a clinic", blocks: [.list(lines)])
  }

  /// The sources of the inputs, then those that only a sentence of these sections names.
  func sources(citedIn sections: [Section]) -> Section {
    let ofInputs = estimate.citations(tables: tables)
    let others = Section.citations(in: sections, of: tables).filter { !ofInputs.contains($0) }
    return .sources(ofInputs + others)
  }
}

extension Text {
  /// With a capital and a full stop.
  var asSentence: Text {
    guard let first = bytes.first, let last = bytes.last else { return self }
    var result = self
    if first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") { result.bytes[0] = first - 32 }
    if last != UInt8(ascii: ".") { result.bytes.append(UInt8(ascii: ".")) }
    return result
  }
}
