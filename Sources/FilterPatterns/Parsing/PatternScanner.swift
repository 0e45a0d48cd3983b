import EvidenceJSON

/// The scalars of a pattern and a place among them.
struct PatternScanner {
  let scalars: [Unicode.Scalar]

  /// How many scalars lie behind; never more than there are.
  private(set) var position = 0

  /// The place at which the text counts as ended, so that closing brackets can be cut off.
  var end: Int

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    end = scalars.count
  }

  var isAtEnd: Bool { position >= end }

  /// The next scalar, or `nil` at the end.
  var next: Unicode.Scalar? { isAtEnd ? nil : scalars[position] }

  /// The scalar behind the next one, or `nil` at the end.
  var second: Unicode.Scalar? { position + 1 < end ? scalars[position + 1] : nil }

  /// The last scalar before the end, or `nil` when nothing is left.
  var last: Unicode.Scalar? { isAtEnd ? nil : scalars[end - 1] }

  mutating func advance(by count: Int = 1) {
    position = min(position + count, end)
  }

  /// Cuts one scalar off the end.
  mutating func dropLast() {
    end = max(end - 1, position)
  }

  /// Moves over a scalar if it comes next, and says whether it did.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    advance()
    return true
  }

  /// Moves over a text if it comes next, and says whether it did.
  mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[position..<end].starts(with: wanted) else { return false }
    advance(by: wanted.count)
    return true
  }

  /// Moves over the scalars that satisfy a condition and returns them.
  mutating func take(while condition: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
    let taken = scalars[position..<end].prefix(while: condition)
    advance(by: taken.count)
    return taken
  }

  mutating func skipBlanks() {
    while let scalar = next, scalar.isPatternBlank { advance() }
  }

  /// Cuts blanks off the end.
  mutating func trimEnd() {
    while let scalar = last, scalar.isPatternBlank { dropLast() }
  }

  /// An error at the next scalar, or at a place given as a count of scalars.
  func error(_ reason: FilterPatternError.Reason, at place: Int? = nil) -> FilterPatternError {
    let bytes = scalars[..<(place ?? position)].reduce(0) { $0 + UTF8.width($1) }
    return FilterPatternError(reason, utf8Offset: bytes)
  }

  /// An error that quotes the next scalar, or says what was expected at the end.
  func unexpected(orAtEnd what: String) -> FilterPatternError {
    guard let next else { return error(.expected(what)) }
    return error(.invalidCharacter(next.visible))
  }
}

extension Unicode.Scalar {
  /// Whether the scalar separates the words of a pattern: space, tab, line feed, carriage return.
  var isPatternBlank: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" }

  /// The scalar, or its number when a reader could not see it.
  var visible: String { isInvisible ? escaped(asASCII: true) : String(self) }

  private var isMarkOrDigit: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: true
    default: false
    }
  }

  /// Whether the scalar may stand in a key or a bare word: a letter, a digit or an underscore.
  ///
  /// Letters beyond ASCII are seen to be accepted in terms and assumed to be in keys and values.
  var isWord: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: !isASCII && (properties.isAlphabetic || isMarkOrDigit)
    }
  }
}
