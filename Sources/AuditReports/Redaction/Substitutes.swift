import EvidenceJSON

/// What stands for each account and name, the same throughout a report.
///
/// Everything is gathered before anything gets its substitute: ``settle()`` numbers what there is by
/// then, so that no substitute is a real name and their order tells nothing.
struct Substitutes: Sendable {
  /// What a name is the name of; one that is of several kinds is told as the first of them.
  enum Kind: String, CaseIterable, Sendable {
    case trail
    case logGroup = "log-group"
    case filter
    case metric
    case namespace
    case alarm
    case topic
    case subscription
    case address
    case caller
    case resource
    case region
    case name
    case account
  }

  /// Whether a part of a path names a folder or a file.
  enum PathKind: String, Sendable {
    case folder
    case file
  }

  private struct PathPart: Hashable {
    let kind: PathKind
    let text: ExactText
  }

  private var kinds: [ExactText: Kind] = [:]
  private var names: [ExactText: String] = [:]
  private var pathParts: [PathPart: String] = [:]

  /// Parts of paths that have no substitute yet.
  private var newParts: Set<PathPart> = []

  /// The substitutes of names by how scripts write them for a file's name.
  private var fileNames: [ExactText: String] = [:]

  /// What no substitute may equal.
  private var taken: Set<String> = []
  private var counts: [String: Int] = [:]

  /// What stands for a name; the name itself until it is settled.
  mutating func name(_ text: String, _ kind: Kind) -> String {
    let key = ExactText(text)
    if let known = names[key] { return known }
    let rank = Kind.allCases.firstIndex(of: kind) ?? 0
    let known = kinds[key].flatMap { Kind.allCases.firstIndex(of: $0) } ?? rank
    kinds[key] = Kind.allCases[min(rank, known)]
    return text
  }

  /// What stands for an account id; the id itself until it is settled.
  mutating func account(_ id: String) -> String { name(id, .account) }

  /// What stands for a part of a path; the part itself until it is settled.
  mutating func pathPart(_ text: String, _ kind: PathKind) -> String {
    let part = PathPart(kind: kind, text: ExactText(text))
    if let known = pathParts[part] { return known }
    newParts.insert(part)
    return text
  }

  /// What stands for a text that is wholly a settled name or account; `nil` for any other.
  func known(_ text: String) -> String? { names[ExactText(text)] }

  /// The same for a name as it may stand in a file's name, where scripts write `_` for much.
  func known(inPath text: String) -> String? { known(text) ?? fileNames[ExactText(text)] }

  /// Keeps a text from being a substitute.
  mutating func avoid(_ text: String) { taken.insert(text) }

  /// Gives a substitute to everything that has none.
  mutating func settle() {
    for key in kinds.keys { taken.insert(key.text) }
    let shuffle = Shuffle(of: kinds.keys.map(\.text) + newParts.map(\.text.text))
    for key in shuffle.sorted(kinds.keys.filter { names[$0] == nil }, by: \.text) {
      let kind = kinds[key] ?? .name
      let substitute = kind == .account ? freshAccount() : fresh(kind.rawValue)
      names[key] = substitute
      fileNames[ExactText(key.text.fitForFiles)] = substitute
    }
    for part in shuffle.sorted(Array(newParts), by: \.text.text) {
      pathParts[part] = fresh(part.kind.rawValue)
    }
    newParts = []
  }

  private mutating func freshAccount() -> String {
    while true {
      let count = counts["account", default: 0]
      counts["account"] = count + 1
      let digits = String(repeating: String(count + 1), count: 12)
      let substitute = count < 9 ? digits : String(100_000_000_001 + count)
      if !taken.contains(substitute) { return substitute }
    }
  }

  private mutating func fresh(_ kind: String) -> String {
    while true {
      let number = counts[kind, default: 0] + 1
      counts[kind] = number
      let substitute = "\(kind)-\(number)"
      if !taken.contains(substitute) { return substitute }
    }
  }
}

/// An order of texts that is the same on every run but tells nothing of how they sort.
///
/// It depends on all of the texts, so that nobody can try a guess at one of them.
private struct Shuffle {
  private let seed: UInt64

  init(of texts: [String]) {
    seed = texts.reduce(0) { $0 &+ Self.hash($1, seed: 0) }
  }

  func sorted<Item>(_ items: [Item], by text: (Item) -> String) -> [Item] {
    let keyed = items.map { (key: Self.hash(text($0), seed: seed), text: text($0), item: $0) }
    return keyed.sorted { left, right in
      left.key == right.key
        ? left.text.utf8.lexicographicallyPrecedes(right.text.utf8) : left.key < right.key
    }.map(\.item)
  }

  /// FNV-1a with the last mixing steps of SplitMix64, since the last bytes alone differ often.
  private static func hash(_ text: String, seed: UInt64) -> UInt64 {
    var hash = 0xCBF2_9CE4_8422_2325 ^ seed
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }
}

extension String {
  /// The name as scripts make it fit for a file: everything unusual becomes `_`.
  fileprivate var fitForFiles: String {
    var fit = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isPlain = scalar.isASCIILetter || scalar.isASCIIDigit || "_.-".contains(scalar: scalar)
      fit.append(isPlain ? scalar : "_")
    }
    return String(fit)
  }
}
