import EvidenceJSON

/// What GitHub makes a mention, a reference, a link or a picture of where it stands in prose.
///
/// A backslash keeps none of them from it: they are looked for in the text that is left when
/// escapes are gone. Only code is passed over.
///
/// - SeeAlso: "Autolinked references and URLs" and "Basic writing and formatting syntax" in
///   GitHub's documentation.
enum MarkdownReference {
  /// Whether a word may become one, as a whole or in part.
  static func isIn(_ word: some Collection<Unicode.Scalar>) -> Bool {
    let bytes = word.map { $0.isASCII ? UInt8($0.value) : UInt8.max }
    return bytes.contains(UInt8(ascii: "@")) || isNumbered(bytes) || isAddress(bytes)
      || isPicture(bytes) || isHash(bytes)
  }

  /// `#123`, also behind `owner/repo`, and `GH-123`.
  private static func isNumbered(_ bytes: [UInt8]) -> Bool {
    let isBehindMark = zip(bytes, bytes.dropFirst()).contains {
      $0 == UInt8(ascii: "#") && $1.isASCIIDigit
    }
    return isBehindMark || contains("gh-", bytes)
  }

  /// A word with a scheme or the beginning of a host name.
  private static func isAddress(_ bytes: [UInt8]) -> Bool {
    ["://", "www.", "mailto:", "xmpp:"].contains { contains($0, bytes) }
  }

  private static func contains(_ part: String, _ bytes: [UInt8]) -> Bool {
    String(decoding: bytes.map { $0 == .max ? UInt8(ascii: "?") : $0 }, as: UTF8.self)
      .asciiLowercased.contains(scalars: part)
  }

  /// `:name:`; digits alone are the minutes of a time, but for two names that are numbers.
  private static func isPicture(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return parts.dropFirst().dropLast().contains { part in
      !part.isEmpty
        && part.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "_+-".utf8.contains($0) }
        && !(part.count <= 2 && part.allSatisfy(\.isASCIIDigit))
    }
  }

  /// 7 to 40 hexadecimal digits on their own, as Git shortens its hashes; not an account's number.
  private static func isHash(_ bytes: [UInt8]) -> Bool {
    let runs = bytes.split { !($0.isASCIILetter || $0.isASCIIDigit) }
    return runs.contains { run in
      let isAccount = run.count == 12 && run.allSatisfy(\.isASCIIDigit)
      return run.count >= 7 && !isAccount && run.contains(where: \.isASCIIDigit)
        && run.allSatisfy { $0.isASCIIDigit || (0x61...0x66).contains($0 | 0x20) }
    }
  }
}
