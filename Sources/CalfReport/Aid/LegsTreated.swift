import CalfBase
import CalfDecision
import CalfPricing

/// Which legs injections are given in, in words.
enum LegsTreated: Hashable {
  case both, left, right

  /// The legs that units are asked for: both where none is named.
  init(_ dose: EstimateRequest.DoseAsked) {
    self = .both
    guard case .legs(let left, let right) = dose else { return }
    switch (Self.isTreated(left), Self.isTreated(right)) {
    case (true, false): self = .left
    case (false, true): self = .right
    default: break
    }
  }

  private static func isTreated(_ leg: EstimateRequest.LegAsked?) -> Bool {
    switch leg {
    case .units(let units): units.high > 0
    case .muscle, .unknown: true
    case nil: false
    }
  }

  /// `both legs`.
  var legs: Text {
    switch self {
    case .both: "both legs"
    case .left: "the left leg"
    case .right: "the right leg"
    }
  }

  /// `both calves`.
  var calves: Text {
    switch self {
    case .both: "both calves"
    case .left: "the left calf"
    case .right: "the right calf"
    }
  }

  /// `Your calves`.
  var yours: Text {
    switch self {
    case .both: "Your calves"
    case .left: "Your left calf"
    case .right: "Your right calf"
    }
  }
}

extension AidDraft {
  /// The legs that the person gave units for: both where they named none.
  var legsTreated: LegsTreated {
    estimatesById.first.map { LegsTreated(dose ?? $0.request.dose) } ?? .both
  }
}
