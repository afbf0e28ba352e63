import CalfBase
import CalfDecision
import CalfPricing

/// What the estimates of the options' plans warn of and leave out, and what was said of product and units.
extension AidDraft {
  /// Estimates in an order that does not hang on that of the options.
  var estimatesById: [Estimate] {
    Array(decision.options.indices).ordered { decision.options[$0].asked.id < decision.options[$1].asked.id }
      .compactMap { $0 < estimates.count ? estimates[$0] : nil }
  }

  /// What estimates of the options' plans warn of, each once.
  var warnings: [(code: Text, text: Text, sources: [Text])] {
    var warnings: [(code: Text, text: Text, sources: [Text])] = []
    for estimate in estimatesById {
      func add(_ note: EstimateNote) {
        let text = note.sentence(in: estimate)
        if text.isEmpty || warnings.contains(where: { $0.text == text }) { return }
        warnings.append((note.code, text, text.hasDigits ? sources(of: note, in: estimate) : []))
      }
      for row in lookedUp(for: estimate) { add(.quote(.doseLookedUp(row))) }
      for note in estimate.notes { add(note.asOfEstimate) }
    }
    return warnings
  }

  /// Where the figures of a warning are from.
  private func sources(of note: EstimateNote, in estimate: Estimate) -> [Text] {
    switch note {
    case .overStudied: return Warning.studied
    case .market, .readLongAgo: return estimate.model.price?.market?.sources ?? []
    case .quote(.judgedCap(_, let cap)): return Text.idsIn(cap.source)
    case .openDose(_, _, _, let cap): return Text.idsIn(cap.source)
    case .quote(.doseLookedUp(let row)): return row.sources
    case .noBodyDose, .quote(.noBodyDose): return Text.idsIn(estimate.model.product.intervalSource)
    case .quote(.packageExpires):
      guard case .list(let list) = estimate.source else { return [] }
      return ["list-\(list.id)"]
    case .productAssumed, .muscleUnknown, .missingFigures, .bothCalves, .doseWithoutEffect,
      .courseBeyondHorizon, .upkeepAtTodaysPrices, .quote:
      return [Self.you]
    }
  }

  /// What the bills leave out, each once.
  var notIncluded: [Aid.Note] {
    var notes: [Aid.Note] = []
    for estimate in estimatesById {
      for left in estimate.notIncluded {
        let note = Aid.Note(code: left.code, text: left.phrase(in: estimate).asSentence)
        if !notes.contains(note) { notes.append(note) }
      }
    }
    return notes
  }

  // MARK: Units that nobody said

  /// The rows of the dosage table that bills rest on: of a list, a class of muscle is priced at its typical dose.
  func lookedUp(for estimate: Estimate) -> [Dosage] {
    guard case .list = estimate.source, estimate.model.doses?.origin == .known,
      case .legs(let left, let right)? = dose
    else { return [] }
    var rows: [Dosage] = []
    for leg in [left, right] {
      guard case .muscle(let muscle)? = leg,
        let row = tables.dosage(of: estimate.model.product.id, for: muscle), !rows.contains(row)
      else { continue }
      rows.append(row)
    }
    return rows
  }

  /// The typical dose that a class of muscle stands for, and how it is known: `94 units a leg`, `94 units in the left
  /// leg`; nil where the person said the units.
  func unitsLookedUp(for estimate: Estimate) -> (words: Text, basis: Text)? {
    let rows = lookedUp(for: estimate)
    guard let first = rows.first, case .legs(let left, let right)? = dose else { return nil }
    let basis = rows.contains { $0.basis.is("judged") } ? "judged" : first.basis
    if left == right { return ("\(first.typical) units a leg", basis) }
    var legs: [Text] = []
    for (leg, name) in [(left, "left" as Text), (right, "right")] {
      guard case .muscle(let muscle)? = leg, let row = rows.first(where: { $0.muscle == muscle }) else {
        continue
      }
      legs.append("\(row.typical) units in the \(name) leg")
    }
    return (Text.list(legs), basis)
  }

  // MARK: What was said

  /// What the prices are of, as far as the person said it: prices, product, units and those of the last months.
  /// None where nothing is injected.
  var answersOnPrices: [Aid.Answer] {
    guard let estimate = estimatesById.first else { return [] }
    let request = estimate.request
    var answers = [Aid.Answer(question: "Prices", answer: prices(of: estimate))]
    if request.product != nil {
      answers.append(Aid.Answer(question: "Product", answer: estimate.model.product.name))
    }
    if let units = Self.words(dose ?? request.dose) {
      answers.append(Aid.Answer(question: "Units in a session", answer: units))
    }
    if request.recentUnits > 0 {
      answers.append(Aid.Answer(question: "Units of the last 3 months", answer: "\(request.recentUnits)"))
    } else if decision.screening.findings.contains(where: { isWithoutUnits($0) }) {
      answers.append(Aid.Answer(question: "Units of the last 3 months", answer: "0 are counted"))
    }
    return answers
  }

  /// Whether a person may have had units lately, and none are counted: 0 were said, or nothing.
  func isWithoutUnits(_ finding: Screening.Finding) -> Bool {
    guard finding.question.action == .count, finding.answer == .yes || finding.answer == .unsure else {
      return false
    }
    return estimatesById.first?.request.recentUnits == 0
  }

  /// Whose prices the bills are worked out from.
  private func prices(of estimate: Estimate) -> Text {
    if case .list(let list) = estimate.source { return "of the price list \(list.id)" }
    return estimate.model.price?.market.map { "as found for \($0.region)" } ?? "as you said"
  }

  /// `150 in each leg`, `those for a thick muscle in the left leg, none in the right leg`; nil where nothing was said.
  private static func words(_ dose: EstimateRequest.DoseAsked) -> Text? {
    switch dose {
    case .total(let units): return "\(words(units)) in both legs together"
    case .unsaid(let units): return "\(units)"
    case .legs(let left, let right):
      if left == .unknown, right == .unknown { return nil }
      if left == right { return "\(words(left)) in each leg" }
      return "\(words(left)) in the left leg, \(words(right)) in the right leg"
    }
  }

  private static func words(_ leg: EstimateRequest.LegAsked?) -> Text {
    switch leg {
    case .units(let units): words(units)
    case .muscle(let muscle): "those for a \(muscle.word) muscle"
    case .unknown: "a number not known"
    case nil: "none"
    }
  }

  private static func words(_ units: LikelyRange) -> Text {
    units.isFixed ? "\(units.typical)" : "\(units.low) to \(units.high)"
  }
}

extension EstimateNote {
  /// The same, where a quote warns of what an estimate warns of too: the aid cites the studies by number.
  fileprivate var asOfEstimate: EstimateNote {
    switch self {
    case .quote(.overStudiedPerLeg(let units, let limit)):
      .overStudied(units: units, limit: limit, inAll: false)
    case .quote(.overStudiedInAll(let units, let limit)):
      .overStudied(units: units, limit: limit, inAll: true)
    default: self
    }
  }
}

extension Dosage {
  /// The ids of what its figures are from, none twice.
  var sources: [Text] { Text.once([lowSource, source, highSource].flatMap { Text.idsIn($0) }) }
}

extension Text {
  /// The ids in a cell of a table, which stand between spaces.
  fileprivate static func idsIn(_ cell: Text) -> [Text] {
    cell.bytes.split(separator: UInt8(ascii: " ")).map { Text($0) }
  }
}
