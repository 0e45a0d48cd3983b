import EvidenceJSON

/// What a line of a list of checksums says.
enum ChecksumLine: Hashable, Sendable {
  /// A file's path, as bytes, and its digest; `nil` for one that is not compared here.
  case entry(path: [UInt8], digest: Digest?)

  /// A digest without a path, as files beside the one that they are about hold it.
  case digest(Digest)

  /// A file's path and its digest in a form of somebody's own, such as `a.json: DIGEST`.
  case loose(path: [UInt8], digest: Digest)

  /// A file's path, whose digest stands on a line of its own, as `certutil` writes it.
  case subject(path: [UInt8])

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
    self =
      switch dialect {
      case .sums: Self.sums(line) ?? Self.spread(line) ?? Self.loose(line) ?? .invalid
      case .bagIt: Self.bagIt(line) ?? .invalid
      case .fetch: Self.fetch(line) ?? .invalid
      }
  }

  private static let backslash = UInt8(ascii: "\\")

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// A line of `sha256sum`, of BSD's `sha256`, of `openssl dgst` or of PowerShell's `Get-FileHash`.
  private static func sums(_ line: ArraySlice<UInt8>) -> ChecksumLine? {
    if let digest = Digest(line.reversed().drop(while: isBlank).reversed()) {
      return .digest(digest)
    }
    let isEscaped = line.first == backslash
    let rest = isEscaped ? line.dropFirst() : line
    guard let (name, digest) = plain(rest) ?? tagged(rest) ?? table(rest),
      let path = isEscaped ? unescaped(name) : Array(name), !path.isEmpty
    else { return nil }
    return .entry(path: path, digest: digest)
  }

  /// `DIGEST  NAME`: GNU sets a blank and either another or a mark of the mode.
  private static func plain(_ line: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, Digest?)? {
    let digits = line.prefix { $0.isHexadecimalDigit }
    let rest = line.dropFirst(digits.count)
    guard let blank = rest.first, isBlank(blank), isDigest(digits) else { return nil }
    let name = rest.dropFirst()
    let isMarked = name.first.map { $0 == 0x20 || $0 == UInt8(ascii: "*") } ?? false
    return (isMarked ? name.dropFirst() : name, Digest(digits))
  }

  /// `SHA256 (NAME) = DIGEST`, or without blanks as OpenSSL writes it.
  private static func tagged(_ line: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, Digest?)? {
    let tag = line.prefix(while: isTag)
    let head = line.dropFirst(tag.count)
    let name = head.first == 0x20 ? head.dropFirst() : head
    guard name.first == UInt8(ascii: "("),
      let digits = line.split(whereSeparator: isBlank).last, isDigest(digits)
    else { return nil }
    let middle = line[name.startIndex..<digits.startIndex]
    for end in [Array(") = ".utf8), Array(")= ".utf8)]
    where middle.suffix(end.count).elementsEqual(end) {
      return (middle.dropFirst().dropLast(end.count), digest(digits, tag))
    }
    return nil
  }

  /// `SHA256  DIGEST  NAME` in columns, or quoted and with commas between them.
  private static func table(_ line: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, Digest?)? {
    let quote = UInt8(ascii: "\"")
    if line.first == quote {
      let fields = line.split(separator: UInt8(ascii: ","), maxSplits: 2).map { field in
        field.first == quote && field.last == quote ? field.dropFirst().dropLast() : field
      }
      guard fields.count == 3, isDigest(fields[1]), fields[0].allSatisfy(isTag) else { return nil }
      return (fields[2], digest(fields[1], fields[0]))
    }
    let tag = line.prefix(while: isTag)
    let rest = line.dropFirst(tag.count).drop(while: isBlank)
    let digits = rest.prefix { $0.isHexadecimalDigit }
    let name = rest.dropFirst(digits.count).drop(while: isBlank)
    let end = name.lastIndex { !isBlank($0) }
    guard !tag.isEmpty, isDigest(digits), rest.startIndex > tag.endIndex, let end,
      name.startIndex > digits.endIndex
    else { return nil }
    return (name[...end], digest(digits, tag))
  }

  /// `DIGEST NAME` with any blanks between; RFC 8493 encodes line ends and `%` in the name.
  private static func bagIt(_ line: ArraySlice<UInt8>) -> ChecksumLine? {
    let digits = line.prefix { $0.isHexadecimalDigit }
    let rest = line.dropFirst(digits.count)
    var name = rest.drop(while: isBlank)
    guard name.startIndex > rest.startIndex, digits.count >= 8 else { return nil }
    if name.first == UInt8(ascii: "*") { name = name.dropFirst() }
    return name.isEmpty ? nil : .entry(path: percentDecoded(name), digest: Digest(digits))
  }

  /// `URL LENGTH NAME` of a bag's `fetch.txt`; the length may be `-`.
  private static func fetch(_ line: ArraySlice<UInt8>) -> ChecksumLine? {
    let url = line.prefix { !isBlank($0) }
    let rest = line.dropFirst(url.count).drop(while: isBlank)
    let length = rest.prefix { !isBlank($0) }
    let name = rest.dropFirst(length.count).drop(while: isBlank)
    guard !name.isEmpty, length.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    return .entry(path: percentDecoded(name), digest: nil)
  }

  static func isTag(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "/")
  }

  /// Whether digits are as many as a hash function makes, known here or not.
  static func isDigest(_ digits: some Collection<UInt8>) -> Bool {
    [32, 40, 48, 56, 64, 96, 128].contains(digits.count)
      && digits.allSatisfy(\.isHexadecimalDigit)
  }

  /// The digest if `tag` names the function that its length tells; others are as long, too.
  static func digest(
    _ digits: some Collection<UInt8>,
    _ tag: ArraySlice<UInt8>
  ) -> Digest? {
    guard let digest = Digest(digits) else { return nil }
    let name = String(decoding: tag, as: UTF8.self).asciiLowercased
    let plain = digest.algorithm.rawValue.asciiLowercased
    let spellings =
      [plain, plain.replacingScalar("-", with: "")]
      + (plain.without(prefix: "sha-").map { ["sha2-" + $0] } ?? [])
    return spellings.contains { $0.isSame(as: name) } ? digest : nil
  }

  /// The bytes of the name, or `nil` for an escape that GNU does not write.
  private static func unescaped(_ name: ArraySlice<UInt8>) -> [UInt8]? {
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
    switch String(decoding: code, as: UTF8.self).asciiLowercased {
    case "0a": 0x0A
    case "0d": 0x0D
    case "25": UInt8(ascii: "%")
    default: nil
    }
  }
}

/// Lines that no tool for checking reads, though they say what a file should be.
extension ChecksumLine {
  /// A line of `certutil -hashfile`, or of PowerShell's `Get-FileHash` as a list of members.
  static func spread(_ line: ArraySlice<UInt8>) -> ChecksumLine? {
    if line.starts(with: "CertUtil: ".utf8) { return .blank }
    if line.last == UInt8(ascii: ":"), let name = behindWords("hash of ", in: line.dropLast()) {
      return .subject(path: Array(name))
    }
    let groups = line.split(whereSeparator: isBlank)
    if groups.count > 15, groups.allSatisfy({ $0.count == 2 }), let digest = Digest(groups.joined())
    {
      return .digest(digest)
    }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let value = trimmed(line[(colon + 1)...], " \t")
    switch String(decoding: trimmed(line[..<colon], " \t"), as: UTF8.self) {
    case "Algorithm": return .blank
    case "Hash": return Digest(value).map { .digest($0) }
    case "Path": return value.isEmpty ? nil : .subject(path: Array(value))
    default: return nil
    }
  }

  /// A line with one digest and one name, whatever stands between: `a.json: DIGEST`,
  /// `a.json,DIGEST`, `sha256:DIGEST a.json`, `| a.json | DIGEST |`.
  static func loose(_ line: ArraySlice<UInt8>) -> ChecksumLine? {
    let words = line.split { !($0.isASCIILetter || $0.isASCIIDigit) }
    let digests = words.filter { isDigest($0) }
    guard digests.count == 1, let digits = digests.first, let digest = Digest(digits) else {
      return nil
    }
    let head = trimmed(line[..<digits.startIndex], "\t \"'`|,;:=-*")
    let tail = trimmed(line[digits.endIndex...], "\t \"'`|,;:=*")
    let isTagged = !head.isEmpty && head.allSatisfy(isTag) && Self.digest(digits, head) != nil
    let name = head.isEmpty || isTagged ? tail : tail.isEmpty ? head : []
    guard !name.isEmpty, !name.contains(where: "\"`|".utf8.contains) else { return nil }
    return .loose(path: Array(name), digest: digest)
  }

  private static func behindWords(
    _ words: String,
    in line: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8>? {
    let words = Array(words.utf8)
    let start = line.prefix(32).indices.first { line[$0...].starts(with: words) }
    let name = start.map { line[($0 + words.count)...] }
    return name.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>, _ signs: String) -> ArraySlice<UInt8> {
    let isSign = { (byte: UInt8) in signs.utf8.contains(byte) }
    let rest = text.drop(while: isSign)
    let end = rest.lastIndex { !isSign($0) }
    return end.map { rest[...$0] } ?? []
  }
}
