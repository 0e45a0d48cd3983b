import EvidenceJSON

/// What stands for each account, name and address, the same throughout a report.
struct Substitutes: Sendable {
  private(set) var accounts: [ScalarText: String] = [:]
  private(set) var names: [ScalarText: String] = [:]
  private(set) var others: [ScalarText: String] = [:]

  /// What stands for the paths of files and folders, where it is not the path itself.
  var paths: [ScalarText: String] = [:]

  /// Every substitute that is in use.
  private(set) var all: Set<String> = []

  /// What no substitute may equal: everything that the evidence itself shows.
  private var taken: Set<String> = []
  private var counts: [String: Int] = [:]

  /// Creates an empty set that avoids the texts in `taken`.
  init(avoiding taken: Set<String>) { self.taken = taken }

  /// The substitute of a whole name or account id; `nil` for one that has none.
  func known(_ text: String) -> String? { names[ScalarText(text)] ?? accounts[ScalarText(text)] }

  /// The substitute of an account id.
  mutating func account(_ id: String) -> String {
    if let known = accounts[ScalarText(id)] { return known }
    var substitute: String
    repeat {
      let count = counts["account", default: 0]
      counts["account"] = count + 1
      substitute =
        count < 9
        ? String(repeating: String(count + 1), count: 12) : String(100_000_000_001 + count)
    } while taken.contains(substitute)
    accounts[ScalarText(id)] = substitute
    all.insert(substitute)
    return substitute
  }

  /// The substitute of a resource's name; a name that several kinds share keeps its first one.
  mutating func name(_ name: String, kind: String) -> String {
    if let known = names[ScalarText(name)] { return known }
    let substitute = fresh(kind)
    names[ScalarText(name)] = substitute
    all.insert(substitute)
    return substitute
  }

  /// The substitute of anything else, such as an address or a file's name.
  mutating func other(_ text: String, kind: String, ending: String = "") -> String {
    let key = ScalarText("\(kind) \(text)")
    if let known = others[key] { return known }
    let substitute = fresh(kind) + ending
    others[key] = substitute
    all.insert(substitute)
    return substitute
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
