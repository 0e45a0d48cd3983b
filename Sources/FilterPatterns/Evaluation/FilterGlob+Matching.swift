import EvidenceJSON

extension FilterGlob {
  /// Whether the glob matches the whole of a text.
  package func matches(_ text: [UInt8]) -> Bool {
    guard bytes.count > 1, let first = bytes.first, let last = bytes.last else {
      return bytes.first == text
    }
    guard text.count >= first.count + last.count, text.starts(with: first),
      text.suffix(last.count).elementsEqual(last)
    else { return false }
    var rest = text[first.count..<text.count - last.count]
    // Taking the first place for each piece leaves the most room for those behind it.
    for piece in bytes.dropFirst().dropLast() {
      guard let end = piece.endOfFirstOccurrence(in: rest) else { return false }
      rest = rest[end...]
    }
    return true
  }
}

extension [UInt8] {
  /// Whether the bytes occur in a text.
  package func occurs(in text: [UInt8]) -> Bool {
    endOfFirstOccurrence(in: text[...]) != nil
  }

  /// The index behind the first occurrence in a text, or `nil` when there is none.
  ///
  /// Knuth, Morris and Pratt's search: linear, however the texts repeat themselves.
  func endOfFirstOccurrence(in text: ArraySlice<UInt8>) -> Int? {
    guard !isEmpty else { return text.startIndex }
    let borders = borders
    var matched = 0
    for index in text.indices {
      while matched > 0, self[matched] != text[index] { matched = borders[matched - 1] }
      if self[matched] == text[index] { matched += 1 }
      if matched == count { return index + 1 }
    }
    return nil
  }

  /// For each prefix, the length of its longest proper prefix that is also its suffix.
  private var borders: [Int] {
    var borders = [0]
    var length = 0
    for index in indices.dropFirst() {
      while length > 0, self[length] != self[index] { length = borders[length - 1] }
      if self[length] == self[index] { length += 1 }
      borders.append(length)
    }
    return borders
  }
}

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
