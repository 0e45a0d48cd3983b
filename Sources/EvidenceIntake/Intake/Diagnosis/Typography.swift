import EvidenceJSON

/// Quotes that a word processor or a mail program put where JSON needs `"`.
enum Typography {
  /// Whether such a quote is what keeps the whole text, which is UTF-8, from being JSON.
  static func breaks(_ text: [UInt8], _ error: JSONSyntaxError) -> Bool {
    let rest = text.dropFirst(error.offset)
    if isQuote(rest) { return true }
    // Windows-1252, which is not UTF-8.
    if let first = rest.first, (0x91...0x94).contains(first) {
      return text.first { !SavedText.isBlank($0) }.map { [0x5B, 0x7B].contains($0) } ?? false
    }
    guard case .controlCharacter = error.reason else { return false }
    return endsInQuote(text[..<rest.startIndex])
  }

  /// Whether the line that a string runs out of ends in such a quote, as a value or a name does.
  private static func endsInQuote(_ head: ArraySlice<UInt8>) -> Bool {
    var line = head.suffix(4096)
    while let last = line.last, SavedText.isBlank(last) || [0x2C, 0x7D, 0x5D].contains(last) {
      line.removeLast()
    }
    return isQuote(line.suffix(3))
  }

  private static func isQuote(_ bytes: ArraySlice<UInt8>) -> Bool {
    ["\u{2018}", "\u{2019}", "\u{201A}", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}"]
      .contains { bytes.starts(with: $0.utf8) }
  }
}
