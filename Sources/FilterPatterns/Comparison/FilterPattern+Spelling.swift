extension FilterPattern {
  /// Whether two patterns are the same text, blanks outside of quotes aside.
  func isSpelledLike(_ other: FilterPattern) -> Bool {
    // The trees keep the blanks that count: between terms, and within regular expressions.
    syntax == other.syntax && withoutBlanks == other.withoutBlanks
  }

  private var withoutBlanks: [Unicode.Scalar] {
    var isQuoted = false
    var isEscaped = false
    return text.unicodeScalars.filter { scalar in
      defer { isEscaped = isQuoted && !isEscaped && scalar == "\\" }
      if scalar == "\"", !isEscaped { isQuoted.toggle() }
      return isQuoted || !scalar.isPatternBlank
    }
  }
}
