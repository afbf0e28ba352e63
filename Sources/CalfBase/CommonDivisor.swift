extension FixedWidthInteger {
  /// The greatest number that divides both, by Euclid's algorithm; the other where one is 0.
  ///
  /// Neither is below 0.
  public func commonDivisor(with other: Self) -> Self {
    var (left, right) = (self, other)
    while right > 0 { (left, right) = (right, left % right) }
    return left
  }
}
