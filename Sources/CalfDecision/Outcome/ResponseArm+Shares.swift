extension ResponseArm {
  /// The share of legs with a decrease of less than so much, by a bell curve; 0 asks for legs without any.
  ///
  /// The bell curve is a judgement; the sd includes the tape's error. 0.241 and 0.336 in the two arms.
  public func share(below decrease: Double = 0) -> Double {
    guard sd > 0 else { return mean < decrease ? 1 : 0 }
    return Normal.share(below: (decrease - mean) / sd)
  }
}
