import EvidenceJSON

/// The kinds of lists that say what other files should be.
enum CustodyListKind: Hashable, Sendable {
  /// The manifest of the collection script.
  case manifest

  /// A list of checksums.
  case checksums

  /// A bag's list of its payload.
  case payloadManifest

  /// A bag's list of its own files.
  case tagManifest

  /// A bag's list of files that are to be had elsewhere.
  case fetch

  /// How a list of this kind is written; `nil` for JSON.
  var dialect: ChecksumList.Dialect? {
    switch self {
    case .manifest: nil
    case .checksums: .sums
    case .payloadManifest, .tagManifest: .bagIt
    case .fetch: .fetch
    }
  }

  /// The kind that a file's name tells, or `nil` when it is that of no list.
  init?(name: String) {
    let name = name.asciiLowercased
    if name.isSame(as: "evidence-manifest.json") {
      self = .manifest
    } else if name.isSame(as: "fetch.txt") {
      self = .fetch
    } else if name.starts(withScalars: "manifest-"), Self.isBagName(name) {
      self = .payloadManifest
    } else if name.starts(withScalars: "tagmanifest-"), Self.isBagName(name) {
      self = .tagManifest
    } else if Self.isSumsName(name) {
      self = .checksums
    } else {
      return nil
    }
  }

  /// The file that a list such as `a.json.sha256` is about; `nil` for other names.
  static func sidecar(of name: String) -> String? {
    let lower = name.asciiLowercased
    guard let ending = endings.first(where: { lower.ends(withScalars: $0) }) else { return nil }
    let head = String(decoding: name.utf8.dropLast(ending.utf8.count), as: UTF8.self)
    return head.isEmpty ? nil : head
  }

  private static let functions = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "b2"]
  private static let bagFunctions =
    functions + ["sha3256", "sha3384", "sha3512", "blake2b", "blake2b512", "blake2s256", "blake3"]
  private static let endings =
    functions.flatMap { ["." + $0, "." + $0 + "sum"] } + [".checksum"]

  private static func isBagName(_ name: String) -> Bool {
    guard let stem = name.without(suffix: ".txt"), let dash = stem.utf8.lastIndex(of: 0x2D) else {
      return false
    }
    let function = String(decoding: stem.utf8[dash...].dropFirst(), as: UTF8.self)
    return bagFunctions.contains { $0.isSame(as: function) }
  }

  private static func isSumsName(_ name: String) -> Bool {
    let stem = name.without(suffix: ".txt") ?? name
    let names = functions.flatMap { [$0 + "sums", $0 + "sum"] } + ["checksums", "checksum"]
    return names.contains { $0.isSame(as: stem) }
      || endings.contains { name.ends(withScalars: $0) }
  }
}
