import CalfBase

/// How a person weighs aspects, in the form the weighing takes it.
struct ValueScale {
  let aspects: [WeighedAspect]
  let preference: Preference
  /// The criteria with the weights that stand in the middle of what was said; they add up to 1.
  private let weighed: [(aspect: Aspect, criterion: Criterion, weight: Double)]

  init(_ aspects: [WeighedAspect], _ matters: DecideRequest.Matters) {
    self.aspects = aspects
    func place(_ aspect: Aspect) -> Int? { aspects.firstIndex { $0.aspect == aspect } }
    switch matters {
    case .unstated: preference = .unstated
    case .ranking(let groups): preference = .ranking(groups.map { $0.compactMap(place) })
    case .weights(let weights):
      preference = .weights(
        aspects.map { known in weights.first { $0.aspect == known.aspect }?.weight ?? 0 })
    }
    let centre = preference.centre(count: aspects.count)
    weighed = zip(aspects, centre).map { ($0.aspect, $0.criterion, $1) }
  }

  /// The value of each future, where each aspect is known.
  ///
  /// - Parameter figures: What an aspect comes to in each.
  func values(_ count: Int, _ figures: (Aspect) -> [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    var values = sums
    for (aspect, criterion, weight) in weighed where weight > 0 {
      let figures = figures(aspect)
      values.withUnsafeMutableBufferPointer { values in
        figures.withUnsafeBufferPointer { figures in
          if let from = figures.baseAddress, let to = values.baseAddress {
            criterion.values(of: from, count: min(count, figures.count), into: to)
          }
        }
      }
      for place in 0..<count { sums[place] += weight * values[place] }
    }
    return sums
  }
}
