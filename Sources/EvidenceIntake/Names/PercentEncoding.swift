import EvidenceJSON

/// The percent-encoding of RFC 3986, by which ARNs and log groups become file names.
enum PercentEncoding {
  /// The text with all but the unreserved characters encoded.
  static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || "-._~".utf8.contains(byte)
      guard !isPlain else { return String(Unicode.Scalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }

  /// The text that `name` encodes, or `name` itself when it is not a valid encoding of UTF-8.
  static func decoded(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: "%")) else { return name }
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let digits = String(validating: rest.prefix(2), as: UTF8.self), digits.count == 2,
        digits.utf8.allSatisfy(\.isHexadecimalDigit), let value = UInt8(digits, radix: 16)
      else { return name }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self) ?? name
  }
}

/// The names of files for parameters that are too long for a file system.
package enum LongName {
  /// The longest parameter, percent-encoded, that becomes the name of a file; file systems take 255
  /// bytes, endings included.
  package static let longest = 200

  /// What such names begin with.
  package static let prefix = "long-name-"

  /// How many digits of the parameter's SHA-256 follow.
  package static let digits = 16

  /// The parameter as the name of a file, without its ending: percent-encoded, or by its digest
  /// where that would be too long.
  package static func fileName(of parameter: String) -> String {
    let encoded = PercentEncoding.encoded(parameter)
    guard encoded.utf8.count > longest else { return encoded }
    return prefix + String(SHA256.hexDigest(of: Array(parameter.utf8)).prefix(digits))
  }
}
