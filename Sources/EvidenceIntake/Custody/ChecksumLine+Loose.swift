import EvidenceJSON

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
