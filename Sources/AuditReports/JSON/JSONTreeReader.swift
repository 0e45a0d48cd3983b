/// Reads the small JSON texts that the model holds, such as a witness event.
///
/// Foundation's decoder would round long numbers and forget the order of members.
struct JSONTreeReader {
  /// How deep objects and lists may stand in each other, so that no text exhausts the stack.
  private static let depthLimit = 128

  private let bytes: [UInt8]
  private var index = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The value that `text` holds; `nil` when it is not exactly one JSON value.
  static func read(_ text: String) -> JSONTree? {
    var reader = JSONTreeReader(text)
    guard let tree = reader.value(depth: 0) else { return nil }
    reader.skipBlanks()
    return reader.index == reader.bytes.count ? tree : nil
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) -> JSONTree? {
    guard depth < Self.depthLimit else { return nil }
    if take("{") { return object(depth: depth + 1) }
    if take("[") { return array(depth: depth + 1) }
    if take("\"") { return string().map(JSONTree.string) }
    return literal()
  }

  private mutating func object(depth: Int) -> JSONTree? {
    var members: [JSONTree.Member] = []
    if take("}") { return .object(members) }
    repeat {
      guard take("\""), let name = string(), take(":"), let value = value(depth: depth) else {
        return nil
      }
      members.append(JSONTree.Member(name: name, value: value))
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func array(depth: Int) -> JSONTree? {
    var elements: [JSONTree] = []
    if take("]") { return .array(elements) }
    repeat {
      guard let element = value(depth: depth) else { return nil }
      elements.append(element)
    } while take(",")
    return take("]") ? .array(elements) : nil
  }

  private mutating func literal() -> JSONTree? {
    let start = index
    while let byte = next, Self.continuesLiteral(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    let isWord = ["true", "false", "null"].contains(text)
    return isWord || Self.isNumber(bytes[start..<index]) ? .literal(text) : nil
  }

  private static func continuesLiteral(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", "+", "-", ".": true
    default: false
    }
  }

  /// Whether `text` is a number as JSON writes it: no leading zero, no bare point.
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = dropDigits(from: &rest)
    guard whole == 1 || (whole > 1 && !startsWithZero) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard dropDigits(from: &rest) > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if let sign = rest.first, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(sign) {
        rest.removeFirst()
      }
      guard dropDigits(from: &rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// Drops the digits that `text` begins with and returns how many they were.
  private static func dropDigits(from text: inout ArraySlice<UInt8>) -> Int {
    let digits = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    text.removeFirst(digits.count)
    return digits.count
  }

  /// Reads on from behind the opening quote to behind the closing one.
  private mutating func string() -> String? {
    var units: [UInt8] = []
    while let byte = next, byte >= 0x20 {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        units += Array(String(scalar).utf8)
      default: units.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard let byte = next else { return nil }
    index += 1
    switch Unicode.Scalar(byte) {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "\"", "\\", "/": return Unicode.Scalar(byte)
    case "u": return escapedScalar()
    default: return nil
    }
  }

  /// A scalar from one `\uXXXX` or two; `nil` for half of a surrogate pair.
  private mutating func escapedScalar() -> Unicode.Scalar? {
    guard let first = unit() else { return nil }
    guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
    guard bytes[index...].starts(with: #"\u"#.utf8) else { return nil }
    index += 2
    guard let second = unit(), UTF16.isTrailSurrogate(second) else { return nil }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private mutating func unit() -> UInt16? {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4, !digits.contains(UInt8(ascii: "+")) else { return nil }
    index += 4
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
