import CalfBase

extension OptionAsked {
  /// Whether it has any chance of a risk, by its id; nil where that is not known. Injections have a chance of every
  /// risk of the table, which is of them, and doing nothing has none.
  func hasChance(of risk: Text, from evidence: Evidence) -> Bool? {
    switch kind {
    case .none: false
    case .injections, .tryFirst: true
    case .other(let other): other.hasChance(of: risk, from: evidence)
    }
  }
}

extension OtherOption {
  /// Whether it has any chance of a risk, by its id; nil where that is not known.
  ///
  /// It has where patients of its procedure had it, or where the person gives a chance above 0 of what the risk belongs
  /// to: weakness, or other side effects. It has not where the person gives a chance of 0 of that, nor of what only
  /// toxin can do.
  public func hasChance(of risk: Text, from evidence: Evidence) -> Bool? {
    if procedure.flatMap({ evidence.alternative($0) })?.risks.contains(risk) ?? false { return true }
    let known = evidence.risk(risk)
    if known?.cause == .toxin { return false }
    return known.flatMap { chance(ofKind: $0.criterion) }.map { $0.high > 0 }
  }

  /// The chance that the person gives of what a risk belongs to; nil where they give none.
  private func chance(ofKind criterion: RiskCriterion) -> Span? {
    switch criterion {
    case .weakness: weakness
    case .sideEffects: sideEffects
    case .none: nil
    }
  }
}
