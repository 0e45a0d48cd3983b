import EvidenceJSON

extension FilterGlob {
  /// Whether the glob matches the whole of a text.
  package func matches(_ text: [UInt8]) -> Bool {
    guard pieces.count > 1, let first = pieces.first?.utf8, let last = pieces.last?.utf8 else {
      return pieces.first?.utf8 == text
    }
    guard text.count >= first.count + last.count, text.starts(with: first),
      text.suffix(last.count).elementsEqual(last)
    else { return false }
    var rest = text[first.count..<text.count - last.count]
    // Taking the first place for each piece leaves the most room for those behind it.
    for piece in pieces.dropFirst().dropLast() {
      guard let end = piece.utf8.endOfFirstOccurrence(in: rest) else { return false }
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
