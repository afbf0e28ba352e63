import CalfBase
import Testing

struct `A path` {
  @Test func `is written as keys with points and places in brackets`() {
    #expect(Path().text == "")
    #expect(Path("date").text == "date")
    #expect(Path("dose", "left").text == "dose.left")
    #expect(
      Path("items").index(2).key("price").key("tiers").index(0).key("unit").text
        == "items[2].price.tiers[0].unit")
    #expect(Path([.index(0), .index(10)]).text == "[0][10]")
    #expect(Path("free-units_2").text == "free-units_2")
  }

  @Test func `puts a key that could be misread in brackets and quotes`() {
    #expect(Path("").text == "[\"\"]")
    #expect(Path("a.b").text == "[\"a.b\"]")
    #expect(Path("a b", "c").text == "[\"a b\"].c")
    #expect(Path("extras").key("x[0]").text == "extras[\"x[0]\"]")
    #expect(Path("extras").key("prix €").text == "extras[\"prix €\"]")
  }

  @Test func `goes on inside another`() {
    let inner = Path("items").index(0)
    #expect(inner.within(Path("quote", "priceList")).text == "quote.priceList.items[0]")
    #expect(inner.within(Path()) == inner)
    #expect(Path().within(inner) == inner)
    #expect(Path("a", "b") == Path([.key("a"), .key("b")]))
    #expect(Path("a") != Path([.index(0)]))
  }
}
