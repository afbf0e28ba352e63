import CalfBase

/// What a quote includes of one item, all its lines of a kind together.
public struct Included: Hashable, Sendable {
  /// The place of the item in the list.
  public let item: Int
  /// What kind of lines.
  public let kind: Line.Kind
  /// How many lines.
  public internal(set) var lines: Int64
  /// What they come to after reductions, as the list states prices.
  public internal(set) var amount: Money
}

extension Quote {
  /// What is included, in the order of the bill.
  public var included: [Included] {
    var result: [Included] = []
    for line in lines {
      if let place = result.firstIndex(where: { $0.item == line.item && $0.kind == line.kind }) {
        result[place].lines += 1
        result[place].amount = result[place].amount + line.net
      } else {
        result.append(Included(item: line.item, kind: line.kind, lines: 1, amount: line.net))
      }
    }
    return result
  }
}

extension PriceList {
  /// The places of items that may be chosen and that a request does not choose.
  public func notChosen(in request: QuoteRequest) -> [Int] {
    let chosen = request.extras.filter { $0.count > 0 }.map { $0.item }
    return items.indices.filter { items[$0].isChosen && !chosen.contains(items[$0].id) }
  }
}
