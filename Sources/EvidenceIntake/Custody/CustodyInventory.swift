import AuditModel
import EvidenceJSON

/// The files by their paths, each hashed at most once.
struct CustodyInventory: Sendable {
  private var contents: [AWSName: SourceFile.Content] = [:]

  /// The digests that were needed so far.
  private var digests: [DigestKey: String] = [:]

  private struct DigestKey: Hashable {
    let path: AWSName
    let algorithm: Digest.Algorithm
  }

  /// Takes in files; of two with the same path, the first counts.
  init(_ files: [SourceFile]) {
    for file in files where contents[AWSName(file.path)] == nil {
      contents[AWSName(file.path)] = file.content
    }
  }

  /// Whether there is a file, readable or not.
  func holds(_ path: AWSName) -> Bool { contents[path] != nil }

  /// The bytes of a file that could be read.
  func bytes(of path: AWSName) -> [UInt8]? {
    guard case .bytes(let bytes)? = contents[path] else { return nil }
    return bytes
  }

  /// The SHA-256 of a file that was worked out so far.
  func knownSHA256(of path: AWSName) -> String? {
    digests[DigestKey(path: path, algorithm: .sha256)]
  }

  /// The digest of a file that could be read.
  private mutating func hexDigest(of path: AWSName, _ algorithm: Digest.Algorithm) -> String? {
    let key = DigestKey(path: path, algorithm: algorithm)
    if let digest = digests[key] { return digest }
    let digest = bytes(of: path).map(algorithm.hexDigest)
    digests[key] = digest
    return digest
  }

  /// Why a file is not what a claim says of it, or `nil` when nothing speaks against it.
  mutating func objection(to claim: CustodyClaim, _ path: AWSName) -> Message? {
    guard claim.digest != nil || claim.bytes != nil else { return nil }
    guard let size = bytes(of: path)?.count else {
      return Message(.unreadToCompare, .name(.file, path, as: .other), .file(claim.manifest))
    }
    if let listed = claim.bytes, listed != size {
      return Message(
        .sizeDiffers, .name(.file, path, as: .other), .number(size, as: .size),
        .file(claim.manifest), .number(listed))
    }
    guard let listed = claim.digest else { return nil }
    let algorithm = listed.algorithm
    guard let digest = hexDigest(of: path, algorithm), !digest.isSame(as: listed.hex) else {
      return nil
    }
    return Message(
      .digestDiffers, .number(algorithm.rawValue), .name(.file, path, as: .other),
      .file(claim.manifest))
  }
}

/// What one place in a manifest says of one file.
struct CustodyClaim: Sendable {
  /// The path as the manifest writes it.
  let written: String

  /// Where the path leads.
  let path: ListedPath

  /// The digest that the file should have; `nil` when none is listed, or none that is compared.
  let digest: Digest?

  /// The call that the file answers.
  let call: CollectorManifest.Call?

  /// Whether the file must be there.
  let isRequired: Bool

  /// The manifest.
  let manifest: String

  /// The line in a list of checksums; a call has a place of its own.
  let line: Int

  /// Where the manifest says so.
  var citation: Citation {
    call?.citation ?? Citation(file: manifest, pointer: "", line: line, column: 1)
  }

  /// The size that the file should have.
  var bytes: Int? { isRequired ? call?.bytes : nil }
}

/// Where a path in a manifest leads.
enum ListedPath: Hashable, Sendable {
  /// To a place in or below the manifest's folder, named from the given folder.
  case file(AWSName)

  /// To something whose name starts with a dot, which is never read.
  case hidden

  /// Out of the manifest's folder, or nowhere.
  case outside

  /// Follows a path, whose bytes a list shows, from a folder, which is empty or ends in `/`.
  init(_ path: [UInt8], in folder: String) {
    let parts = Self.names(of: path)
    let leadsUp = parts.contains { $0.bytes.elementsEqual("..".utf8) }
    if path.first == UInt8(ascii: "/") || parts.isEmpty || leadsUp {
      self = .outside
    } else if parts.contains(where: \.isHidden) {
      self = .hidden
    } else {
      self = .file(AWSName(folder + parts.map(\.shown).joined(separator: "/")))
    }
  }

  /// Follows a path that is a text.
  init(_ path: String, in folder: String) { self.init(Array(path.utf8), in: folder) }

  /// The names of a path, without `.`.
  static func names(of path: [UInt8]) -> [FileName] {
    path.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
      .map { FileName(bytes: Array($0)) }
  }
}
