import CalfBase

/// Who leads, in the order of their ids: what is told of a lead does not hang on the order asked.
extension Weighing {
  /// The scored options, by place: what is alike together, all else by itself.
  public var scoredAlike: [[Int]] {
    var groups: [[Int]] = []
    for place in table.placesById where !options[place].ranks.isEmpty {
      let alike = identical.first { $0.contains(place) } ?? [place]
      if alike[0] == place { groups.append(alike) }
    }
    return groups
  }

  /// The share of cases in which one of these options is first.
  public func share(first alike: [Int]) -> Double {
    alike.reduce(0) { $0 + (options[$1].ranks.first ?? 0) }
  }

  /// The options that are first most often, by place, each by itself; none where none is scored.
  public var firstMostOften: [Int] {
    let most = options.compactMap { $0.ranks.first }.max()
    return most.map { most in table.placesById.filter { options[$0].ranks.first == most } } ?? []
  }

  /// The options with the most points, by place.
  public var aheadByPoints: [Int] {
    let values = options.map { $0.value.map(Contest.comparable) }
    let most = values.compactMap { $0 }.max()
    return most.map { most in table.placesById.filter { values[$0] == most } } ?? []
  }

  /// The options with the most points where none of them is first most often; else none.
  public var aheadOfMostOften: [Int] {
    let (first, ahead) = (firstMostOften, aheadByPoints)
    return ahead.contains { first.contains($0) } ? [] : ahead
  }

  /// Criteria with weight that are not known of some options.
  public func unknownWithWeight(of options: [Int]) -> [Int] {
    table.criteria.indices.filter { criterion in
      weights[criterion] > 0 && options.contains { self.options[$0].unknown.contains(criterion) }
    }
  }
}

extension DecisionTable {
  /// The places of the options in the order of their ids, by bytes.
  public var placesById: [Int] { Array(options.indices).ordered { options[$0].id < options[$1].id } }
}

extension Contest {
  /// The scored options in the order of their ids.
  var indicesById: [Int] {
    Array(places.indices).ordered { table.options[places[$0]].id < table.options[places[$1]].id }
  }
}
