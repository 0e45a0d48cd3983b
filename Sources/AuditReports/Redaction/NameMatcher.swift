/// Finds many names in a text at once, as Aho and Corasick do.
///
/// The time is that of reading the text once, however many names there are and however alike they
/// begin; text and names both come from evidence.
struct NameMatcher: Sendable {
  /// A name that stands in a text.
  struct Match {
    /// Where it begins, in bytes.
    let start: Int

    /// How many bytes it has.
    let length: Int

    /// Which name it is, as an index of those that the matcher was made from.
    let name: Int
  }

  private static let root = 0
  private var edges: [Int: Int] = [:]
  private var parents = [0]
  private var bytes: [UInt8] = [0]
  private var depths = [0]
  private var names: [Int?] = [nil]
  private var fallbacks = [0]

  /// The nearest shorter name that ends where a node does; the root for none.
  private var shorterNames = [0]

  /// Creates a matcher; of equal names the first counts, and empty ones are never found.
  init(_ names: [[UInt8]]) {
    for (index, name) in names.enumerated() where !name.isEmpty { insert(name, index) }
    link()
  }

  private mutating func insert(_ name: [UInt8], _ index: Int) {
    var node = Self.root
    for byte in name {
      if let next = edges[Self.key(node, byte)] {
        node = next
      } else {
        edges[Self.key(node, byte)] = parents.count
        parents.append(node)
        bytes.append(byte)
        depths.append(depths[node] + 1)
        names.append(nil)
        node = parents.count - 1
      }
    }
    names[node] = names[node] ?? index
  }

  /// Links every node to the longest end of its text that begins a name, shallow nodes first.
  private mutating func link() {
    fallbacks = Array(repeating: Self.root, count: parents.count)
    shorterNames = fallbacks
    for node in parents.indices.dropFirst().sorted(by: { depths[$0] < depths[$1] }) {
      let parent = parents[node]
      let fallback = parent == Self.root ? Self.root : next(fallbacks[parent], bytes[node])
      fallbacks[node] = fallback
      shorterNames[node] = names[fallback] == nil ? shorterNames[fallback] : fallback
    }
  }

  private static func key(_ node: Int, _ byte: UInt8) -> Int { node << 8 | Int(byte) }

  private func next(_ node: Int, _ byte: UInt8) -> Int {
    var node = node
    while true {
      if let next = edges[Self.key(node, byte)] { return next }
      if node == Self.root { return node }
      node = fallbacks[node]
    }
  }

  /// All names in a text, by their ends.
  func matches(in text: [UInt8]) -> [Match] {
    var matches: [Match] = []
    var node = Self.root
    for (index, byte) in text.enumerated() {
      node = next(node, byte)
      var end = names[node] == nil ? shorterNames[node] : node
      while let name = names[end] {
        let length = depths[end]
        matches.append(Match(start: index + 1 - length, length: length, name: name))
        end = shorterNames[end]
      }
    }
    return matches
  }
}
