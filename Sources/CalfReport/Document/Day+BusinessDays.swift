import CalfBase

extension Day {
  /// Whether it is a Monday to a Friday; public holidays are not known here.
  private var isBusinessDay: Bool { weekday <= 5 }

  /// The day so many business days after this one; nil after the year 9999.
  func adding(businessDays: Int64) -> Day? {
    var day = self
    var left = businessDays
    while left > 0 {
      guard let next = day.adding(days: 1) else { return nil }
      day = next
      if day.isBusinessDay { left -= 1 }
    }
    return day
  }

  /// How many business days before another day this is: those from this day up to the day before the other;
  /// not counted beyond `most`.
  func businessDays(before other: Day, most: Int64) -> Int64 {
    var count: Int64 = 0
    var day = self
    while day < other, count < most {
      if day.isBusinessDay { count += 1 }
      guard let next = day.adding(days: 1) else { break }
      day = next
    }
    return count
  }
}
