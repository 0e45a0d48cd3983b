/// A path as somebody typed it, which tells what the evidence is called and little more.
///
/// What stands above a relative path is never looked at: where a folder lies says nothing of what
/// it holds, and the same folder gives the same report wherever it is.
struct GivenPath: Sendable {
  /// The path as it was typed.
  let text: String

  /// The names of the path, without `.` and without what a `..` takes back.
  private let names: [String]

  init(_ text: String) {
    self.text = text
    var names: [String] = []
    for part in text.utf8.split(separator: UInt8(ascii: "/")) {
      let name = String(decoding: part, as: UTF8.self)
      if part.elementsEqual("..".utf8), let last = names.last, !last.utf8.elementsEqual("..".utf8) {
        names.removeLast()
      } else if !part.elementsEqual(".".utf8) {
        names.append(name)
      }
    }
    self.names = names
  }

  /// The last name; `.` where the path has none.
  var name: String { names.last ?? "." }

  /// The last two names: they may tell account and region, as in `evidence/123456789012`.
  var folders: [String] { Self.hints(names) }

  /// The last two names above a lone file.
  var foldersOfFile: [String] { Self.hints(names.dropLast()) }

  private static func hints(_ names: [String]) -> [String] {
    Array(names.suffix(2)).filter { !$0.utf8.elementsEqual("..".utf8) }
  }

  /// What the files below each path are called by: as few of its last names as tell them apart.
  ///
  /// Empty for a lone path. No label begins with another, so that no two files share a name.
  static func labels(of paths: [GivenPath]) -> [String] {
    guard paths.count > 1 else { return [""] }
    let longest = paths.map(\.names.count).max() ?? 0
    for count in 1...max(1, longest) {
      let labels = paths.map { $0.names.isEmpty ? ["."] : Array($0.names.suffix(count)) }
      guard areApart(labels) else { continue }
      return labels.map { $0.joined(separator: "/") }
    }
    return paths.enumerated().map { "\($0.offset + 1)-\($0.element.name)" }
  }

  private static func areApart(_ labels: [[String]]) -> Bool {
    let keys = labels.map { Array(($0.joined(separator: "/") + "/").utf8) }
    let sorted = keys.sorted { $0.lexicographicallyPrecedes($1) }
    return !zip(sorted, sorted.dropFirst()).contains { $1.starts(with: $0) }
  }
}

extension GivenPath: Hashable {
  /// Whether both lead to one place by their names, so that reading one is enough.
  static func == (left: GivenPath, right: GivenPath) -> Bool { left.key == right.key }

  /// Hashes the bytes of the names.
  func hash(into hasher: inout Hasher) { hasher.combine(key) }

  private var key: [UInt8] {
    let root = text.utf8.first == UInt8(ascii: "/") ? "/" : ""
    return Array((root + names.joined(separator: "/")).utf8)
  }
}
