import AuditModel
import EvidenceJSON

/// The folders that BagIt tools made: a payload below `data` and lists of it.
///
/// - SeeAlso: RFC 8493, section 2.
enum Bag {
  /// The folders that hold a bag: each has its declaration or a list of its payload.
  static func folders(in files: [EvidenceFile]) -> Set<AWSName> {
    Set(
      files.filter { file in
        let name = CustodyList.name(of: file.path)
        return isDeclaration(file, name) || CustodyListKind(name: name) == .payloadManifest
      }.map { AWSName(Custody.folder(of: $0.path)) }
    )
  }

  /// The bags' declarations and descriptions, which are no evidence.
  static func ownFiles(in files: [EvidenceFile], _ bags: Set<AWSName>) -> [AWSName] {
    guard !bags.isEmpty else { return [] }
    return files.filter { file in
      let name = CustodyList.name(of: file.path)
      let isOwn = isDeclaration(file, name) || name.isSame(as: "bag-info.txt")
      return isOwn && bags.contains(AWSName(Custody.folder(of: file.path)))
    }.map { AWSName($0.path) }
  }

  private static func isDeclaration(_ file: EvidenceFile, _ name: String) -> Bool {
    guard name.isSame(as: "bagit.txt"), case .bytes(let bytes) = file.content else { return false }
    return (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
      .starts(with: "BagIt-Version".utf8)
  }
}

extension CustodyAudit {
  /// Sees to it that every file of a bag's payload is listed, as the standard asks for.
  mutating func checkPayload(
    of files: [EvidenceFile],
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
      list.map { "\(name: path) is in the bag's payload, but \(name: $0.file) does not list it" }
      ?? "\(name: path) is in a bag's payload, and no manifest of the bag lists it"
    let place = Citation(file: list?.file ?? path, pointer: "", line: 1, column: 1)
    breach(bag.text, AWSName(path), place, message) {
      if list == nil { $0.add(.notListed, path, message) }
    }
  }
}
