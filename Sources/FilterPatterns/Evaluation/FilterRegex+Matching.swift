extension FilterRegex {
  /// Whether some part of a text matches, in time linear in the text.
  func isFound(in text: [UInt8]) -> Bool {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map(\.value)
    return chains.contains { FilterRegex.accepts($0, scalars) }
  }

  /// Follows all ways through a chain at once.
  private static func accepts(_ chain: [ChainLink], _ scalars: [UInt32]) -> Bool {
    var active = [Bool](repeating: false, count: chain.count + 1)
    active[0] = true
    skip(chain, &active)
    for scalar in scalars {
      guard !isSettled(chain, active) else { return true }
      active = step(chain, active, scalar)
    }
    return active[chain.count]
  }

  /// Whether the chain accepts whatever else follows.
  private static func isSettled(_ chain: [ChainLink], _ active: [Bool]) -> Bool {
    chain.last == .anything && active[chain.count]
  }

  private static func step(
    _ chain: [ChainLink],
    _ active: [Bool],
    _ scalar: UInt32
  ) -> [Bool] {
    var next = [Bool](repeating: false, count: active.count)
    for index in chain.indices where active[index] && chain[index].set.contains(scalar) {
      if case .many = chain[index] { next[index] = true } else { next[index + 1] = true }
    }
    skip(chain, &next)
    return next
  }

  /// Adds the places that are reached without consuming anything.
  private static func skip(_ chain: [ChainLink], _ active: inout [Bool]) {
    for index in chain.indices where active[index] && chain[index].isSkippable {
      active[index + 1] = true
    }
  }
}
