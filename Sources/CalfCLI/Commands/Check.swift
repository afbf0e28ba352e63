import CalfBase
import CalfCalc
import CalfReport

/// `check`: looks over price lists.
func check(_ call: Invocation, in world: inout some World) throws(Failure) -> ExitCode {
  let date = try call.day("date") ?? world.today
  let asJSON = call.has("json")
  if call.operands.filter({ $0.is("-") }).count > 1 {
    throw .usage("standard input can be read only once", hint: "write - once")
  }
  let calculator = try Calculator.ready()
  var count = (lists: 0, errors: 0, warnings: 0)
  var isUnread = false
  for name in call.operands {
    let bytes: [UInt8]
    do {
      bytes = try world.document(name)
    } catch {
      isUnread = true
      if asJSON, let answer = error.answer { try world.deliver(answer + Text("\n").bytes) }
      let paint = Paint(onTerminal: world.isErrorTerminal, refused: call.has("no-color"), in: world)
      if !asJSON { world.complain(error.complaint.lines(paint)) }
      continue
    }
    let found = calculator.check(bytes, on: date)
    count = (count.lists + 1, count.errors + found.errors.count, count.warnings + found.warnings.count)
    try world.deliver(asJSON ? found.json(of: name) + Text("\n").bytes : found.lines(of: name).bytes)
  }
  if world.isErrorTerminal, !asJSON { world.complain(summary(of: count).bytes) }
  return isUnread ? .unreadable : count.errors > 0 ? .malformed : .answered
}

private func summary(of count: (lists: Int, errors: Int, warnings: Int)) -> Text {
  func number(_ count: Int, _ one: Text, _ many: Text) -> Text { .count(Int64(count), one, many) }
  return
    "\(number(count.lists, "list", "lists")): \(number(count.errors, "error", "errors")), \(number(count.warnings, "warning", "warnings"))\n"
}

extension ListCheck {
  /// A line for each finding: `clinic.json:41:18: error: items[2].price.amount: is "1,200"; write …`.
  func lines(of name: Text) -> Text {
    var lines = Text()
    for error in errors { lines += "\(error.place(in: name)): error: \(error.sentence)\n" }
    for warning in warnings { lines += "\(warning.place(in: name)): warning: \(warning.sentence)\n" }
    if mayBeMore { lines += "\(name.shown()): there may be more; mend these first\n" }
    return lines
  }
}

extension Invocation {
  /// The day that an option names; nil when it is not given.
  fileprivate func day(_ name: StaticString) throws(Failure) -> Day? {
    guard let value = self[name] else { return nil }
    guard let day = Day(value) else {
      throw .usage(
        "--\(Text(stringLiteral: name)): \(value.quoted) is not a day of the calendar",
        hint: "write year-month-day, such as 2026-11-22")
    }
    return day
  }
}
