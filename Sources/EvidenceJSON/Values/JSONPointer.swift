/// The escapes of RFC 6901: `~` and `/` in a name are written `~0` and `~1`.
enum JSONPointer {
  /// The name as a pointer writes it.
  static func escaped(_ name: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case "~": text.append(contentsOf: ["~", "0"])
      case "/": text.append(contentsOf: ["~", "1"])
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  /// The names that a pointer lists, or `nil` when RFC 6901 does not allow it.
  ///
  /// A pointer is empty or starts with a slash, and each `~` in it is followed by `0` or `1`.
  static func parts(of pointer: String) -> [String]? {
    guard !pointer.isEmpty else { return [] }
    guard pointer.unicodeScalars.first == "/" else { return nil }
    // Scalars, not characters: a combining mark after a slash must not hide it.
    let parts = pointer.unicodeScalars.dropFirst()
      .split(separator: "/", omittingEmptySubsequences: false)
    let names = parts.compactMap(unescaped)
    return names.count == parts.count ? names : nil
  }

  private static func unescaped(_ part: Substring.UnicodeScalarView) -> String? {
    var text = String.UnicodeScalarView()
    var rest = part.makeIterator()
    while let scalar = rest.next() {
      guard scalar == "~" else {
        text.append(scalar)
        continue
      }
      switch rest.next() {
      case "0": text.append("~")
      case "1": text.append("/")
      default: return nil
      }
    }
    return String(text)
  }
}
