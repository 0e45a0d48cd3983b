/// A strict, one-pass reader of RFC 8259 that writes a flat tape.
///
/// It keeps no recursion: open arrays and objects stand on a stack of tape indices, so depth costs
/// eight bytes a level and the limit is exact.
struct TapeParser {
  /// Why and where reading stopped.
  struct Failure: Error {
    /// What is wrong.
    let reason: JSONSyntaxError.Reason

    /// Bytes from the start of the text.
    let offset: Int
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let limits: JSONLimits

  /// The offset of the next byte to read.
  var position = 0

  /// The values read so far; those of open arrays and objects have no extent yet.
  var tape: [TapeWord] = []

  /// The tape indices of repeated keys, in the order in which their objects end.
  private(set) var duplicateKeys: [Int] = []

  /// The tape indices of the arrays and objects that are open, outermost first.
  private var open: [Int] = []

  /// Whether the innermost of them is an object.
  private var isInObject = false

  private var finder = DuplicateKeyFinder()

  /// Prepares to read `bytes`, which must outlive the parser.
  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
    // Evidence has a value or key per 15 to 30 bytes; more of them make the tape grow.
    tape.reserveCapacity(bytes.count / 12 + 1)
  }

  /// Reads the whole text.
  ///
  /// - Throws: A failure at the first byte that cannot continue a text within the limits.
  mutating func parse() throws(Failure) {
    guard bytes.count <= limits.bytes else {
      throw Failure(reason: .tooLarge(limit: limits.bytes), offset: 0)
    }
    repeat {
      while try readValue() {}
    } while try readSeparators()
    skipBlanks()
    guard position == bytes.count else { throw failure(.trailingContent) }
  }

  /// Reads a scalar or an empty array or object, or opens one and reads up to its first value.
  ///
  /// - Returns: Whether a first value comes next, so that depth is a loop and not a recursion.
  private mutating func readValue() throws(Failure) -> Bool {
    skipBlanks()
    switch peek() {
    case .quote: try readString()
    case .openBrace: return try open(.object)
    case .openBracket: return try open(.array)
    case .minus, .zero ... .nine: try readNumber()
    case .lowerT: try readLiteral("true", .true)
    case .lowerF: try readLiteral("false", .false)
    case .lowerN: try readLiteral("null", .null)
    default: throw expected("a value")
    }
    return false
  }

  /// Reads what follows a value: closing brackets, then a comma and, in an object, the next key.
  ///
  /// - Returns: Whether a value comes next; otherwise nothing is open any more.
  private mutating func readSeparators() throws(Failure) -> Bool {
    while !open.isEmpty {
      skipBlanks()
      switch peek() {
      case .comma:
        position += 1
        if isInObject { try readKey() }
        return true
      case isInObject ? .closeBrace : .closeBracket:
        close()
      default:
        throw expected(isInObject ? "`,` or `}`" : "`,` or `]`")
      }
    }
    return false
  }

  private mutating func readKey() throws(Failure) {
    skipBlanks()
    guard peek() == .quote else { throw expected("a member name in quotes") }
    try readString()
    skipBlanks()
    guard peek() == .colon else { throw expected("`:`") }
    position += 1
  }

  /// Opens an array or object and reads up to its first value; whether there is one.
  private mutating func open(_ kind: TapeWord.Kind) throws(Failure) -> Bool {
    guard open.count < limits.depth else { throw failure(.tooDeep(limit: limits.depth)) }
    open.append(tape.count)
    tape.append(TapeWord(kind, offset: position, extent: 0))
    isInObject = kind == .object
    position += 1
    skipBlanks()
    if peek() == (isInObject ? .closeBrace : .closeBracket) {
      close()
      return false
    }
    if isInObject { try readKey() }
    return true
  }

  /// Ends the innermost array or object; the position is at its bracket.
  private mutating func close() {
    position += 1
    guard let container = open.popLast() else { return }
    tape[container].extent = tape.count - container - 1
    if isInObject {
      finder.appendDuplicates(of: container, tape: tape, bytes: bytes, to: &duplicateKeys)
    }
    isInObject = open.last.map { tape[$0].kind == .object } ?? false
  }
}

extension TapeParser {
  /// The byte at the position; 0, which starts nothing, at the end.
  @inline(__always)
  func peek() -> UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// Passes the bytes that may stand between tokens.
  @inline(__always)
  mutating func skipBlanks() {
    // Compact texts have none, and the byte after a token settles that.
    if peek().isBlank { skipBlankRun() }
  }

  private mutating func skipBlankRun() {
    while peek().isBlank {
      position += 1
      // Indentation: many spaces after a line feed.
      var spaces = 8
      while spaces == 8, position + 8 <= bytes.count {
        spaces = EightBytes(bytes, at: position).leadingSpaces
        position += spaces
      }
    }
  }

  /// A failure at the position.
  func failure(_ reason: JSONSyntaxError.Reason) -> Failure {
    Failure(reason: reason, offset: position)
  }

  /// A failure that names what is missing at the position, be it the end or another byte.
  func expected(_ what: String) -> Failure {
    failure(position < bytes.count ? .expected(what) : .unexpectedEnd(expected: what))
  }

  /// The failure for `reason` at `offset`, unless the text was cut before the position.
  ///
  /// Every text that could go on to be JSON fails with the end, which tells a cut file from a
  /// damaged one.
  func failure(
    _ reason: JSONSyntaxError.Reason,
    at offset: Int,
    orEndBefore what: String
  ) -> Failure {
    guard position >= bytes.count else { return Failure(reason: reason, offset: offset) }
    return Failure(reason: .unexpectedEnd(expected: what), offset: bytes.count)
  }
}
