import CalfBase
import CalfPricing

/// When each session is, and from which vials it is injected.
extension QuoteDraft {
  var sessions: Section {
    let rows = quote.sessions.map {
      Row(
        kind: "session",
        cells: [Cell($0.number), Cell($0.date), Cell($0.units), Cell($0.payable, under: currency)])
    }
    return Section(
      title: "Sessions",
      blocks: [
        .table(
          Table(
            caption: "Each session's share of what is to pay, in \(currency.code)",
            columns: [
              Column(title: "Session", isTrailing: false, fields: [.session]),
              Column(title: "Date", isTrailing: false, fields: [.date]),
              Column(title: "Units", isTrailing: true, fields: [.quantity]),
              Column(title: "Share", isTrailing: true, fields: [.amount]),
            ], rows: rows))
      ])
  }

  /// Charged vials, a row for each run of sessions with the same; then what is opened for each session.
  var vials: Section {
    var facts: [Fact] = []
    var first = 0
    while first < quote.vials.count {
      let charged = quote.vials[first]
      var last = first
      let isLowered = hasMaximum(charged.session)
      while last + 1 < quote.vials.count, quote.vials[last + 1].isSame(as: charged),
        hasMaximum(quote.vials[last + 1].session) == isLowered
      {
        last += 1
      }
      let runs = "\(charged.session)" + (last > first ? " to \(quote.vials[last].session)" : Text())
      let isAll = last - first + 1 == Int(request.sessions)
      let sessions: Text = isAll ? "each session" : last > first ? "sessions \(runs)" : "session \(runs)"
      let cost: Text =
        charged.plan.leftover == 0
        ? Text()
        : "; what is left over costs \(spoken(charged.leftoverCost)) of its price\(isLowered ? " before the maximum" : Text())"
      facts.append(Fact("Charged", Cell("\(sessions): \(charged.plan.spoken)\(cost)")))
      first = last + 1
    }
    if let opened = quote.opened { facts.append(Fact("Opened", Cell("each session: \(opened.spoken)"))) }
    return Section(title: "Vials", blocks: facts.isEmpty ? [] : [.facts(facts)])
  }

  /// Whether a maximum lowers what the vials of a session cost.
  private func hasMaximum(_ session: Int64) -> Bool {
    quote.lines.contains { $0.session == session && $0.kind == .maximum }
  }
}

extension Quote.ChargedVials {
  fileprivate func isSame(as other: Quote.ChargedVials) -> Bool {
    plan == other.plan && leftoverCost == other.leftoverCost
  }
}

extension VialPlan {
  /// `1 vial of 200 units; 12 units left over`.
  fileprivate var spoken: Text {
    let sets = vials.map {
      "\(Text.count($0.count, "vial", "vials")) of \(Text.count($0.units, "unit", "units"))" as Text
    }
    guard !sets.isEmpty else { return "none" }
    let left: Text =
      leftover == 0 ? "nothing left over" : "\(Text.count(leftover, "unit", "units")) left over"
    return "\(Text.list(sets)); \(left)"
  }
}
