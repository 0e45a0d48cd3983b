extension FilterPattern {
  /// Whether two patterns are the same text, blanks outside of quotes aside.
  func isSpelledLike(_ other: FilterPattern) -> Bool {
    switch (syntax, other.syntax) {
    // Blanks separate the words of a term pattern, so that they only count as present or absent.
    case (.terms, .terms): syntax == other.syntax
    default: withoutBlanks == other.withoutBlanks
    }
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
