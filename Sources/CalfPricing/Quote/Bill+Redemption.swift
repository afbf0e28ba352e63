import CalfBase

/// Step 7: fees given back against treatment.
extension Bill {
  /// Gives back the redeemable share of each redeemable line, at most what is left of the treatment lines.
  mutating func redeem() throws(Money.Overflow) {
    guard list.rules.redeems else { return }
    var treatments: [Int] = []
    treatments.reserveCapacity(Int(request.sessions))
    for place in accounts.indices where accounts[place].isTreatment { treatments.append(place) }
    // What each item gave back over all its lines, in the bill's order.
    var given: [(item: Int, sum: Money.Sum)] = []
    for account in accounts {
      guard let percent = list.items[account.item].redeemable else { continue }
      let nets = treatments.map { accounts[$0].net }
      let most = try Money.total(of: nets)
      let back = try Money(
        figure: min(percent.of(account.net, rounding: .halfAwayFromZero), Int128(most.minor)))
      let place = given.firstIndex { $0.item == account.item } ?? given.count
      if place == given.count { given.append((account.item, Money.Sum())) }
      given[place].sum.add(back)
      guard back > .zero else { continue }
      for (place, share) in zip(treatments, back.shared(over: nets)) { accounts[place].takeOff(share) }
      try trail.add(
        .redemption, line: account.lines.lowerBound + 1, by: .redeemable(item: account.item), -back,
        because: .redemption(percent, of: account.net))
    }
    for (item, sum) in given {
      let cause = Reduction.Cause.redemption(item: item)
      let amount = try sum.figure()
      if amount > .zero {
        reductions.append(Reduction(cause: cause, amount: amount))
      } else {
        notApplied.append(NotApplied(cause: cause, because: .nothingToTake))
      }
    }
  }
}
