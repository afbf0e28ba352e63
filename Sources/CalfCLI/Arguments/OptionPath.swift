import CalfBase

/// Which option spells which member of a request.
enum OptionPath {
  /// The options whose names are not those of their members; the rest are called alike.
  private static let names: [(member: Text, option: Text)] = [
    ("intervalWeeks", "interval-weeks"), ("extras", "extra"), ("codes", "code"),
    ("recentUnits", "recent-units"), ("requestedOn", "requested-on"), ("scheduledFor", "scheduled-for"),
    ("reference", "patient-reference"), ("name", "patient-name"), ("dateOfBirth", "patient-birth"),
    ("priceList", "price-list"), ("priceLists", "price-list"), ("perSession", "per-session"),
    ("perUnit", "per-unit"), ("upkeepEveryWeeks", "upkeep-weeks"), ("upkeepAudience", "upkeep-audience"),
    ("horizonMonths", "months"), ("travelPerVisit", "travel"), ("hoursPerVisit", "hours"),
    ("hourValue", "hour-value"), ("to", "convert-to"), ("rates", "rate"), ("source", "rate-source"),
    ("options", "option"), ("ranking", "rank"), ("weights", "weigh"), ("circumferenceCm", "circumference"),
    ("costAtMost", "cost-at-most"), ("noChanceOf", "no-chance-of"), ("screening", "screen"),
  ]

  /// The option to blame for what stands at a path of the request, or the options of the dose.
  ///
  /// - Parameter given: The names of the options that were given.
  static func option(at path: Path, of given: [Text]) -> Text? {
    var steps = path.steps[...]
    guard case .key(let operation)? = steps.popFirst() else { return nil }
    // A comparison holds the request of a course.
    if operation.is("compare"), steps.first == .key("request") { steps.removeFirst() }
    guard case .key(let member)? = steps.first else { return nil }
    // A decision holds the person, and the request of a course.
    if operation.is("decide"), ["person", "price", "matters", "dealBreakers", "quote"].contains(member),
      steps.count > 1
    {
      return option(at: Path(path.steps.filter { $0 != .key(member) }), of: given)
    }
    if member.is("convert"), steps.dropFirst().first == .key("date") { return "--rate-date" }
    // A class of muscle is one way of saying a dose, and a refused dose may have none.
    let holdsOthers = ["dose", "muscle", "patient", "personal", "convert"] as [Text]
    guard holdsOthers.contains(member) else { return flag(member) }
    if case .key(let inner)? = steps.dropFirst().first { return flag(inner) }
    let doses = given.filter { $0.is("muscle") || $0.is("left") || $0.is("right") || $0.is("total") }
    return doses.isEmpty ? nil : Text.list(doses.map { "--\($0)" })
  }

  /// The option of a member.
  static func flag(_ member: Text) -> Text {
    "--\(names.first { $0.member == member }?.option ?? member)"
  }
}
