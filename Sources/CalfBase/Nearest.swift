extension Text {
  /// The candidate that a misspelling most likely meant; nil when none is near.
  ///
  /// Near is one slip (a letter wrong, missing, added, or two swapped) for each three letters, and
  /// at least one. Of equally near candidates the first wins; past 256 candidates none is looked at.
  public func nearest(of candidates: [Text]) -> Text? {
    guard bytes.count <= 64 else { return nil }
    var best: (text: Text, slips: Int)?
    for candidate in candidates.prefix(256) where candidate.bytes.count <= 64 {
      let slips = slips(to: candidate)
      if slips <= max(1, max(bytes.count, candidate.bytes.count) / 3), slips < best?.slips ?? .max {
        best = (candidate, slips)
      }
    }
    return best?.text
  }

  /// The optimal string alignment distance, capitals and small letters alike.
  private func slips(to other: Text) -> Int {
    let from = bytes.map(Self.small)
    let to = other.bytes.map(Self.small)
    var before: [Int] = []
    var above = [Int](0...to.count)
    for row in 0..<from.count {
      var current = [row + 1]
      for column in 0..<to.count {
        var cost = above[column] + (from[row] == to[column] ? 0 : 1)
        cost = min(cost, above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, from[row] == to[column - 1], from[row - 1] == to[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      before = above
      above = current
    }
    return above[to.count]
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte + 32 : byte
  }
}
