/// What one uncertain figure does to the best option's value, the others at what is expected of them: a bar of
/// a tornado.
public struct Swing: Hashable, Sendable {
  /// The option, by place.
  public let option: Int
  /// The criterion, by place.
  public let criterion: Int
  /// The low figure.
  public let low: Double
  /// The high figure.
  public let high: Double
  /// The option's value at the low figure.
  public let valueAtLow: Double
  /// The option's value at the high figure.
  public let valueAtHigh: Double

  /// How wide the bar is.
  public var width: Double { (valueAtHigh - valueAtLow).magnitude }
}
