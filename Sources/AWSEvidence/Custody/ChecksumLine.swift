/// What a line of a list of checksums says.
enum ChecksumLine: Hashable, Sendable {
  /// The digest of a file, in lower case.
  case entry(path: String, sha256: String)

  /// Nothing: a blank line or a comment, which `sha256sum --check` passes over too.
  case blank

  /// Something that no tool writes there.
  case invalid

  /// Reads a line without its line feed.
  init(_ line: ArraySlice<UInt8>, dialect: ChecksumList.Dialect) {
    let line = line.last == 0x0D ? line.dropLast() : line
    guard line.first != UInt8(ascii: "#"), !line.allSatisfy(Self.isBlank) else {
      self = .blank
      return
    }
    let isEscaped = dialect == .sums && line.first == Self.backslash
    guard let (name, digest) = Self.split(isEscaped ? line.dropFirst() : line, dialect),
      let bytes = Self.unescaped(name, isEscaped: isEscaped, dialect),
      let path = String(validating: bytes, as: UTF8.self), !path.isEmpty
    else {
      self = .invalid
      return
    }
    self = .entry(path: path, sha256: digest)
  }

  /// The digest in lower case, or `nil` when the text is none.
  static func digest(_ text: some Collection<UInt8>) -> String? {
    guard text.count == 64, text.allSatisfy(isHexDigit) else { return nil }
    return String(decoding: text, as: UTF8.self).lowercased()
  }

  private static let backslash = UInt8(ascii: "\\")

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The name as it is written, and the digest.
  private static func split(
    _ line: ArraySlice<UInt8>,
    _ dialect: ChecksumList.Dialect
  ) -> (name: ArraySlice<UInt8>, digest: String)? {
    if let digest = digest(line.prefix(64)) {
      return name(after: line.dropFirst(64), dialect).map { ($0, digest) }
    }
    let (head, middle) = (Array("SHA256 (".utf8), Array(") = ".utf8))
    guard dialect == .sums, line.count > 64 + head.count + middle.count, line.starts(with: head),
      line.dropLast(64).suffix(middle.count).elementsEqual(middle),
      let digest = digest(line.suffix(64))
    else { return nil }
    return (line.dropFirst(head.count).dropLast(64 + middle.count), digest)
  }

  /// The name behind a digest: GNU sets a blank and either another or `*`, BagIt any number.
  private static func name(
    after rest: ArraySlice<UInt8>,
    _ dialect: ChecksumList.Dialect
  ) -> ArraySlice<UInt8>? {
    guard let first = rest.first, isBlank(first) else { return nil }
    var name = dialect == .bagIt ? rest.drop(while: isBlank) : rest.dropFirst()
    let marks = dialect == .bagIt ? [UInt8(ascii: "*")] : [UInt8(ascii: "*"), 0x20]
    if let mark = name.first, marks.contains(mark) { name = name.dropFirst() }
    return name
  }

  /// The bytes of the name, or `nil` for an escape that GNU does not write.
  private static func unescaped(
    _ name: ArraySlice<UInt8>,
    isEscaped: Bool,
    _ dialect: ChecksumList.Dialect
  ) -> [UInt8]? {
    guard isEscaped else { return dialect == .bagIt ? percentDecoded(name) : Array(name) }
    var bytes: [UInt8] = []
    var rest = name
    while let byte = rest.popFirst() {
      guard byte == backslash else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case backslash: bytes.append(backslash)
      default: return nil
      }
    }
    return bytes
  }

  /// RFC 8493 encodes the two line ends and `%` alone; other `%` stand for themselves.
  private static func percentDecoded(_ name: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = name
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = encodedByte(rest.prefix(2)) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static func encodedByte(_ code: ArraySlice<UInt8>) -> UInt8? {
    switch String(decoding: code, as: UTF8.self).uppercased() {
    case "0A": 0x0A
    case "0D": 0x0D
    case "25": UInt8(ascii: "%")
    default: nil
    }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
