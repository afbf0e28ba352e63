import CalfBase

/// A convex part of a simplex, by its corners and the half-spaces on whose edge each lies.
///
/// The double description method of Motzkin, Raiffa, Thompson and Thrall (1953): a cut keeps the corners on
/// its side and adds one on every edge that it crosses. Corners are given by their shares of the simplex's own
/// corners, which are none below 0 and add up to 1.
struct Polytope {
  struct Corner {
    var shares: [Double]
    var facets: Facets
  }

  private(set) var corners: [Corner]
  /// Corners of the simplex: one more than the dimension.
  let size: Int
  private var nextFacet: Int

  /// How many half-spaces have cut it, the simplex's own among them.
  var facetCount: Int { nextFacet }

  /// A value this near to 0 is on the edge: far above rounding, far below what 10^-7 can feel.
  private static let tolerance = 1e-13

  /// The whole simplex.
  init(simplexOf size: Int) {
    self.size = size
    nextFacet = size
    corners = (0..<size).map { own in
      var shares = [Double](repeating: 0, count: size)
      shares[own] = 1
      var facets = Facets()
      for other in 0..<size where other != own { facets.insert(other) }
      return Corner(shares: shares, facets: facets)
    }
  }

  var isEmpty: Bool { corners.isEmpty }

  /// What a cut takes, at most: corners above are held against those below, some eight pairs to a step.
  var workOfCut: Int64 { Int64(corners.count) * Int64(corners.count) / 8 }

  /// The two parts that the edge of a half-space makes; either may be empty.
  ///
  /// - Parameter values: A linear function at the simplex's corners, not all 0: above 0 in the first part.
  func cut(by values: [Double]) -> (above: Polytope, below: Polytope) {
    var scale = 0.0
    for value in values { scale = max(scale, value.magnitude) }
    let heights = corners.map { corner in
      var height = 0.0
      for (share, value) in zip(corner.shares, values) { height += share * (value / scale) }
      return height.magnitude <= Self.tolerance ? 0 : height
    }
    var above = self
    var below = self
    let isAbove = heights.contains { $0 > 0 }
    let isBelow = heights.contains { $0 < 0 }
    guard isAbove, isBelow else {
      if isAbove { below.corners = [] } else { above.corners = [] }
      return (above, below)
    }
    var edge: [Corner] = []
    for (high, upper) in corners.enumerated() where heights[high] > 0 {
      for (low, lower) in corners.enumerated() where heights[low] < 0 {
        let shared = upper.facets.intersection(lower.facets)
        guard shared.count >= size - 2, areNeighbours(high, low, sharing: shared) else { continue }
        let part = heights[high] / (heights[high] - heights[low])
        var corner = Corner(shares: upper.shares, facets: shared)
        for index in 0..<size {
          corner.shares[index] = upper.shares[index] * (1 - part) + lower.shares[index] * part
        }
        corner.facets.insert(nextFacet)
        edge.append(corner)
      }
    }
    for (index, corner) in corners.enumerated() where heights[index] == 0 {
      var corner = corner
      corner.facets.insert(nextFacet)
      edge.append(corner)
    }
    above.corners = corners.indices.filter { heights[$0] > 0 }.map { corners[$0] } + edge
    below.corners = corners.indices.filter { heights[$0] < 0 }.map { corners[$0] } + edge
    above.nextFacet += 1
    below.nextFacet += 1
    return (above, below)
  }

  /// Whether two corners are the ends of an edge: no third lies on all the half-spaces they share.
  private func areNeighbours(_ one: Int, _ other: Int, sharing shared: Facets) -> Bool {
    for (index, corner) in corners.enumerated() where index != one && index != other {
      if shared.isSubset(of: corner.facets) { return false }
    }
    return true
  }
}
