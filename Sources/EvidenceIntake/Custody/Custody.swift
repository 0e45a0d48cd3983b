public import AuditModel
import EvidenceJSON

/// Whether the files are those that were collected, as the manifests among them tell.
///
/// A manifest speaks for its folder and all below it. What it says is compared with the files, and
/// only what was compared is called verified.
package struct Custody: Sendable {
  /// The listed files that are not there, in the order of their paths' bytes.
  let absent: [AbsentFile]

  /// The calls without an answer, in the order of their citations.
  let failedCalls: [FailedCall]

  /// What a report says of files and manifests.
  package let problems: [EvidenceProblem]

  /// The reasons not to rest a PASS on evidence below a folder.
  package let breaches: [CustodyBreach]

  /// The manifests that are believed, in the order of the files.
  package let collections: [EvidenceCollection]

  /// The files that are listed and not there, and those of calls that failed, by their paths.
  package var absentFiles: [String] { absent.map(\.path) + failedCalls.map(\.path) }

  private let audit: CustodyAudit
  private let lists: Set<AWSName>

  /// Finds the manifests among the files and compares them with the files.
  package init(_ files: [SourceFile]) {
    let inventory = CustodyInventory(files)
    let bags = Bag.folders(in: files)
    let found = files.compactMap { CustodyList($0, bags: bags)?.placed(among: inventory) }
      .filter { $0.isMeant(among: inventory) }
    let ownFiles = Bag.ownFiles(in: files, bags)
    let lists = Set(found.map { AWSName($0.file) }).union(ownFiles)
    var audit = CustodyAudit(inventory, found)
    for file in files {
      guard case .bytes = file.content, !lists.contains(AWSName(file.path)),
        audit.standings[AWSName(file.path)] == nil, let manifest = audit.cover(of: file.path)
      else { continue }
      audit.add(.notListed, file.path, Message(.notListed, .file(manifest)))
    }
    audit.checkPayload(of: files, found, bags)
    self.init(audit, lists: lists)
  }

  private init(_ audit: CustodyAudit, lists: Set<AWSName>) {
    absent = audit.absent.sorted { $0.key < $1.key }.map(\.value)
    failedCalls = audit.failedCalls.sorted { $0.citation < $1.citation }
    problems = audit.problems.sorted()
    breaches = audit.breaches.sorted {
      ($0.citation, $0.folder, $0.message) < ($1.citation, $1.folder, $1.message)
    }
    collections = audit.collections.sorted { AWSName($0.file) < AWSName($1.file) }
    self.audit = audit
    self.lists = lists
  }

  /// The part of a path up to the last `/`; empty when there is none.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
  }

  /// Whether the file is a manifest, a list of checksums, or one of a bag's own.
  func isCustodyFile(_ path: String) -> Bool { lists.contains(AWSName(path)) }

  /// What the manifests say of a file.
  func standing(of path: String) -> FileStanding {
    let name = AWSName(path)
    if lists.contains(name), !audit.isAltered(name) { return .isManifest }
    if let standing = audit.standings[name] { return standing }
    return audit.cover(of: path).map { .notListed(manifest: $0) } ?? .unlisted
  }

  /// The call that a file answers, if manifests that are not altered say so with one voice.
  func call(of path: String) -> CollectorManifest.Call? {
    guard let call = audit.calls[AWSName(path)] ?? nil, !audit.isAltered(AWSName(call.place.file))
    else { return nil }
    return call
  }

  /// Whether what the manifests say of the call of a file cannot be: two calls, or none of the CLI.
  func doubtsCall(of path: String) -> Bool {
    guard let known = audit.calls[AWSName(path)] else { return false }
    guard let call = known else { return true }
    return call.argv != nil && call.invocation == nil
  }

  /// The nearest manifest or list that is believed, in a file's folder or above.
  package func cover(of path: String) -> String? { audit.cover(of: path) }

  /// The SHA-256 of a file that a manifest lists with one; others are not hashed here.
  package func digest(of path: String) -> String? { audit.inventory.knownSHA256(of: AWSName(path)) }
}

extension CustodyAudit {
  /// The nearest list in the file's folder or above.
  fileprivate func cover(of path: String) -> String? {
    guard !covers.isEmpty else { return nil }
    var folder = Custody.folder(of: path)
    while true {
      if let list = covers[AWSName(folder)] { return list }
      guard !folder.isEmpty else { return nil }
      folder = Custody.folder(of: String(folder.dropLast()))
    }
  }
}

/// What the manifests among the files say of one file.
enum FileStanding: Hashable, Sendable {
  /// No manifest stands in its folder or above.
  case unlisted

  /// The nearest manifest in its folder or above, which like all others does not list it.
  case notListed(manifest: String)

  /// Its digest was compared with a manifest and is equal.
  case verified(by: String)

  /// A manifest lists it without a digest.
  case listed(by: String)

  /// It is not what a manifest lists.
  case altered(Citation, message: Message)

  /// It is there, though a manifest says that the call failed.
  case failedCall(Citation)

  /// It is itself a manifest that is not known to be altered.
  case isManifest
}

/// A reason not to rest a PASS on the evidence below a folder.
public struct CustodyBreach: Hashable, Sendable {
  /// The folder that the manifest covers: empty for all, or ending in `/`.
  public let folder: String

  /// The path of the file that it is about; `nil` when the manifest itself could not be read.
  public let file: String?

  /// Where the manifest says what does not hold.
  public let citation: Citation

  /// What does not hold.
  public let message: Message

  /// The call that would bring the file back; `nil` when the manifest does not tell it.
  public let request: EvidenceRequest?
}

/// A file that a manifest lists and that is not there.
struct AbsentFile: Hashable, Sendable {
  /// Its path below the given folder; as the manifest writes it when it leads out of there.
  let path: String

  /// Where the manifest lists it.
  let citation: Citation

  /// The call that it answers, if the manifest says.
  let call: CollectorManifest.Call?
}

/// A call that failed, so that there is no answer.
struct FailedCall: Hashable, Sendable {
  /// The path below the given folder that the answer would have.
  let path: String

  /// Where the manifest says so.
  let citation: Citation

  /// The call.
  let call: CollectorManifest.Call
}
