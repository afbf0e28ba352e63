extension Array {
  /// The elements in order; those of which neither comes first stay as they were.
  ///
  /// The standard library's sort is compiled once for each type that is sorted, three kilobytes a time; this one
  /// once for all.
  public func ordered(by comesFirst: (Element, Element) -> Bool) -> [Element] {
    places(count) { comesFirst(self[$0], self[$1]) }.map { self[$0] }
  }
}

/// The places from 0 on in order: a merge sort, stable.
@inline(never)
private func places(_ count: Int, by comesFirst: (Int, Int) -> Bool) -> [Int] {
  var sorted = [Int](0..<count)
  var merged = sorted
  var width = 1
  while width < count {
    for start in stride(from: 0, to: count, by: 2 * width) {
      let middle = Swift.min(start + width, count)
      let end = Swift.min(middle + width, count)
      var (left, right) = (start, middle)
      for place in start..<end {
        if left == middle || (right < end && comesFirst(sorted[right], sorted[left])) {
          merged[place] = sorted[right]
          right += 1
        } else {
          merged[place] = sorted[left]
          left += 1
        }
      }
    }
    swap(&sorted, &merged)
    width *= 2
  }
  return sorted
}
