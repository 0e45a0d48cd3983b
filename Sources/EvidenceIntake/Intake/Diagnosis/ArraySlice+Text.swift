extension ArraySlice<UInt8> {
  /// The first place of `words`.
  func range(of words: String) -> Range<Int>? {
    let words = Array(words.utf8)
    guard let first = words.first else { return nil }
    var place = startIndex
    while place + words.count <= endIndex {
      if self[place] == first, self[place...].starts(with: words) {
        return place..<place + words.count
      }
      place += 1
    }
    return nil
  }

  /// Whether the bytes hold `words`.
  func contains(bytes words: String) -> Bool { range(of: words) != nil }

  /// Whether the bytes start with `words`, ASCII letters compared without their case.
  func startsIgnoringCase(with words: String) -> Bool {
    prefix(words.utf8.count).map(Self.lowercased).elementsEqual(words.utf8.map(Self.lowercased))
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }

  /// What a message may quote of a file: one line of visible characters, at most 120 by default.
  ///
  /// Backticks become apostrophes, because messages quote with backticks.
  func excerpt(limit: Int = 120) -> String {
    let scalars = String(decoding: prefix(limit * 8), as: UTF8.self).unicodeScalars
    var text = ""
    for scalar in scalars {
      let next = Self.visible(scalar, isFirst: text.isEmpty)
      guard text.unicodeScalars.count + next.unicodeScalars.count < limit else {
        return text + "…"
      }
      text += next
    }
    return text
  }

  private static func visible(_ scalar: Unicode.Scalar, isFirst: Bool) -> String {
    if scalar == "`" { return "'" }
    if scalar == "\t" { return " " }
    let isHidden =
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
      // At the start it would join the backtick before it.
      case .nonspacingMark, .spacingMark, .enclosingMark: isFirst
      default: scalar.properties.isDefaultIgnorableCodePoint
      }
    guard isHidden else { return String(scalar) }
    return #"\u{\#(String(scalar.value, radix: 16, uppercase: true))}"#
  }
}
