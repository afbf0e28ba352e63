import CalfBase
import Testing

struct `A calendar day` {
  @Test(
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("1970-01-02", 1),
      // 1970 to 1999 are 30 years with 7 leap days, then January and February of a leap year: 10957 + 60.
      ("2000-03-01", 11_017),
      // 719 162 days before 1970: 1969 years of 365, 492 − 19 + 4 leap days.
      ("0001-01-01", -719_162),
      ("9999-12-31", 2_932_896),
    ] as [(Text, Int32)])
  func `is counted from 1970`(text: Text, number: Int32) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.text == text)
    #expect(Day(number: Int64(number)) == day)
  }

  @Test(
    arguments: [
      ("0004-02-29"), ("1600-02-29"), ("2000-02-29"), ("2024-02-29"), ("2400-02-29"), ("9996-02-29"),
    ] as [Text])
  func `is 29 February in leap years`(text: Text) throws {
    let day = try #require(Day(text))
    #expect(day.text == text)
    #expect(day.adding(days: 1)?.parts.month == 3)
  }

  @Test(
    arguments: [
      "2026-02-29", "1900-02-29", "2100-02-29", "2026-02-30", "2026-04-31", "2026-06-31", "2026-09-31",
      "2026-11-31", "2026-01-32", "2026-01-00", "2026-00-01", "2026-13-01", "0000-01-01", "0000-12-31",
    ] as [Text])
  func `is not one the calendar lacks`(text: Text) {
    #expect(Day(text) == nil)
  }

  @Test(
    arguments: [
      "", "2026", "2026-11", "2026-1-01", "2026-01-1", "26-01-01", "2026/01/01", "2026-01-01 ", " 2026-01-01",
      "2026-01-01T00:00", "20260101", "2026-01-0x", "+026-01-01", "-026-01-01", "10000-01-01", "２026-01-01",
      "01-01-2026", "2026‐01‐01",
    ] as [Text])
  func `is written in one form only`(text: Text) {
    #expect(Day(text) == nil)
  }

  @Test func `ends with the years 0001 and 9999`() throws {
    let first = try #require(Day("0001-01-01"))
    let last = try #require(Day("9999-12-31"))
    #expect(first.adding(days: -1) == nil)
    #expect(last.adding(days: 1) == nil)
    #expect(first.adding(days: last.days(since: first)) == last)
    #expect(first.adding(months: -1) == nil)
    #expect(last.adding(months: 1) == nil)
    #expect(first.adding(months: 9999 * 12 - 1)?.text == "9999-12-01")
    #expect(Day(number: -719_163) == nil)
    #expect(Day(number: 2_932_897) == nil)
    #expect(Day(number: .max) == nil)
    #expect(Day(number: .min) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
    #expect(Day(year: 0, month: 12, day: 31) == nil)
    #expect(Day(year: .max, month: .max, day: .max) == nil)
    #expect(Day(year: .min, month: .min, day: .min) == nil)
  }

  @Test(
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-08-31", 1, "2026-09-30"),
      ("2026-11-30", 3, "2027-02-28"), ("2026-12-15", 1, "2027-01-15"), ("2026-11-22", 0, "2026-11-22"),
      ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2026-03-31", -1, "2026-02-28"),
      ("2026-01-31", -1, "2025-12-31"), ("2026-11-22", 6, "2027-05-22"), ("9999-11-30", 1, "9999-12-30"),
      ("0001-02-01", -1, "0001-01-01"), ("1999-12-31", 2, "2000-02-29"),
    ] as [(Text, Int64, Text)])
  func `some months later is the same day, or the last of a shorter month`(
    text: Text, months: Int64, later: Text
  ) throws {
    #expect(try #require(Day(text)).adding(months: months)?.text == later)
  }

  @Test(
    arguments: [
      ("2026-11-22", 112, "2027-03-14"),  // 16 weeks: 8 in November, 31, 31, 28, then 14
      ("2026-12-31", 1, "2027-01-01"), ("2024-02-28", 1, "2024-02-29"), ("2026-03-01", -1, "2026-02-28"),
      ("2000-01-01", 146_097, "2400-01-01"),  // 400 years
    ] as [(Text, Int64, Text)])
  func `some days later is counted over months and years`(text: Text, days: Int64, later: Text) throws {
    let day = try #require(Day(text))
    let other = try #require(Day(later))
    #expect(day.adding(days: days) == other)
    #expect(other.days(since: day) == days)
    #expect(day.days(since: other) == -days)
  }

  @Test(
    arguments: [
      ("1970-01-01", 4),  // a Thursday
      ("1969-12-31", 3), ("2000-01-01", 6), ("2026-11-22", 7), ("2026-11-23", 1),
      ("1969-07-20", 7),  // the first people on the moon, a Sunday
      ("1600-02-29", 2), ("0001-01-01", 1), ("9999-12-31", 5),
    ] as [(Text, Int)])
  func `has the weekday of the calendar`(text: Text, weekday: Int) throws {
    #expect(try #require(Day(text)).weekday == weekday)
  }

  @Test func `follows the day before it through 400 years`() throws {
    // Walked by the rule of the calendar alone: 146 097 days from 2000-01-01.
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var (year, month, day) = (2000, 1, 1)
    var number: Int32 = 10_957
    var wrong = 0
    while year < 2400 {
      let made = Day(year: year, month: month, day: day)
      if made?.number != number || made.map({ $0.parts == (year, month, day) }) != true { wrong += 1 }
      number += 1
      day += 1
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      if day > lengths[month - 1] + (month == 2 && isLeap ? 1 : 0) {
        day = 1
        month += 1
        if month > 12 { (month, year) = (1, year + 1) }
      }
    }
    #expect(wrong == 0)
    #expect(number == 10_957 + 146_097)
  }

  @Test func `comes back from its parts and from its text, in all ages`() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<5_000 {
      let number = random.next(in: -719_162...2_932_896)
      let day = try #require(Day(number: number))
      let (year, month, date) = day.parts
      #expect(Day(year: year, month: month, day: date) == day)
      #expect(Day(day.text) == day)
      let other = try #require(Day(number: random.next(in: -719_162...2_932_896)))
      // As text and as days they stand in the same order.
      #expect((day < other) == (day.text < other.text))
      #expect(day.adding(days: other.days(since: day)) == other)
    }
  }
}
