import AuditModel
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

  private static let sumsNames = Set(
    (functions.flatMap { [$0 + "sums", $0 + "sum"] } + ["checksums", "checksum"])
      .map { ExactText($0) })

  private static func isSumsName(_ name: String) -> Bool {
    let stem = name.without(suffix: ".txt") ?? name
    return sumsNames.contains(ExactText(stem))
      || endings.contains { name.ends(withScalars: $0) }
  }
}

/// The folders that BagIt tools made: a payload below `data` and lists of it.
///
/// - SeeAlso: RFC 8493, section 2.
enum Bag {
  /// The folders that hold a bag: each has its declaration or a list of its payload.
  static func folders(in files: [SourceFile]) -> Set<AWSName> {
    Set(
      files.filter { file in
        let name = CustodyList.name(of: file.path)
        return isDeclaration(file, name) || CustodyListKind(name: name) == .payloadManifest
      }.map { AWSName(Custody.folder(of: $0.path)) }
    )
  }

  /// The bags' declarations and descriptions, which are no evidence.
  static func ownFiles(in files: [SourceFile], _ bags: Set<AWSName>) -> [AWSName] {
    guard !bags.isEmpty else { return [] }
    return files.filter { file in
      let name = CustodyList.name(of: file.path)
      let isOwn = isDeclaration(file, name) || name.isSame(as: "bag-info.txt")
      return isOwn && bags.contains(AWSName(Custody.folder(of: file.path)))
    }.map { AWSName($0.path) }
  }

  private static func isDeclaration(_ file: SourceFile, _ name: String) -> Bool {
    guard name.isSame(as: "bagit.txt"), case .bytes(let bytes) = file.content else { return false }
    return (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
      .starts(with: "BagIt-Version".utf8)
  }
}

extension CustodyAudit {
  /// Sees to it that every file of a bag's payload is listed, as the standard asks for.
  mutating func checkPayload(
    of files: [SourceFile],
    _ lists: [CustodyList],
    _ bags: Set<AWSName>
  ) {
    for bag in bags.sorted() {
      let own = lists.filter { $0.kind == .payloadManifest && $0.folder.isSame(as: bag.text) }
      // A list that cannot be read is a breach by itself.
      guard own.allSatisfy({ $0.fault == nil }) else { continue }
      let listed = Set(own.flatMap(\.claims).map(\.path))
      for file in files where file.path.starts(withScalars: bag.text + "data/") {
        guard !listed.contains(.file(AWSName(file.path))) else { continue }
        breach(unlisted: file.path, of: bag, own.first)
      }
    }
  }

  private mutating func breach(unlisted path: String, of bag: AWSName, _ list: CustodyList?) {
    let message =
      list.map {
        Message(.payloadUnlisted, .name(.file, path, as: .other), .file($0.file))
      } ?? Message(.payloadWithoutList, .file(path))
    let place = Citation(file: list?.file ?? path, pointer: "", line: 1, column: 1)
    breach(bag.text, AWSName(path), place, message) {
      if list == nil { $0.add(.notListed, path, message) }
    }
  }
}
