import CalfBase

/// One scope on several price lists.
public struct Compared: Sendable {
  /// What was asked.
  public let request: CompareRequest
  /// What each list says, in the order asked.
  public let rows: [Row]
  /// Who leads by each measure; none where amounts cannot be laid side by side, or one list alone has a price.
  public let leaders: [Leader]
  /// Why there is no leader; nil where there are some.
  public let notCompared: NotCompared?

  /// What one list says.
  public struct Row: Sendable {
    /// The list.
    public let list: PriceList
    /// Its ways, or why it has none.
    public let answer: Answer

    /// What a list answers.
    public enum Answer: Sendable {
      /// The ways to buy, none of its packages first, then by id; the place of the least total; how they were found.
      case ways([Way], least: Int, Search)
      /// It cannot price the scope. Another product's units are not these.
      case refused(Refusal)
    }
  }

  /// What lists are told apart by. None of these is called best: what counts more is the reader's to say.
  public enum Measure: WordChoice {
    /// What is payable in all.
    case total
    /// What is paid and not given back when a person stops after the first session.
    case flexibility
    /// What is paid before the first session, and may be lost by not coming.
    case depositAtRisk

    /// The words of answers.
    public static let words: [StaticString] = ["total", "flexibility", "depositAtRisk"]

    /// The figure of a way.
    public func figure(of way: Way) -> Money {
      switch self {
      case .total: way.quote.totals.payable
      case .flexibility: way.lostAfterFirst
      case .depositAtRisk: way.quote.totals.deposit
      }
    }
  }

  /// The least figure of a measure, and every way that has it.
  public struct Leader: Hashable, Sendable {
    /// The measure.
    public let measure: Measure
    /// The figure.
    public let figure: Money
    /// In which currency.
    public let currency: Currency
    /// The places of the rows and of their ways.
    public let holders: [Holder]

    /// A way of a row.
    public struct Holder: Hashable, Sendable {
      /// The place of the row.
      public let row: Int
      /// The place of the way.
      public let way: Int
    }
  }

  /// Why lists were not set against one another.
  public enum NotCompared: Hashable, Sendable {
    /// Their currencies differ and no rates were given.
    case currenciesDiffer([Currency])
    /// Only one of them can price the scope.
    case onlyOne
  }

  /// Compares.
  ///
  /// - Throws: ``CompareRefusal`` when no list can price the scope, or a rate is missing.
  public init(_ request: CompareRequest, tables: Tables) throws(CompareRefusal) {
    guard !request.lists.isEmpty, request.lists.count <= CompareRequest.mostLists else {
      throw .lists(Int64(request.lists.count))
    }
    self.request = request
    var rows: [Row] = []
    for list in request.lists { rows.append(Row(list, request.scope, tables)) }
    self.rows = rows
    let priced = rows.compactMap { row in
      if case .ways(let ways, _, _) = row.answer { (row.list, ways) } else { nil }
    }
    if priced.isEmpty, let first = rows.first, case .refused(let refusal) = first.answer {
      throw .nothingPriced(list: first.list.id, refusal)
    }
    var currencies: [Currency] = []
    for (list, _) in priced where !currencies.contains(list.currency) { currencies.append(list.currency) }
    if let conversion = request.conversion {
      for currency in currencies where currency != conversion.currency {
        guard conversion.rates.contains(where: { $0.currency == currency }) else {
          throw .rateMissing(currency)
        }
      }
    }
    if priced.count < 2 {
      leaders = []
      notCompared = .onlyOne
    } else if currencies.count > 1, request.conversion == nil {
      leaders = []
      notCompared = .currenciesDiffer(currencies)
    } else {
      leaders = try Measure.allCases.map { measure throws(CompareRefusal) in
        try Leader(measure, rows, request.conversion, common: currencies[0])
      }
      notCompared = nil
    }
  }

  /// Codes of the request that no promotion of any list has.
  public var unknownCodes: [Text] {
    request.scope.codes.filter { code in
      !rows.contains { row in row.list.promotions.contains { $0.conditions.code == code } }
    }
  }

  /// A figure of a row in the currency that all are read in; nil where none was given, or it is the row's own.
  public func converted(_ money: Money, of list: PriceList) -> Money? {
    guard let conversion = request.conversion, list.currency != conversion.currency else { return nil }
    return try? conversion.amount(money, of: list.currency)
  }
}

extension Compared.Row {
  fileprivate init(_ list: PriceList, _ scope: QuoteRequest, _ tables: Tables) {
    self.list = list
    do {
      let (ways, search) = try Search.ways(of: scope, from: list, tables: tables)
      var least = 0
      for place in ways.indices where ways[place].quote.totals.total < ways[least].quote.totals.total {
        least = place
      }
      answer = .ways(ways, least: least, search)
    } catch {
      answer = .refused(error)
    }
  }
}

extension Compared.Leader {
  fileprivate init(
    _ measure: Compared.Measure, _ rows: [Compared.Row], _ conversion: CompareRequest.Conversion?,
    common: Currency
  ) throws(CompareRefusal) {
    let currency = conversion?.currency ?? common
    var least: Money?
    var holders: [Holder] = []
    for (place, row) in rows.enumerated() {
      guard case .ways(let ways, _, _) = row.answer else { continue }
      for (index, way) in ways.enumerated() {
        var figure = measure.figure(of: way)
        if let conversion {
          do {
            guard let converted = try conversion.amount(figure, of: row.list.currency) else { continue }
            figure = converted
          } catch {
            throw .overflow
          }
        }
        if let known = least, figure > known { continue }
        if least != figure {
          least = figure
          holders = []
        }
        holders.append(Holder(row: place, way: index))
      }
    }
    self.measure = measure
    self.figure = least ?? .zero
    self.currency = currency
    self.holders = holders
  }
}
