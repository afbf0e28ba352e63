import CalfBase
import CalfCalc
import CalfDecision
import CalfPricing
import CalfReport

let answer = CalfCalc.answer(
  """
  {"quote": {"priceList": "example-gb", "date": "2026-11-22", "product": "onabotulinumtoxinA",
             "dose": {"left": 100, "right": 100}, "sessions": 1, "detail": "totals"}}
  """)
print(answer)

print(CalfCalc.answer(#"{"quote": {"priceLst": "example-gb"}}"#))

let document = """
  {
    "format": "calfcalc.price-list/1",
    "id": "my-clinic", "version": "2026-11", "currency": "GBP", "validFrom": "2026-11-01",
    "items": [
      {"id": "calf", "name": "Calf treatment", "role": "treatment", "product": "onabotulinumtoxinA",
       "price": {"model": "unit", "amount": "3.20"}},
      {"id": "consultation", "name": "Consultation", "role": "fee",
       "price": {"model": "each", "amount": "50.00"}}
    ]
  }
  """
var calculator = try Calculator()
let clinic = try LoadedList([UInt8](document.utf8), tables: calculator.tables)
calculator.add(clinic)

do {
  _ = try LoadedList([UInt8](document.replacing("3.20", with: "3,20").utf8), tables: calculator.tables)
} catch {
  print(String(error.sentence))
}

guard let day = Day("2026-11-22") else { preconditionFailure("no such day") }
let course = QuoteRequest(
  date: day, product: "onabotulinumtoxinA",
  dose: .legs(left: .units(94), right: .units(94)), sessions: 3, intervalWeeks: 16)
let quote = try Quote(course, from: clinic.list, tables: calculator.tables)

for session in quote.sessions {
  print(session.number, String(session.date.text), String(session.payable.text(in: clinic.list.currency)))
}
print("in all", String(quote.totals.payable.text(in: clinic.list.currency)))

for step in quote.steps where step.change != .zero {
  print(String(step.sentence(in: quote)))
}

let question = """
  {"weigh": {
    "criteria": [{"id": "cost", "worst": 3000, "best": 0}, {"id": "smaller_cm", "worst": 0, "best": 1.5}],
    "options": [
      {"id": "nothing", "values": {"cost": 0, "smaller_cm": 0}},
      {"id": "course", "values": {"cost": 1854.80, "smaller_cm": {"low": 0, "typical": 0.5, "high": 1.5}}}
    ],
    "weights": {"cost": 50, "smaller_cm": 50}, "seed": 1, "draws": 2000
  }}
  """
let weighing = try calculator.weigh([UInt8](question.utf8))
for (option, result) in zip(weighing.table.options, weighing.options) {
  print(String(option.id), "comes first in", result.ranks[0], "of the draws")
}

let person = """
  {"decide": {
    "date": "2026-11-22", "price": {"region": "GB"}, "draws": 1000,
    "person": {"screening": {"athlete": "yes"}}, "options": [{"kind": "none"}, {"kind": "once"}],
    "matters": {"ranking": ["result", "cost", "weakness"]}
  }}
  """
let aid = try calculator.decide([UInt8](person.utf8)).aid
for option in aid.options { print(String(option.title)) }
for chance in aid.chances where chance.outcome == "noDecrease" && chance.option == "once" {
  print(String(chance.text))
}
print(String(aid.fit.firmness))
