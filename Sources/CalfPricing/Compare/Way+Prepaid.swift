extension Way {
  /// The way to prepay a course that costs least: with a package of the list; nil where none covers part of it.
  ///
  /// - Throws: ``Refusal`` when the course cannot be priced at all.
  public static func prepaid(
    _ course: QuoteRequest, from list: PriceList, tables: Tables
  ) throws(Refusal) -> Way? {
    let ways = try Search.ways(of: course, from: list, tables: tables).ways
    var least: Way?
    for way in ways where way.package != nil {
      if let known = least, known.quote.totals.payable <= way.quote.totals.payable { continue }
      least = way
    }
    return least
  }
}
