import CalfBase

/// How the ways to buy from a list were tried.
public struct Search: Hashable, Sendable {
  /// Packages tried, none of them counted too.
  public let packages: Int64
  /// Sets of codes and audiences tried, of those that the list's promotions know.
  public let sets: Int64
  /// How many sets there are.
  public let allSets: Int64
  /// Combinations that give no quote, as a package longer than the course.
  public let refused: Int64

  /// Combinations tried.
  public var tried: Int64 { packages * sets }
  /// Whether all were tried, which proves that none costs less.
  public var isComplete: Bool { sets == allSets }

  /// The most codes and audiences of which every set is tried.
  static let mostWords = 8
  /// The most work over all combinations, in the visits of ``BillWork``.
  static let mostWork: Int64 = 100_000_000
}

extension Search {
  /// Every way to buy a scope from a list: none of its packages first, then each by id, each with the set of codes
  /// and audiences that makes its total least; of equal totals the set that withholds fewest, then the earlier.
  ///
  /// Only words that a promotion of the list asks for can change a figure, so that only these are given. With
  /// more than ``mostWords`` of them only the sets that withhold none, one or all but one, or all, are.
  ///
  /// - Parameter times: How many such searches one answer makes, whose work is counted together.
  static func ways(
    of scope: QuoteRequest, from list: PriceList, tables: Tables, times: Int = 1
  ) throws(Refusal) -> (ways: [Way], search: Search) {
    let codes = scope.codes.filter { list.rules.codes.place(of: $0) != nil }
    let audience = scope.audience.filter { list.rules.audiences.place(of: $0) != nil }
    let words = codes.count + audience.count
    let sets = Self.withheld(words)
    let bare = try bareQuote(of: scope, from: list, tables: tables)
    let plain = listPrice(in: bare)
    let packages = candidates(scope, list)
    try bound(Int128(packages.count) * Int128(sets.count) * Int128(times), of: bare, audience.count)
    var ways: [Way] = []
    var refused: Int64 = 0
    var firstRefusal: Refusal?
    for package in packages {
      var best: Way?
      for set in sets {
        var request = scope
        request.detail = .lines
        request.package = package
        let lessCodes = codes.enumerated().filter { set & 1 << $0.offset != 0 }.map { $0.element }
        let lessAudience = audience.enumerated()
          .filter { set & 1 << ($0.offset + codes.count) != 0 }.map { $0.element }
        request.codes = codes.filter { !lessCodes.contains($0) }
        request.audience = audience.filter { !lessAudience.contains($0) }
        do throws(Refusal) {
          let quote = try Quote(request, from: list, tables: tables)
          if let known = best, known.quote.totals.total <= quote.totals.total { continue }
          best = try way(quote, plain, lessCodes, lessAudience)
        } catch {
          refused += 1
          if firstRefusal == nil { firstRefusal = error }
        }
      }
      if let best { ways.append(best) }
    }
    if ways.isEmpty { throw firstRefusal ?? .overflow }
    let all: Int64 = words < 62 ? 1 << Int64(words) : .max
    return (
      ways,
      Search(packages: Int64(packages.count), sets: Int64(sets.count), allSets: all, refused: refused)
    )
  }

  private static func way(
    _ quote: Quote, _ listPrice: Money, _ codes: [Text], _ audience: [Text]
  ) throws(Refusal) -> Way {
    do {
      return try Way(quote, listPrice: listPrice, withheldCodes: codes, withheldAudience: audience)
    } catch {
      throw .overflow
    }
  }

  /// Refuses more work than one answer may take, before any of it.
  private static func bound(_ combinations: Int128, of bare: Quote, _ audience: Int) throws(Refusal) {
    let sessions = bare.request.sessions
    let lines = (sessions + 1) * Int64(bare.list.items.count + 2)
    let each = bare.list.rules.work
    let visits = each.visits(lines: lines, sessions: sessions, audience: audience)
    // In so many quotes what takes longer than a visit is counted as long: a share four times, a plan ten times.
    let work = combinations * Int128(visits + 3 * each.shares(sessions: sessions) + 10 * bare.plansWork)
    guard work <= Int128(mostWork) else {
      throw .tooLarge(figure: Int64(truncatingIfNeeded: min(work, Int128(Int64.max))), limit: mostWork)
    }
  }

  /// Sets of words left out, fewest first; a bit for each word.
  private static func withheld(_ words: Int) -> [UInt64] {
    if words <= mostWords {
      return (0..<(UInt64(1) << UInt64(words))).sorted {
        $0.nonzeroBitCount != $1.nonzeroBitCount ? $0.nonzeroBitCount < $1.nonzeroBitCount : $0 < $1
      }
    }
    // A word for each bit; words above the last bit are always given.
    let count = min(words, 63)
    let all = (UInt64(1) << UInt64(count)) - 1
    let single = (0..<count).map { UInt64(1) << UInt64($0) }
    return [0] + single + single.map { all ^ $0 } + [all]
  }

  /// The packages that may be tried, as requests ask for them.
  private static func candidates(_ scope: QuoteRequest, _ list: PriceList) -> [QuoteRequest.PackageAsked] {
    if case .id = scope.package { return [scope.package] }
    let usable = list.packages.filter {
      list.items[$0.item].product == scope.product && $0.sessions <= scope.sessions
    }
    return [.none] + usable.map { $0.id }.sorted().map { .id($0) }
  }

  /// The course at list price, with nothing chosen and nothing given.
  private static func bareQuote(
    of scope: QuoteRequest, from list: PriceList, tables: Tables
  ) throws(Refusal) -> Quote {
    var request = scope
    request.package = .none
    request.codes = []
    request.audience = []
    request.extras = []
    request.financing = nil
    request.detail = .totals
    return try Quote(request, from: list, tables: tables)
  }

  /// One session's treatment at list price, with its minimum or maximum.
  private static func listPrice(in bare: Quote) -> Money {
    var sum = Money.zero
    for line in bare.lines where line.session == 1 {
      switch line.kind {
      case .treatment, .maximum, .minimum: sum = sum + line.amount
      case .package, .excess, .fee, .extra: continue
      }
    }
    return sum
  }
}
