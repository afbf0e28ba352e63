import CalfBase
import Testing

struct `Elements in order` {
  @Test(arguments: [
    ([], []), ([7], [7]), ([2, 1], [1, 2]), ([1, 2, 3], [1, 2, 3]), ([3, 2, 1], [1, 2, 3]),
    ([5, 1, 4, 2, 3], [1, 2, 3, 4, 5]), ([2, 1, 2, 1], [1, 1, 2, 2]),
  ])
  func `the least comes first`(given: [Int], ordered: [Int]) {
    #expect(given.ordered(by: <) == ordered)
    #expect(given.ordered(by: >) == ordered.reversed())
  }

  @Test(arguments: 0...67)
  func `those of which neither comes first stay as they were`(count: Int) {
    // Seven residues in turn: within one of them the places must rise.
    let given = (0..<count).map { (residue: $0 * 5 % 7, place: $0) }
    let ordered = given.ordered { $0.residue < $1.residue }
    #expect(ordered.count == count)
    for (before, after) in zip(ordered, ordered.dropFirst()) {
      #expect((before.residue, before.place) < (after.residue, after.place))
    }
  }
}
