import CalfBase
import CalfDecision
import CalfReport

extension JSONWriter {
  /// The member `weigh`: options in the order asked, what does not apply absent.
  ///
  /// - Parameter asked: The options of a decision, where those that are set aside take no part in the weighing.
  mutating func write(
    _ weighing: Weighing, as name: StaticString = "weigh", asked: [OptionOutcome] = [],
    in currency: Currency? = nil
  ) {
    let table = weighing.table
    beginObject(name)
    let method: Text = weighing.method == .exact ? "exact" : "draws"
    member("method", method)
    if weighing.method == .draws {
      member("draws", Int64(table.draws))
      member("seed", Int64(truncatingIfNeeded: table.seed))
    }
    write("weights", weighing.weights.map { .some($0) }, table.criteria)
    if !weighing.sameForAll.isEmpty {
      beginArray("sameForAll")
      for criterion in weighing.sameForAll { element(table.criteria[criterion].id) }
      endArray()
    }
    if !weighing.identical.isEmpty {
      beginArray("identical")
      for group in weighing.identical {
        beginArray()
        for option in group { element(table.options[option].id) }
        endArray()
      }
      endArray()
    }
    beginObject("options")
    for (place, option) in weighing.options.enumerated() where asked.isEmpty {
      key(of: table.options[place].id)
      beginObject()
      write(option, table)
      endObject()
    }
    for option in asked {
      key(of: option.asked.id)
      beginObject()
      if let currency, !option.setAside.isEmpty {
        write(option.setAside, currency, told: nil)
      } else if let place = table.options.firstIndex(where: { $0.id == option.asked.id }) {
        write(weighing.options[place], table)
      }
      endObject()
    }
    endObject()
    writePairs(weighing)
    writeStability(weighing)
    if let firmness = weighing.firmness {
      beginObject("firmness")
      member("share", Int64(firmness.share))
      member("of", Int64(firmness.of))
      member("closeCall", firmness.isCloseCall)
      member("because", weighing.because)
      endObject()
    }
    member("evpi", weighing.perfectInformation)
    writeTornado(weighing)
    endObject()
  }

  private mutating func write(_ key: StaticString, _ values: [Double?], _ criteria: [Criterion]) {
    beginObject(key)
    for (criterion, value) in zip(criteria, values) {
      guard let value else { continue }
      self.key(of: criterion.id)
      element(value)
    }
    endObject()
  }

  private mutating func write(_ key: StaticString, _ values: [Double]) {
    beginArray(key)
    for value in values { element(value) }
    endArray()
  }

  private mutating func write(_ option: OptionWeighing, _ table: DecisionTable) {
    guard option.setAside.isEmpty else {
      beginArray("setAside")
      for (breaker, figure) in option.setAside {
        beginObject()
        member("criterion", table.criteria[breaker.criterion].id)
        switch breaker.bound {
        case .atMost(let most): member("atMost", most)
        case .atLeast(let least): member("atLeast", least)
        }
        member("value", figure)
        endObject()
      }
      endArray()
      return
    }
    if let value = option.value {
      member("value", value)
      write("contributions", option.contributions, table.criteria)
    }
    if !option.unknown.isEmpty {
      beginArray("unknown")
      for criterion in option.unknown { element(table.criteria[criterion].id) }
      endArray()
    }
    guard !option.ranks.isEmpty else { return }
    beginArray("dominatedBy")
    for other in option.dominatedBy { element(table.options[other].id) }
    endArray()
    write("ranks", option.ranks)
    write("standardError", option.standardError)
    if let central = option.centralWeights {
      write("centralWeights", central.map { .some($0) }, table.criteria)
    }
    member("confidence", option.confidence)
    member("expectedLoss", option.expectedLoss)
    member("netBenefit", option.netBenefit)
    if let place = option.frontier { write(place, table) }
  }

  private mutating func write(_ place: Frontier.Place, _ table: DecisionTable) {
    beginObject("frontier")
    switch place {
    case .dominated: member("status", Text(stringLiteral: "dominated"))
    case .extendedlyDominated: member("status", Text(stringLiteral: "extendedly dominated"))
    case .on(let step):
      member("status", Text(stringLiteral: "on"))
      if let step {
        member("over", table.options[step.over].id)
        member("incrementalCost", step.cost)
        member("incrementalEffect", step.effect)
        // An effect next to nothing can make the ratio greater than any number.
        if step.costPerEffect.isFinite { member("costPerEffect", step.costPerEffect) }
      }
    }
    endObject()
  }

  private mutating func writePairs(_ weighing: Weighing) {
    guard weighing.firmness != nil else { return }
    beginObject("pairs")
    for (place, option) in weighing.options.enumerated() where !option.wins.isEmpty {
      key(of: weighing.table.options[place].id)
      beginObject()
      for (other, share) in option.wins.enumerated() {
        guard let share else { continue }
        key(of: weighing.table.options[other].id)
        element(share)
      }
      endObject()
    }
    endObject()
  }

  private mutating func writeStability(_ weighing: Weighing) {
    guard weighing.firmness != nil else { return }
    beginObject("stability")
    for interval in weighing.stability {
      key(of: weighing.table.criteria[interval.criterion].id)
      beginObject()
      member("weight", interval.weight)
      member("low", interval.low)
      member("high", interval.high)
      member("atLow", interval.atLow.map { weighing.table.options[$0].id })
      member("atHigh", interval.atHigh.map { weighing.table.options[$0].id })
      endObject()
    }
    endObject()
  }

  private mutating func writeTornado(_ weighing: Weighing) {
    beginArray("tornado")
    for swing in weighing.tornado {
      beginObject()
      member("option", weighing.table.options[swing.option].id)
      member("criterion", weighing.table.criteria[swing.criterion].id)
      member("low", swing.low)
      member("high", swing.high)
      member("valueAtLow", swing.valueAtLow)
      member("valueAtHigh", swing.valueAtHigh)
      endObject()
    }
    endArray()
  }
}
