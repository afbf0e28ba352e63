import CalfBase

/// Step 7: fees given back against treatment.
extension Bill {
  /// Gives back the redeemable share of each redeemable line, at most what is left of the treatment lines.
  mutating func redeem() throws(Money.Overflow) {
    let treatments = accounts.indices.filter { accounts[$0].isTreatment }
    for account in accounts {
      guard let percent = list.items[account.item].redeemable else { continue }
      let nets = treatments.map { accounts[$0].net }
      let most = try Money.total(of: nets)
      let back = try Money(
        figure: min(percent.of(account.net, rounding: .halfAwayFromZero), Int128(most.minor)))
      let cause = Reduction.Cause.redemption(item: account.item)
      guard back > .zero else {
        notApplied.append(NotApplied(cause: cause, because: .nothingToTake))
        continue
      }
      for (place, share) in zip(treatments, back.shared(over: nets)) { accounts[place].takeOff(share) }
      try trail.add(
        .redemption, line: account.lines.lowerBound + 1, by: .redeemable(item: account.item), -back,
        because: .redemption(percent, of: account.net))
      if let known = reductions.firstIndex(where: { $0.cause == cause }) {
        reductions[known].amount = try Money.total(of: [reductions[known].amount, back])
      } else {
        reductions.append(Reduction(cause: cause, amount: back))
      }
    }
  }
}
