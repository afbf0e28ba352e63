import CalfBase
import CalfDecision
import CalfPricing

/// Which legs injections are given in, in words.
enum LegsTreated: Hashable {
  case both, left, right

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
    guard case .legs(let left, let right)? = estimatesById.first.map({ dose ?? $0.request.dose }) else {
      return .both
    }
    switch (Self.isTreated(left), Self.isTreated(right)) {
    case (true, false): return .left
    case (false, true): return .right
    default: return .both
    }
  }

  private static func isTreated(_ leg: EstimateRequest.LegAsked?) -> Bool {
    switch leg {
    case .units(let units): units.high > 0
    case .muscle, .unknown: true
    case nil: false
    }
  }
}
