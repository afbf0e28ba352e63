import CalfBase

extension Polytope {
  /// Its share of the simplex's volume, the sum over it of the shares: volume × centroid, and the steps it took.
  ///
  /// Cut into simplices by joining a corner to the facets that do not hold it, down to single corners; the
  /// volume of a simplex is a determinant. All volumes are added, none subtracted.
  ///
  /// Source: J. Cohen and T. Hickey, "Two algorithms for determining volumes of convex polyhedra", Journal of
  /// the ACM 26 (1979).
  var volume: (share: Double, moment: [Double], work: Int64) {
    var sum = Sum(moment: [Double](repeating: 0, count: size))
    guard corners.count >= size else { return (0, sum.moment, 0) }
    var chain: [Int] = []
    chain.reserveCapacity(size)
    triangulate(Array(corners.indices), &chain, &sum)
    return (sum.share, sum.moment, sum.work)
  }

  private struct Sum {
    var share = 0.0
    var moment: [Double]
    var work: Int64 = 0
  }

  private func triangulate(_ face: [Int], _ chain: inout [Int], _ sum: inout Sum) {
    let wanted = size - chain.count
    if face.count == wanted {
      add(chain + face, to: &sum)
      return
    }
    guard face.count > wanted, wanted > 1 else { return }
    // Each corner is asked for each half-space.
    sum.work += Int64(face.count) * Int64(facetCount)
    let apex = face[0]
    var any = corners[apex].facets
    for corner in face { any = any.union(corners[corner].facets) }
    chain.append(apex)
    var seen: [[Int]] = []
    for facet in 0..<facetCount
    where any.contains(facet) && !corners[apex].facets.contains(facet) {
      let side = face.filter { corners[$0].facets.contains(facet) }
      // Fewer corners span no facet; the same corners on another half-space are the same facet.
      guard side.count >= wanted - 1, !seen.contains(side) else { continue }
      seen.append(side)
      triangulate(side, &chain, &sum)
    }
    chain.removeLast()
  }

  private func add(_ simplex: [Int], to sum: inout Sum) {
    let volume = determinant(simplex).magnitude
    sum.share += volume
    sum.work += Int64(size * size * size)
    for index in 0..<size {
      var shares = 0.0
      for corner in simplex { shares += corners[corner].shares[index] }
      sum.moment[index] += volume * shares / Double(size)
    }
  }

  /// By elimination, the largest pivot of each column first.
  private func determinant(_ simplex: [Int]) -> Double {
    var rows = simplex.map { corners[$0].shares }
    var result = 1.0
    for column in 0..<size {
      var pivot = column
      for row in column..<size where rows[row][column].magnitude > rows[pivot][column].magnitude {
        pivot = row
      }
      guard rows[pivot][column] != 0 else { return 0 }
      rows.swapAt(pivot, column)
      result *= rows[column][column]
      for row in column + 1..<max(column + 1, size) {
        let factor = rows[row][column] / rows[column][column]
        guard factor != 0 else { continue }
        for index in column..<size { rows[row][index] -= factor * rows[column][index] }
      }
    }
    return result
  }
}
