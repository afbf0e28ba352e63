import CalfBase
import CalfPricing

/// Deposit, late changes, touch-up and package, as the list says.
extension QuoteDraft {
  var terms: Section {
    var facts: [Fact] = []
    if let deposit = list.deposit {
      facts.append(Fact("Deposit", Cell("\(spoken(totals.deposit)), a part of the price; \(deposit.refund)")))
    }
    if !list.cancellation.isEmpty { facts.append(Fact("Late change", Cell(lateChange))) }
    if let touchUp = list.touchUp {
      facts.append(
        Fact(
          "Touch-up",
          Cell(
            """
            one visit from day \(touchUp.fromDay) to day \(touchUp.throughDay) after a session, up to \
            \(Text.count(touchUp.maximumUnits, "unit", "units")), \
            \(touchUp.amount == .zero ? "at no charge" : "for \(spoken(touchUp.amount))" as Text)
            """)))
      facts.append(Fact("Review", Cell(review)))
    }
    if let place = quote.package { facts.append(contentsOf: terms(of: list.packages[place])) }
    return Section(title: "Terms", blocks: facts.isEmpty ? [] : [.facts(facts)])
  }

  /// A list has no term for a visit that only looks; an item for one has a name of its own.
  private var review: Text {
    """
    whether the price holds a visit to look at the result is not stated, unless one is named as included or \
    optional: ask
    """
  }

  /// The bands, the shortest notice first.
  private var lateChange: Text {
    let bands = list.cancellation.ordered { $0.withinHours < $1.withinHours }
    var parts: [Text] = []
    for band in bands {
      let hours = Text.count(band.withinHours, "hour", "hours")
      parts.append(
        parts.isEmpty
          ? "within \(hours) of a session, \(band.percent.text) % of its price"
          : "within \(hours), \(band.percent.text) %")
    }
    return Text.joined(parts, separator: "; ")
  }

  private func terms(of package: Package) -> [Fact] {
    // Beside what reductions leave of it the price of a package would be a comparison.
    let price: Text = rules.showsExactPricesOnly ? Text() : " for \(spoken(package.amount))"
    var parts: [Text] = [
      """
      \(Text.count(package.sessions, "session", "sessions")) of up to \
      \(Text.count(package.unitsPerSession, "unit", "units"))\(price)
      """
    ]
    if let months = package.expiresMonths {
      let day = request.date.adding(months: months)
      parts.append("to be used \(day.map { "by \($0.spoken)" } ?? "within \(months) months" as Text)")
    } else {
      parts.append("no last day is stated")
    }
    switch package.refund {
    case .usedAtListPrice:
      parts.append("unused sessions: the price less the used ones at list price is given back")
    case .proRata: parts.append("unused sessions: their share of the price is given back")
    case Package.Refund.none?: parts.append("unused sessions: nothing is given back")
    case nil: parts.append("what unused sessions are worth is not stated: ask")
    }
    let label: Text = rules.showsExactPricesOnly ? "Sessions together" : "Package"
    let name: Text = rules.isPublic ? Text() : "\(package.name): "
    return [Fact(label, Cell("\(name)\(Text.joined(parts, separator: "; "))"))]
  }
}

extension Deposit {
  /// Until when it is given back.
  fileprivate var refund: Text {
    guard let hours = refundableUntilHours else { return "until when it is given back is not stated: ask" }
    return "given back until \(Text.count(hours, "hour", "hours")) before the first session"
  }
}
