import AuditModel
import EvidenceJSON

/// The files by their paths, each hashed at most once.
struct CustodyInventory: Sendable {
  private var contents: [AWSName: EvidenceFile.Content] = [:]

  /// The digests that were needed so far.
  private(set) var digests: [AWSName: String] = [:]

  /// Takes in files; of two with the same path, the first counts.
  init(_ files: [EvidenceFile]) {
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

  /// The SHA-256 of a file that could be read.
  mutating func digest(of path: AWSName) -> String? {
    if let digest = digests[path] { return digest }
    let digest = bytes(of: path).map(SHA256.hexDigest)
    digests[path] = digest
    return digest
  }

  /// Why a file is not what a claim says of it, or `nil` when nothing speaks against it.
  mutating func objection(to claim: CustodyClaim, _ path: AWSName) -> String? {
    guard claim.sha256 != nil || claim.bytes != nil else { return nil }
    guard let size = bytes(of: path)?.count else {
      return "\(name: path) could not be read, so it cannot be compared with "
        + "\(name: claim.manifest)"
    }
    if let listed = claim.bytes, listed != size {
      return "\(name: path) has \(size) bytes, but \(name: claim.manifest) lists it with \(listed)"
    }
    guard let listed = claim.sha256, listed != digest(of: path) else { return nil }
    return "the SHA-256 of \(name: path) is not the one that \(name: claim.manifest) lists"
  }
}
