import CalfDecision
import Testing

struct `A rise to the full effect` {
  /// Areas by hand: a triangle of 10 weeks and 30 level ones are 35 of 40; one of 40 is 20; of one of 80 half of the
  /// height is reached, and 10 of 40 are under it.
  @Test(
    arguments: [
      (0, 40, 1, 1), (10, 40, 1, 0.875), (40, 40, 1, 0.5), (80, 40, 0.5, 0.25), (-1, 40, 1, 1), (0, 0, 1, 1),
      (2, 1, 0.5, 0.25),
    ] as [(Int64, Int64, Double, Double)])
  func `is a straight line, and level after it`(full: Int64, horizon: Int64, reached: Double, average: Double)
  {
    let rise = Rise(weeksToFull: full, horizonWeeks: horizon)
    #expect(rise.reached == reached && rise.average == average)
  }
}
