/// A calendar day of the proleptic Gregorian calendar, years 0001 to 9999.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int32

  /// 1970-01-01.
  package static var epoch: Day { Day(unchecked: 1970, 1, 1) }

  /// The first and the last day there is.
  private static let first = Day(unchecked: 1, 1, 1)
  private static let last = Day(unchecked: 9999, 12, 31)

  /// The day of a year, month and day of the month; nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// A day written `2026-11-22`; nil when it is not, or there is no such day.
  public init?(_ text: Text) {
    let bytes = text.bytes
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        guard bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9") else { return nil }
        value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Days since 1970-01-01; nil outside the years 0001 to 9999.
  public init?(number: Int64) {
    guard number >= Int64(Self.first.number), number <= Int64(Self.last.number) else { return nil }
    self.number = Int32(truncatingIfNeeded: number)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    // Days of the March-based year, then of whole years in 400-year cycles (146 097 days each).
    let shifted = month <= 2 ? year - 1 : year
    let cycle = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfCycle = shifted - cycle * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    number = Int32(truncatingIfNeeded: cycle * 146_097 + dayOfCycle - 719_468)
  }

  /// Year, month and day of the month.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let cycle = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfCycle = shifted - cycle * 146_097
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// The day so many days later; nil when that is after the year 9999.
  public func adding(days: Int64) -> Day? {
    let (sum, overflow) = Int64(number).addingReportingOverflow(days)
    return overflow ? nil : Day(number: sum)
  }

  /// The same day of the month so many months later, or that month's last day when it is shorter.
  public func adding(months: Int64) -> Day? {
    let (year, month, day) = parts
    let total = Int64(year) * 12 + Int64(month) - 1 + months
    guard total >= 12, total < 120_000 else { return nil }
    let newYear = Int(total / 12)
    let newMonth = Int(total % 12) + 1
    return Day(year: newYear, month: newMonth, day: min(day, Self.length(ofMonth: newMonth, in: newYear)))
  }

  /// How many days after another day this is.
  public func days(since other: Day) -> Int64 { Int64(number) - Int64(other.number) }

  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int {
    let shifted = (Int(number) + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  /// `2026-11-22`.
  @inline(never)
  public var text: Text {
    let (year, month, day) = parts
    var bytes: [UInt8] = []
    bytes.appendDecimal(Int64(year), width: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.appendDecimal(Int64(month), width: 2)
    bytes.append(UInt8(ascii: "-"))
    bytes.appendDecimal(Int64(day), width: 2)
    return Text(bytes: bytes)
  }

  /// The earlier first.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
