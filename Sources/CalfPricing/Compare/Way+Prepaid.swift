extension Way {
  /// The way to prepay a course that costs least: with a package of the list; nil where none covers part of it.
  ///
  /// - Parameter times: How many courses one answer asks this of, since their work is bounded together.
  /// - Throws: ``Refusal`` when the course cannot be priced at all.
  public static func prepaid(
    _ course: QuoteRequest, from list: PriceList, tables: Tables, times: Int = 1
  ) throws(Refusal) -> Way? {
    let ways = try Search.ways(of: course, from: list, tables: tables, times: times).ways
    var least: Way?
    for way in ways where way.package != nil {
      if let known = least, known.quote.totals.payable <= way.quote.totals.payable { continue }
      least = way
    }
    return least
  }
}
