import EvidenceJSON

/// The ways in which a name may stand in a report.
enum NameSpellings {
  /// The name itself first, then how paths, JSON, pointers, file names and shells write it.
  static func all(of name: String) -> [String] {
    [
      name, percentEncoded(name), jsonEscaped(name),
      name.replacingScalar("~", with: "~0").replacingScalar("/", with: "~1"),
      sanitised(name), name.replacingScalar("'", with: "'\\''"),
      name.replacingScalar("`", with: #"\u{60}"#),
    ]
  }

  /// The text with all but RFC 3986's unreserved characters encoded.
  static func percentEncoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain = byte.isWordByte && byte < 0x80 || "-._~".utf8.contains(byte)
      guard !isPlain else { return String(Unicode.Scalar(byte)) }
      return "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// The text that `name` encodes, or `nil` when it encodes nothing or not UTF-8.
  static func percentDecoded(_ name: String) -> String? {
    guard name.utf8.contains(UInt8(ascii: "%")) else { return nil }
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2).compactMap(\.hexadecimalValue)
      guard digits.count == 2 else { return nil }
      bytes.append(UInt8(digits[0] << 4 | digits[1]))
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The text as it stands between the quotes of a JSON string.
  static func jsonEscaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": escaped += "\\\(scalar)"
      case "\0"..."\u{1F}":
        escaped += (scalar.value < 0x10 ? "\\u000" : "\\u00") + String(scalar.value, radix: 16)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The name as scripts make it fit for a file: everything unusual becomes `_`.
  private static func sanitised(_ name: String) -> String {
    var sanitised = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let isPlain = scalar.isASCIILetter || scalar.isASCIIDigit || "_.-".contains(scalar: scalar)
      sanitised.append(isPlain ? scalar : "_")
    }
    return String(sanitised)
  }
}

extension UInt8 {
  /// Whether the byte is part of a word: a letter, a digit, or a part of any character beyond ASCII.
  var isWordByte: Bool {
    isASCIIDigit || isASCIILetter || self >= 0x80
  }
}
