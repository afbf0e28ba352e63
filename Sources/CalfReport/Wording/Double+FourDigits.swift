extension Double {
  /// A figure that was worked out, to four digits that count; whole digits all stay: `771.8`, `0.01234`, `12346`.
  var inFourDigits: Double {
    // Above this a double has hardly a digit behind the point.
    guard magnitude < 1e15 else { return self }
    var scale = 1.0
    // A power of ten up to 10^22 is exact, so that what is shown is the nearest.
    while magnitude * scale < 1000, scale < 1e22 { scale *= 10 }
    return Double(AidDraft.whole(self * scale)) / scale
  }
}
