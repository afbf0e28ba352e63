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
    let table = Table(
      caption: "Each session's share, in \(currency.code); days count from that of the quote",
      columns: [
        Column(title: "Session", isTrailing: false, fields: [.session]),
        Column(title: "Date", isTrailing: false, fields: [.date]),
        Column(title: "Units", isTrailing: true, fields: [.quantity]),
        Column(title: "Share", isTrailing: true, fields: [.amount]),
      ], rows: rows)
    return Section(title: "Sessions", blocks: [.table(table)] + (booking.map { [.paragraph($0)] } ?? []))
  }

  /// Where the first session is booked for another day than that of the quote.
  private var booking: Text? {
    guard !rules.isPublic, let day = request.scheduledFor, day != request.date else { return nil }
    guard request.sessions > 1, let weeks = request.intervalWeeks else {
      return "The session is booked for \(day.spoken)."
    }
    return
      """
      The first session is booked for \(day.spoken): the others follow that day, \
      \(Text.count(weeks, "week", "weeks")) apart.
      """
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
      let cost = showsCharges ? leftoverCost(of: charged) : Text()
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

extension QuoteDraft {
  /// What the units left over cost of the session's charge; nothing where none are.
  private func leftoverCost(of charged: Quote.ChargedVials) -> Text {
    let line = quote.lines.first {
      $0.session == charged.session && ($0.kind == .treatment || $0.kind == .excess)
    }
    guard charged.plan.leftover > 0, let line else { return Text() }
    let limit: Text = hasMaximum(charged.session) ? " before the maximum" : Text()
    return
      "; what is left over is \(spoken(charged.leftoverCost)) of the \(spoken(line.amount)) charged\(limit)"
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
