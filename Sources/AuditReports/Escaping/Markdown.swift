/// The only places where text from evidence enters Markdown.
///
/// Everything is made visible first, so it stays on its line; then nothing in it keeps a meaning in
/// CommonMark or in GitHub's tables, links, mentions and formulas.
enum Markdown {
  /// Text that stands in a paragraph, a heading, a list item or a table cell.
  static func text(_ text: String) -> String {
    let scalars = Array(text.visible.unicodeScalars)
    return scalars.indices.reduce(into: "") { escaped, index in
      escaped += isMarked(scalars, at: index) ? "\\" : ""
      escaped += entities[scalars[index]] ?? String(scalars[index])
    }
  }

  /// Text of our own sentences, in which values from evidence stand in backticks.
  ///
  /// A value with a backtick of its own only moves the borders of the code spans: both sides of
  /// every border are escaped.
  static func sentence(_ sentence: String, isInTable: Bool = false) -> String {
    let scalars = sentence.unicodeScalars
    let parts = scalars.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    return parts.enumerated().reduce(into: "") { result, part in
      let isCode = part.offset % 2 == 1
      if isCode && part.offset == parts.count - 1 {
        result += #"\`"# + text(part.element)
      } else {
        result += isCode ? code(part.element, isInTable: isInTable) : text(part.element)
      }
    }
  }

  /// A code span; in a table pipes are escaped, since they end cells even within code.
  static func code(_ text: String, isInTable: Bool = false) -> String {
    let visible = text.visible
    guard !visible.isEmpty else { return "(empty)" }
    let border = String(repeating: "`", count: longestRun(ofBackticksIn: visible) + 1)
    let edges = [visible.unicodeScalars.first, visible.unicodeScalars.last]
    let padding = edges.contains("`") || edges.contains(" ") ? " " : ""
    let pipe = isInTable ? #"\|"# : "|"
    let content = visible.unicodeScalars.map { $0 == "|" ? pipe : String($0) }.joined()
    return border + padding + content + padding + border
  }

  /// A fenced block; each element of `lines` stays on one line.
  static func fence(_ language: String, _ lines: [String]) -> [String] {
    let visible = lines.map(\.visible)
    let longest = visible.map(longestRun(ofBackticksIn:)).max() ?? 0
    let border = String(repeating: "`", count: max(3, longest + 1))
    return [border + language] + visible + [border]
  }

  private static let entities: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;"]

  /// Whether the scalar at `index` would mean something without a backslash.
  ///
  /// Scalars are looked at and not characters, since Markdown sees a `*` with an accent as a `*`.
  private static func isMarked(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let before = scalars[..<index]
    switch scalars[index] {
    case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "$", "@", "!": return true
    // At the start of a line they make lists and underlined headings.
    case "-", "+", "=": return before.isEmpty
    case ")", ".":
      let isLast = index + 1 == scalars.count
      let makesItem = isNumber(before) && (isLast || scalars[index + 1] == " ")
      return makesItem || endsInWWW(before)
    // A bare address becomes a link on GitHub.
    case "/": return before.last == ":"
    default: return false
    }
  }

  private static func isNumber(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) }
  }

  private static func endsInWWW(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let end = text.suffix(3)
    return end.count == 3 && end.allSatisfy { $0 == "w" || $0 == "W" }
  }

  private static func longestRun(ofBackticksIn text: String) -> Int {
    var longest = 0
    var current = 0
    for byte in text.utf8 {
      current = byte == UInt8(ascii: "`") ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}

extension Markdown {
  /// A link to a public page; a code span when `address` is not a plain `https` address.
  static func link(_ address: String) -> String {
    let isPlain = address.utf8.allSatisfy { byte in
      (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
    }
    return isPlain && address.hasPrefix("https://") ? "<\(address)>" : code(address)
  }
}
