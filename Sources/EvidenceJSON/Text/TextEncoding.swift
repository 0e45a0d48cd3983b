/// The encodings in which evidence arrives.
///
/// PowerShell 5.1 writes UTF-16LE with a byte-order mark when output is redirected with `>`.
public enum TextEncoding: String, CaseIterable, Sendable {
  /// UTF-8, with or without a byte-order mark.
  case utf8 = "UTF-8"

  /// UTF-16, least significant byte first.
  case utf16LittleEndian = "UTF-16LE"

  /// UTF-16, most significant byte first.
  case utf16BigEndian = "UTF-16BE"

  /// Tells the encoding from a byte-order mark or, without one, from the first two bytes.
  ///
  /// A JSON text starts with an ASCII character, so a zero byte among the first two gives away
  /// UTF-16 and its order.
  public init(detecting bytes: [UInt8]) {
    guard bytes.count >= 2 else {
      self = .utf8
      return
    }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): self = .utf16LittleEndian
    case (0xFE, 0xFF): self = .utf16BigEndian
    case (0, 1...): self = .utf16BigEndian
    case (1..., 0): self = .utf16LittleEndian
    default: self = .utf8
    }
  }

  /// The text of `bytes` as UTF-8 without a byte-order mark.
  ///
  /// UTF-8 is passed through as it is and validated by whoever reads it; UTF-16 is validated here,
  /// to its end.
  ///
  /// - Throws: ``JSONSyntaxError`` where UTF-16 has half a code unit or an unpaired surrogate.
  public func utf8(of bytes: [UInt8]) throws(JSONSyntaxError) -> [UInt8] {
    switch self {
    case .utf8: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    case .utf16LittleEndian: try UTF16Reader(bytes, highByte: 1).utf8()
    case .utf16BigEndian: try UTF16Reader(bytes, highByte: 0).utf8()
    }
  }
}
