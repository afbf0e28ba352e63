import CalfDecision

extension World {
  /// Every core, for what is one piece of work to who asks.
  var workers: Workers {
    nonisolated(unsafe) let world = self
    return Workers(count: cores) { world.atOnce($0, $1) }
  }
}
