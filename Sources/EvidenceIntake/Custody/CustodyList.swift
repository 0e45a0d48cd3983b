import AuditModel
import EvidenceJSON

/// A manifest or list of checksums among the files, with what it says of others.
struct CustodyList: Sendable {
  /// The list's own path.
  let file: String

  /// The folder that its paths begin at: empty, or ending in `/`.
  let folder: String

  /// What kind of list it is.
  let kind: CustodyListKind

  /// Whether it is about one file beside it alone, and so says nothing of the folder.
  private(set) var isSidecar = false

  /// What it says of other files; what it says of itself can never hold and is left out.
  private(set) var claims: [CustodyClaim] = []

  /// The manifest of the collection script, if it is one.
  private(set) var manifest: CollectorManifest?

  /// What keeps it from being read.
  private(set) var fault: ManifestError?

  /// The lines of a list that say nothing of a file.
  private(set) var invalidLines: [Int] = []

  private var entries: [ChecksumList.Entry] = []

  /// Reads a file whose name or content is that of a list, or gives `nil` for any other.
  ///
  /// `bags` are the folders in which a bag's own files stand.
  init?(_ file: SourceFile, bags: Set<AWSName>) {
    self.file = file.path
    folder = Custody.folder(of: file.path)
    let name = Self.name(of: file.path)
    let named = CustodyListKind(name: name).flatMap {
      $0 != .fetch || bags.contains(AWSName(Custody.folder(of: file.path))) ? $0 : nil
    }
    guard case .bytes(let bytes) = file.content else {
      guard let named, case .nothing(_, let message) = file.content else { return nil }
      kind = named
      fault = ManifestError(message)
      return
    }
    guard let kind = named ?? Self.kind(of: bytes) else { return nil }
    self.kind = kind
    do throws(ManifestError) {
      if let dialect = kind.dialect {
        try readChecksums(bytes, dialect, name)
      } else {
        try readManifest(bytes)
      }
    } catch {
      fault = error
    }
  }

  /// The part of a path behind the last `/`.
  static func name(of path: String) -> String {
    String(decoding: path.utf8.dropFirst(Custody.folder(of: path).utf8.count), as: UTF8.self)
  }

  /// The kind that a file's content tells, whatever the file is called; `nil` when it is no list.
  private static func kind(of bytes: [UInt8]) -> CustodyListKind? {
    if CollectorManifest.isNamed(in: bytes) { return .manifest }
    return isList(bytes) ? .checksums : nil
  }

  /// Whether it is one by more than lines that happen to hold a digest: forms of somebody's own
  /// count when a file is there that they name.
  func isMeant(among inventory: CustodyInventory) -> Bool {
    kind != .checksums || entries.contains { !$0.isLoose } || entries.isEmpty
      || claims.contains(where: inventory.holds)
  }

  /// Whether a text that is no JSON is a list of checksums by its lines.
  private static func isList(_ bytes: [UInt8]) -> Bool {
    let marks: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, 0x20, 0x09, 0x0A, 0x0D]
    guard let first = bytes.first(where: { !marks.contains($0) }),
      first != UInt8(ascii: "{"), first != UInt8(ascii: "[")
    else { return false }
    return (try? ChecksumList(parsing: bytes, dialect: .sums))?.isLikely ?? false
  }

  private mutating func readManifest(_ bytes: [UInt8]) throws(ManifestError) {
    let manifest = try CollectorManifest(parsing: bytes, file: file)
    self.manifest = manifest
    for call in manifest.calls {
      let digest = call.sha256.flatMap { Digest($0.utf8) }
      add(Array(call.path.utf8), digest: digest, call: call)
      if let note = call.stderr { add(Array(note.utf8), call: call, isRequired: false) }
    }
  }

  private mutating func readChecksums(
    _ bytes: [UInt8],
    _ dialect: ChecksumList.Dialect,
    _ name: String
  ) throws(ManifestError) {
    let sidecar = CustodyListKind.sidecar(of: name)
    let list: ChecksumList
    do throws(JSONSyntaxError) {
      list = try ChecksumList(
        parsing: bytes, dialect: dialect, sidecar: sidecar.map { Array($0.utf8) })
    } catch {
      throw ManifestError(error)
    }
    guard !list.entries.isEmpty else { throw ManifestError(Message(.listWithoutFiles)) }
    invalidLines = list.invalidLines
    // Digests of these functions are as long as others, and are not worked out here.
    let isForeign = ["b2", "blake", "sha3-", "sha3_", "sha3256", "sha3512"].contains {
      name.asciiLowercased.contains(scalars: $0)
    }
    entries = list.entries.map { entry in
      isForeign
        ? ChecksumList.Entry(
          path: entry.path, digest: nil, line: entry.line, isLoose: entry.isLoose) : entry
    }
    isSidecar =
      sidecar.map { name in
        list.entries.allSatisfy { Self.last(of: $0.path).elementsEqual(name.utf8) }
      } ?? false
    takeIn()
  }

  private static func last(of path: [UInt8]) -> [UInt8] {
    ListedPath.names(of: path).last?.bytes ?? []
  }

  /// Makes claims of the entries as they stand, or without the first names of their paths.
  private mutating func takeIn(dropping count: Int? = nil) {
    claims = []
    for entry in entries {
      let names = Self.names(of: entry).dropFirst(count ?? 0)
      let path = count != nil ? Array(names.joined(separator: [0x2F])) : entry.path
      add(path, digest: entry.digest, line: entry.line)
    }
  }

  private mutating func add(
    _ written: [UInt8],
    digest: Digest? = nil,
    call: CollectorManifest.Call? = nil,
    isRequired: Bool = true,
    line: Int = 1
  ) {
    let path = ListedPath(written, in: folder)
    guard path != .hidden, path != .file(AWSName(file)) else { return }
    claims.append(
      CustodyClaim(
        written: FileName(bytes: written).shown, path: path, digest: digest, call: call,
        isRequired: isRequired, manifest: file, line: line))
  }

  /// The names of a listed path, of Windows as well.
  private static func names(of entry: ChecksumList.Entry) -> [[UInt8]] {
    let isWindows = !entry.path.contains(0x2F) && entry.path.contains(0x5C)
    return entry.path.split(separator: isWindows ? 0x5C : 0x2F)
      .filter { !$0.elementsEqual(".".utf8) }.map(Array.init)
  }

  /// The list as it reads from its own folder.
  ///
  /// A list may be written elsewhere, with the path to its folder before every name. When none of
  /// its files is there, but all are without the names that all share, those are left out.
  func placed(among inventory: CustodyInventory) -> CustodyList {
    guard kind == .checksums, !entries.isEmpty, !claims.contains(where: inventory.holds) else {
      return self
    }
    let paths = entries.map(Self.names)
    let shortest = paths.map(\.count).min() ?? 0
    for count in 0..<max(0, shortest) where count < 64 {
      guard paths.allSatisfy({ $0.prefix(count) == paths[0].prefix(count) }) else { break }
      var moved = self
      moved.takeIn(dropping: count)
      if !moved.claims.isEmpty, moved.claims.allSatisfy(inventory.holds) { return moved }
    }
    return self
  }
}

extension CustodyInventory {
  /// Whether the file of a claim is there.
  fileprivate func holds(_ claim: CustodyClaim) -> Bool {
    guard case .file(let path) = claim.path else { return false }
    return holds(path)
  }
}

extension CustodyList {
  /// The lists in an order in which each comes before those that it lists.
  ///
  /// Lists that list each other come last, in the order given. This is Kahn's algorithm.
  static func fromTheTop(_ lists: [CustodyList]) -> [CustodyList] {
    var places: [AWSName: Int] = [:]
    for (place, list) in lists.enumerated() { places[AWSName(list.file)] = place }
    let below = lists.map { list in list.claims.compactMap { $0.place(in: places) } }
    var waitingFor = lists.map { _ in 0 }
    for place in below.joined() { waitingFor[place] += 1 }
    var order = lists.indices.filter { waitingFor[$0] == 0 }
    var next = 0
    while next < order.count {
      for place in below[order[next]] {
        waitingFor[place] -= 1
        if waitingFor[place] == 0 { order.append(place) }
      }
      next += 1
    }
    order += lists.indices.filter { waitingFor[$0] > 0 }
    return order.map { lists[$0] }
  }
}

extension CustodyClaim {
  /// The place of the file that is meant, if it is one of those given.
  fileprivate func place(in places: [AWSName: Int]) -> Int? {
    guard case .file(let path) = path else { return nil }
    return places[path]
  }
}
