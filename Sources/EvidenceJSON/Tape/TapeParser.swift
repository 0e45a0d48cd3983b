/// A strict, one-pass reader of RFC 8259 that writes a flat tape.
///
/// It keeps no recursion: open arrays and objects stand on a stack of tape indices, so depth costs
/// eight bytes a level and the limit is exact.
struct TapeParser {
  /// Why and where reading stopped.
  struct Failure: Error {
    let reason: JSONSyntaxError.Reason
    let offset: Int
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let limits: JSONLimits
  var position = 0
  var tape: [TapeWord] = []
  var duplicateKeys: [Int] = []
  private var open: [Int] = []
  private var finder = DuplicateKeyFinder()

  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
    tape.reserveCapacity(bytes.count / 12 + 1)
  }

  /// Reads the whole text.
  mutating func parse() throws(Failure) {
    guard bytes.count <= limits.bytes else {
      throw Failure(reason: .tooLarge(limit: limits.bytes), offset: 0)
    }
    try readValue()
    while !open.isEmpty {
      try readNext()
    }
    skipBlanks()
    guard position == bytes.count else { throw failure(.trailingContent) }
  }

  /// Reads what may follow a value inside the innermost open array or object.
  private mutating func readNext() throws(Failure) {
    guard let container = open.last else { return }
    let isObject = tape[container].kind == .object
    skipBlanks()
    switch peek() {
    case .comma:
      position += 1
      skipBlanks()
      if isObject { try readKey() }
      try readValue()
    case isObject ? .closeBrace : .closeBracket:
      position += 1
      close(container)
    default:
      throw expected(isObject ? "`,` or `}`" : "`,` or `]`")
    }
  }

  private mutating func readValue() throws(Failure) {
    skipBlanks()
    switch peek() {
    case .quote: try readString()
    case .openBrace: try openObject()
    case .openBracket: try openArray()
    case .minus, 0x30...0x39: try readNumber()
    case 0x74: try readLiteral("true", .true)
    case 0x66: try readLiteral("false", .false)
    case 0x6E: try readLiteral("null", .null)
    default: throw expected("a value")
    }
  }

  private mutating func openObject() throws(Failure) {
    try push(.object)
    skipBlanks()
    if peek() == .closeBrace {
      position += 1
      open.removeLast()
    } else {
      try readKey()
      try readValue()
    }
  }

  private mutating func openArray() throws(Failure) {
    try push(.array)
    skipBlanks()
    if peek() == .closeBracket {
      position += 1
      open.removeLast()
    } else {
      try readValue()
    }
  }

  private mutating func push(_ kind: TapeWord.Kind) throws(Failure) {
    guard open.count < limits.depth else { throw failure(.tooDeep(limit: limits.depth)) }
    open.append(tape.count)
    tape.append(TapeWord(kind, offset: position, extent: 0))
    position += 1
  }

  private mutating func close(_ container: Int) {
    open.removeLast()
    tape[container].extent = tape.count - container - 1
    if tape[container].kind == .object {
      finder.appendDuplicates(of: container, tape: tape, bytes: bytes, to: &duplicateKeys)
    }
  }

  private mutating func readKey() throws(Failure) {
    guard peek() == .quote else { throw expected("a member name in quotes") }
    try readString()
    skipBlanks()
    guard peek() == .colon else { throw expected("`:`") }
    position += 1
  }

  private mutating func readLiteral(
    _ literal: StaticString,
    _ kind: TapeWord.Kind
  ) throws(Failure) {
    let start = position
    for index in 0..<literal.utf8CodeUnitCount {
      guard peek() == literal.utf8Start[index] else {
        position = start
        throw expected("a value")
      }
      position += 1
    }
    tape.append(TapeWord(kind, offset: start, extent: position - start))
  }
}

extension TapeParser {
  /// The byte at the position; 0, which starts nothing, at the end.
  func peek() -> UInt8 { position < bytes.count ? bytes[position] : 0 }

  mutating func skipBlanks() {
    while position < bytes.count, bytes[position].isBlank { position += 1 }
  }

  func failure(_ reason: JSONSyntaxError.Reason) -> Failure {
    Failure(reason: reason, offset: position)
  }

  func expected(_ what: String) -> Failure {
    failure(position < bytes.count ? .expected(what) : .unexpectedEnd(expected: what))
  }
}
