import EvidenceJSON

/// Reads a regular expression up to the percent sign that closes it, or to the end.
struct RegexParser {
  /// How many links an expression may expand to.
  ///
  /// The service names no bound; this one keeps matching fast on long events, and no expression
  /// that tells AWS names apart comes near it.
  static let linkLimit = 2000

  var scanner: PatternScanner
  private var branches: [RegexBranch] = []
  private var branch = RegexBranch()
  private var isUnclear = false
  private var linkCount = 0

  static func regex(_ scanner: inout PatternScanner) throws(FilterPatternError) -> FilterRegex {
    let start = scanner.position
    var parser = RegexParser(scanner: scanner)
    try parser.parse()
    scanner = parser.scanner
    guard scanner.position > start else {
      throw scanner.error(.empty("a regular expression"))
    }
    return FilterRegex(
      text: ExactText(scanner.scalars[start..<scanner.position]),
      branches: parser.branches,
      isUnclear: parser.isUnclear
    )
  }

  private init(scanner: PatternScanner) {
    self.scanner = scanner
  }

  private mutating func parse() throws(FilterPatternError) {
    while let scalar = scanner.next, scalar != "%" {
      if scalar == "|" {
        scanner.advance()
        branches.append(branch)
        branch = RegexBranch()
      } else {
        try parsePart(scalar)
      }
    }
    branches.append(branch)
  }

  private mutating func parsePart(_ scalar: Unicode.Scalar) throws(FilterPatternError) {
    let start = scanner.position
    switch scalar {
    case "^", "$":
      scanner.advance()
      branch.parts.append(scalar == "^" ? .start : .end)
      guard try quantifier() == nil else { throw invalid("an anchor is repeated", at: start) }
    case "*", "+", "?", "{":
      throw invalid("there is nothing to repeat", at: start)
    default:
      let set = try scalars(scalar)
      let count = try quantifier() ?? (1, 1)
      let part = RegexBranch.Part.scalars(set, minimum: count.minimum, maximum: count.maximum)
      branch.parts.append(part)
      linkCount += part.linkCount
      guard linkCount <= RegexParser.linkLimit else {
        throw scanner.error(.regexTooLarge(limit: RegexParser.linkLimit), at: start)
      }
    }
  }

  /// The scalars that one dot, escape, set or literal stands for.
  private mutating func scalars(_ scalar: Unicode.Scalar) throws(FilterPatternError) -> ScalarSet {
    switch scalar {
    case ".":
      scanner.advance()
      return .notNewline
    case "[":
      return try bracketSet()
    case "\\":
      return try escape()
    default:
      return ScalarSet(try literal())
    }
  }

  private mutating func literal() throws(FilterPatternError) -> Unicode.Scalar {
    guard let scalar = scanner.next, scalar.isRegexLiteral || scalar.isRegexOperator else {
      throw scanner.unexpected(orAtEnd: "a character")
    }
    scanner.advance()
    return scalar
  }

  private mutating func escape() throws(FilterPatternError) -> ScalarSet {
    let start = scanner.position
    scanner.advance()
    guard let scalar = scanner.next else { throw invalid("an escape is cut off", at: start) }
    switch scalar {
    case "x": return ScalarSet(try hexadecimal())
    case "d", "D", "s", "S", "w", "W":
      scanner.advance()
      return ScalarSet(escape: scalar)
    case "a"..."z", "A"..."Z", "0"..."9":
      throw invalid("`\\\(scalar)` is not an escape", at: start)
    default: return ScalarSet(try literal())
    }
  }

  /// Two digits behind `\x`.
  private mutating func hexadecimal() throws(FilterPatternError) -> Unicode.Scalar {
    let start = scanner.position
    scanner.advance()
    var value: UInt8 = 0
    for _ in 0..<2 {
      guard let scalar = scanner.next, scalar.isASCII,
        let digit = UInt8(scalar.value).hexadecimalValue
      else { throw invalid("`\\x` needs two hexadecimal digits", at: start) }
      value = value << 4 | UInt8(digit)
      scanner.advance()
    }
    return Unicode.Scalar(value)
  }

  private mutating func bracketSet() throws(FilterPatternError) -> ScalarSet {
    let start = scanner.position
    scanner.advance()
    let isInverted = scanner.take("^" as Unicode.Scalar)
    var set = ScalarSet([])
    while let scalar = scanner.next, scalar != "]", scalar != "%" {
      // Java reads a bracket in a set as a set within it, other engines as itself.
      if scalar == "[" { isUnclear = true }
      set = set.union(try setItem())
    }
    guard scanner.take("]" as Unicode.Scalar) else {
      throw invalid("a set is not closed", at: start)
    }
    guard !set.ranges.isEmpty else { throw invalid("a set is empty", at: start) }
    return isInverted ? set.inverted : set
  }

  /// One scalar, range or escape within a set.
  private mutating func setItem() throws(FilterPatternError) -> ScalarSet {
    let start = scanner.position
    let lower = try setScalars()
    guard lower.only != nil, scanner.next == "-", let after = scanner.second, after != "]" else {
      return lower
    }
    scanner.advance()
    let upper = try setScalars()
    guard let first = lower.only, let last = upper.only, first <= last else {
      throw invalid("a range ends before it starts", at: start)
    }
    return ScalarSet([first...last])
  }

  private mutating func setScalars() throws(FilterPatternError) -> ScalarSet {
    scanner.next == "\\" ? try escape() : ScalarSet(try literal())
  }

  func invalid(_ problem: String, at place: Int) -> FilterPatternError {
    scanner.error(.invalidRegex(problem), at: place)
  }
}

extension Unicode.Scalar {
  fileprivate var isRegexLiteral: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", " ", ":", "_", "#", "=", "@", "/", ";", ",", "-": true
    default: false
    }
  }

  fileprivate var isRegexOperator: Bool {
    switch self {
    case "^", "$", "?", "[", "]", "{", "}", "|", "\\", "*", "+", ".": true
    default: false
    }
  }
}

extension ScalarSet {
  /// The set that `\d`, `\s`, `\w` or the inverse of one stands for.
  fileprivate init(escape letter: Unicode.Scalar) {
    let set: ScalarSet
    switch letter {
    case "d", "D": set = .digits
    case "s", "S": set = .blanks
    default: set = .words
    }
    self = ("A"..."Z").contains(letter) ? set.inverted : set
  }

  /// The single scalar of the set, or `nil` when there are more or none.
  fileprivate var only: UInt32? {
    guard ranges.count == 1, let range = ranges.first, range.count == 1 else { return nil }
    return range.lowerBound
  }
}

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
    let text = ExactText(digits).text
    guard let value = Int(text), value <= RegexParser.linkLimit else {
      throw scanner.error(.regexTooLarge(limit: RegexParser.linkLimit), at: start)
    }
    return value
  }
}
