extension TapeParser {
  /// Reads a number; its value is not looked at here.
  mutating func readNumber() throws(Failure) {
    let start = position
    if peek() == .minus { position += 1 }
    if peek() == .zero {
      position += 1
      guard !peek().isASCIIDigit else { throw failure(.invalidNumber) }
    } else {
      try readDigits()
    }
    if peek() == .point {
      position += 1
      try readDigits()
    }
    if peek() == .lowerE || peek() == .upperE {
      position += 1
      if peek() == .plus || peek() == .minus { position += 1 }
      try readDigits()
    }
    tape.append(TapeWord(.number, offset: start, extent: position - start))
  }

  private mutating func readDigits() throws(Failure) {
    guard peek().isASCIIDigit else {
      throw failure(.invalidNumber, at: position, orEndBefore: "a digit")
    }
    repeat { position += 1 } while peek().isASCIIDigit
  }

  /// Reads one of the three words that JSON knows.
  mutating func readLiteral(
    _ literal: StaticString,
    _ kind: TapeWord.Kind
  ) throws(Failure) {
    let start = position
    for index in 0..<literal.utf8CodeUnitCount {
      guard peek() == literal.utf8Start[index] else {
        throw failure(.expected("a value"), at: start, orEndBefore: "the rest of `\(literal)`")
      }
      position += 1
    }
    tape.append(TapeWord(kind, offset: start, extent: position - start))
  }
}
