import EvidenceJSON

/// What a list says that a hash function makes of a file.
struct Digest: Hashable, Sendable {
  /// The hash functions by which files are compared.
  enum Algorithm: String, CaseIterable, Sendable {
    case md5 = "MD5"
    case sha1 = "SHA-1"
    case sha256 = "SHA-256"
    case sha384 = "SHA-384"
    case sha512 = "SHA-512"

    /// The number of hexadecimal digits of a digest.
    var length: Int {
      switch self {
      case .md5: 32
      case .sha1: 40
      case .sha256: 64
      case .sha384: 96
      case .sha512: 128
      }
    }

    /// Whether nobody can make two files with the same digest, so that an equal one proves a file.
    var isStrong: Bool { self != .md5 && self != .sha1 }

    /// The digest of a message in lower case.
    func hexDigest(of bytes: [UInt8]) -> String {
      switch self {
      case .md5: MD5.hexDigest(of: bytes)
      case .sha1: SHA1.hexDigest(of: bytes)
      case .sha256: SHA256.hexDigest(of: bytes)
      case .sha384: SHA512.hexDigest384(of: bytes)
      case .sha512: SHA512.hexDigest(of: bytes)
      }
    }
  }

  /// The hash function.
  let algorithm: Algorithm

  /// The digest as hexadecimal digits in lower case.
  let hex: String

  /// Reads a digest, whose length tells the function; `nil` for any other text.
  init?(_ text: some Collection<UInt8>) {
    guard let algorithm = Algorithm.allCases.first(where: { $0.length == text.count }),
      let hex = Self.hex(text)
    else { return nil }
    self.algorithm = algorithm
    self.hex = hex
  }

  /// The text in lower case if it holds hexadecimal digits alone.
  static func hex(_ text: some Collection<UInt8>) -> String? {
    guard text.allSatisfy(\.isHexadecimalDigit) else { return nil }
    return String(decoding: text.map { (0x41...0x46).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
