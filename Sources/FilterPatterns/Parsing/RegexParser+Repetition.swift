import EvidenceJSON

extension RegexParser {
  /// How often something is repeated; no maximum means any number of times.
  typealias Count = (minimum: Int, maximum: Int?)

  /// The bounds of a repetition, or `nil` when none follows.
  mutating func quantifier() throws(FilterPatternError) -> Count? {
    let start = scanner.position
    let count: Count
    switch scanner.next {
    case "*": count = (0, nil)
    case "+": count = (1, nil)
    case "?": count = (0, 1)
    case "{": return try endOfQuantifier(try bounds(), from: start)
    default: return nil
    }
    scanner.advance()
    return try endOfQuantifier(count, from: start)
  }

  /// Moves over the `?` that makes a repetition lazy, which changes no verdict.
  private mutating func endOfQuantifier(
    _ count: Count,
    from start: Int
  ) throws(FilterPatternError) -> Count {
    _ = scanner.take("?" as Unicode.Scalar)
    switch scanner.next {
    case "*", "+", "?", "{": throw invalid("a repetition is repeated", at: start)
    default: return count
    }
  }

  /// `{m}`, `{m,}`, `{,n}` or `{m,n}`.
  private mutating func bounds() throws(FilterPatternError) -> Count {
    let start = scanner.position
    scanner.advance()
    let minimum = try number()
    let hasComma = scanner.take("," as Unicode.Scalar)
    let maximum = hasComma ? try number() : minimum
    guard scanner.take("}" as Unicode.Scalar), minimum != nil || maximum != nil else {
      throw invalid("the bounds of a repetition are not numbers", at: start)
    }
    if let minimum, let maximum, minimum > maximum {
      throw invalid("the bounds of a repetition are in the wrong order", at: start)
    }
    return (minimum ?? 0, maximum)
  }

  private mutating func number() throws(FilterPatternError) -> Int? {
    let start = scanner.position
    let digits = scanner.take { ("0"..."9").contains($0) }
    guard !digits.isEmpty else { return nil }
    let text = ExactText(digits).string
    guard let value = Int(text), value <= RegexParser.linkLimit else {
      throw scanner.error(.regexTooLarge(limit: RegexParser.linkLimit), at: start)
    }
    return value
  }
}
