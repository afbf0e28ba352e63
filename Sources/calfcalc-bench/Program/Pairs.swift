import BenchPeer

/// Seconds of something and of what it is measured against, run one after the other, several times.
struct Pairs {
  let name: String
  /// What the ratio should be at most; below 1 where ours is to be faster.
  let target: Double?
  private(set) var ours: [Double] = []
  private(set) var others: [Double] = []

  /// Runs both in turn.
  ///
  /// - Parameters:
  ///   - rounds: How often.
  ///   - ours: Gives its seconds; nil where it cannot be run here.
  ///   - other: The same of what stands beside it.
  init(
    _ name: String, target: Double?, rounds: Int = 9, ours: () -> Double?, other: () -> Double?
  ) {
    self.name = name
    self.target = target
    for _ in 0..<rounds {
      guard let one = ours(), let another = other(), one >= 0, another > 0 else { break }
      self.ours.append(one)
      others.append(another)
    }
  }

  /// One row: both medians, the median ratio and its least and most.
  var row: String {
    guard !ours.isEmpty else { return "\(name.padded(44))  not run here" }
    let ratios = zip(ours, others).map { $0 / $1 }.sorted()
    let verdict = target.map { ratios.median <= $0 ? "reached" : "missed" } ?? ""
    let goal = target.map { "\($0.short)" } ?? ""
    return [
      name.padded(44), ours.sorted().median.time.padded(10), others.sorted().median.time.padded(10),
      ratios.median.short.padded(8), "\(ratios[0].short) to \(ratios[ratios.count - 1].short)".padded(18),
      goal.padded(6), verdict,
    ].joined(separator: "  ")
  }

  static var header: String {
    [
      "".padded(44), "ours".padded(10), "beside".padded(10), "ratio".padded(8), "least to most".padded(18),
      "target",
    ].joined(separator: "  ")
  }
}

/// The seconds that each of so many calls is worked on.
func each(_ calls: Int, _ work: () -> Void) -> Double {
  let start = peer_seconds(0)
  for _ in 0..<calls { work() }
  return (peer_seconds(0) - start) / Double(calls)
}

extension [Double] {
  /// The middle one of figures in order.
  var median: Double { self[count / 2] }
}

extension Double {
  /// Three digits that count.
  var short: String {
    guard self > 0, isFinite else { return "\(self)" }
    var scale = 1.0
    while self * scale < 99.95, scale < 1e9 { scale *= 10 }
    let rounded = (self * scale).rounded() / scale
    return rounded >= 100 ? "\(Int(rounded))" : "\(rounded)"
  }

  /// Seconds, in the unit that suits.
  var time: String {
    switch self {
    case ..<1e-6: "\((self * 1e9).short) ns"
    case ..<1e-3: "\((self * 1e6).short) µs"
    case ..<1: "\((self * 1e3).short) ms"
    default: "\(short) s"
    }
  }
}

extension String {
  func padded(_ width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }
}
