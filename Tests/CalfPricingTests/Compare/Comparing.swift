import CalfBase
import CalfPricing
import Testing

/// A list with an id of its own.
func named(
  _ id: String, _ items: [String] = [treatment()], currency: String = "GBP", packages: [String] = [],
  promotions: [String] = [], with members: String...
) throws -> PriceList {
  let text = listText(items, currency: currency, packages: packages, promotions: promotions, with: members)
  return try read(text.replacing(#""id": "test""#, with: #""id": "\#(id)""#, maxReplacements: 1))
}

/// Two clinics, in pounds. `a` is 3.00 a unit with a deposit of a fifth; `b` is 4.00 a unit with a package of
/// three sessions for 1500.00 and a deposit of 100.00.
func twoClinics(refund: String = #""refund": "usedAtListPrice""#) throws -> [PriceList] {
  [
    try named("a", [treatment(perUnit("3.00"))], with: #""deposit": {"percent": "20"}"#),
    try named(
      "b", [treatment(perUnit("4.00"))], packages: [package("three", "1500.00", refund)],
      with: #""deposit": {"amount": "100.00"}"#),
  ]
}

/// The comparison of three sessions of 200 units.
func compare(
  _ lists: [PriceList], scope: QuoteRequest? = nil, conversion: CompareRequest.Conversion? = nil
) throws -> Compared {
  try Compared(
    CompareRequest(try scope ?? request(sessions: 3), on: lists, conversion: conversion),
    tables: try Given.tables())
}

extension Compared {
  /// The ways of a row.
  func ways(_ row: Int) throws -> [Way] {
    guard case .ways(let ways, _, _) = rows[row].answer else {
      Issue.record("row \(row) has no price")
      return []
    }
    return ways
  }

  /// How a row was searched.
  func search(_ row: Int) throws -> Search {
    guard case .ways(_, _, let search) = rows[row].answer else { throw CompareRefusal.overflow }
    return search
  }

  /// The leaders, a text each: measure, figure, and list with package of all that have it.
  var leaderboard: [String] {
    leaders.map { leader in
      let holders = leader.holders.map { holder -> Text in
        guard case .ways(let ways, _, _) = rows[holder.row].answer else { return "?" }
        let package = ways[holder.way].package.map { rows[holder.row].list.packages[$0].id } ?? "single"
        return "\(rows[holder.row].list.id) \(package)"
      }
      let figure = leader.figure.text(in: leader.currency)
      let line: Text = "\(leader.measure.word) \(figure) \(Text.joined(holders, separator: " and "))"
      return String(line)
    }
  }
}
