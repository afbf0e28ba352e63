import CalfBase

/// Step 7: fees given back against treatment.
extension Bill {
  /// Gives back the redeemable share of each redeemable line, at most what is left of the treatment lines.
  mutating func redeem() throws(Money.Overflow) {
    let treatments = accounts.indices.filter { accounts[$0].isTreatment }
    // What each item gave back over all its lines, nil before the first; and the items, in the bill's order.
    var given = [Int128?](repeating: nil, count: list.items.count)
    var order: [Int] = []
    for account in accounts {
      guard let percent = list.items[account.item].redeemable else { continue }
      let nets = treatments.map { accounts[$0].net }
      let most = try Money.total(of: nets)
      let back = try Money(
        figure: min(percent.of(account.net, rounding: .halfAwayFromZero), Int128(most.minor)))
      if given[account.item] == nil { order.append(account.item) }
      given[account.item] = (given[account.item] ?? 0) + Int128(back.minor)
      guard back > .zero else { continue }
      for (place, share) in zip(treatments, back.shared(over: nets)) { accounts[place].takeOff(share) }
      try trail.add(
        .redemption, line: account.lines.lowerBound + 1, by: .redeemable(item: account.item), -back,
        because: .redemption(percent, of: account.net))
    }
    for item in order {
      guard let amount = given[item] else { continue }
      let cause = Reduction.Cause.redemption(item: item)
      if amount > 0 {
        reductions.append(Reduction(cause: cause, amount: try Money(figure: amount)))
      } else {
        notApplied.append(NotApplied(cause: cause, because: .nothingToTake))
      }
    }
  }
}
