import CalfBase
import CalfPricing
import CalfReport
import Testing

/// Refusals that only a program can bring about which builds its requests in Swift: JSON is refused by its readers.
struct `A refusal of a request made in Swift` {
  @Test(arguments: [
    (
      Fault(EstimateRefusal.horizon(121)), "horizon", "121 months cannot be looked ahead", "write 1 to 120",
      Fault.Figure.number(121), Fault.Figure.number(120)
    ),
    (
      Fault(EstimateRefusal.draws(1)), "draws", "1 draws are not made", "write 100 to 100000",
      .number(1), .number(100_000)
    ),
    (
      Fault(Refusal.outOfRange(Path("recentUnits"), -1)), "outOfRange", "-1 is outside 0 to 10000",
      "write a number in between", .number(-1), .number(0)
    ),
    (
      Fault(Refusal.outOfRange(Path("recentUnits"), 10_001)), "outOfRange", "10001 is outside 0 to 10000",
      "write a number in between", .number(10_001), .number(10_000)
    ),
    (
      Fault(CompareRefusal.lists(51)), "lists", "51 price lists cannot be compared", "give 1 to 50",
      .number(51), .number(50)
    ),
  ])
  func `has figure, limit and what to do`(
    fault: Fault, code: Text, message: Text, hint: Text, figure: Fault.Figure, limit: Fault.Figure
  ) {
    #expect(fault.code == code && fault.message == message && fault.hint == hint)
    #expect(fault.figure == figure && fault.limit == limit)
  }

  @Test(arguments: [
    (Fault(EstimateRefusal.dateUnsaid), "dateUnsaid", "a price list is asked without a day", "write date"),
    (
      Fault(EstimateRefusal.noPlanFigure(.sessionsFirstYear)), "noPlanFigure",
      "the number of sessions is not known and the tables hold none", "write sessions"
    ),
    (
      Fault(EstimateRefusal.noPlanFigure(.intervalWeeks)), "noPlanFigure",
      "the interval is not known and the tables hold none", "write intervalWeeks"
    ),
    (
      Fault(Refusal.intervalUnsaid), "intervalUnsaid", "the time between sessions is not said",
      "write intervalWeeks"
    ),
  ])
  func `says what is missing`(fault: Fault, code: Text, message: Text, hint: Text) {
    #expect(fault.code == code && fault.message == message && fault.hint == hint)
  }

  @Test func `names both products where a package is of another`() {
    let fault = Fault(Refusal.packageOfOtherProduct("p", product: "a", asked: "b"))
    #expect(fault.message == "package \"p\" is of a, not of b")
    #expect(fault.figure == .text("a") && fault.limit == .text("b"))
  }
}
