import CalfBase
import Testing

struct `An index of ids` {
  private let index = IdIndex(["room", "calf", "Calf", "a", "calf.2", ""])

  @Test(
    arguments: [("room", 0), ("calf", 1), ("Calf", 2), ("a", 3), ("calf.2", 4), ("", 5)] as [(Text, Int)])
  func `knows each id's place in its list`(id: Text, place: Int) {
    #expect(index.place(of: id) == place)
  }

  @Test(arguments: ["calf.", "calf.22", "CALF", "b", "0", "zzz"] as [Text])
  func `knows no place of an id that is not there`(id: Text) {
    #expect(index.place(of: id) == nil)
    #expect(IdIndex([]).place(of: id) == nil)
  }

  @Test func `gives the ids in the order of their bytes`() {
    #expect(index.ids == ["", "Calf", "a", "calf", "calf.2", "room"])
    #expect(index.firstRepeat == nil)
  }

  @Test(
    arguments: [
      (["a", "a"], 1), (["b", "a", "b", "a"], 2), (["a", "b", "c", "a", "c"], 3), (["x", "x", "x"], 1),
      (["a"], nil),
      ([], nil), (["a", "A"], nil),
    ] as [([Text], Int?)])
  func `finds the first id that repeats an earlier one`(ids: [Text], place: Int?) {
    #expect(IdIndex(ids).firstRepeat == place)
  }

  @Test func `gives a repeated id's first place`() {
    #expect(IdIndex(["b", "a", "b", "b"]).place(of: "b") == 0)
    #expect(IdIndex(["a", "b", "b", "a", "b"]).place(of: "b") == 1)
  }

  @Test func `is the same for the same ids in the same places only`() {
    #expect(IdIndex(["a", "b"]) == IdIndex(["a", "b"]))
    #expect(IdIndex(["a", "b"]).hashValue == IdIndex(["a", "b"]).hashValue)
    #expect(IdIndex(["a", "b"]) != IdIndex(["b", "a"]))
    #expect(IdIndex(["a", "b"]) != IdIndex(["a"]))
  }

  @Test func `finds every one of a thousand ids`() {
    var random = SplitMix64(seed: 6)
    let ids = (0..<1_000).map { "\(random.next(in: 0...9)).\($0)" as Text }
    let index = IdIndex(ids)
    for (place, id) in ids.enumerated() { #expect(index.place(of: id) == place) }
  }
}
