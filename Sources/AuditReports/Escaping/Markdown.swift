import EvidenceJSON

/// The only places where text from evidence enters Markdown.
///
/// Text from evidence stands in code. Everything is made visible first, so it stays on its line;
/// then nothing in it keeps a meaning in CommonMark or in GitHub's tables, links, mentions and
/// formulas.
enum Markdown {
  /// A number, a time or an account from evidence as it is; anything else in a code span.
  static func value(_ text: String, isInTable: Bool = false) -> String {
    let isPlain = text.utf8.allSatisfy { $0.isASCIIDigit || "T:.+-Z to".utf8.contains($0) }
    return isPlain && !text.utf8.isEmpty || text.isSame(as: "unknown")
      ? self.text(text) : code(text, isInTable: isInTable)
  }

  /// Text that stands in a paragraph, a heading, a list item or a table cell.
  static func text(_ text: String) -> String { escaped(text, startsLine: true) }

  /// A phrase of ours, whose values stand in code.
  static func phrase(_ phrase: Phrase, isInTable: Bool = false) -> String {
    phrase.parts.enumerated().reduce(into: "") { result, part in
      let next: String =
        switch part.element {
        case .text(let text): escaped(text, startsLine: part.offset == 0)
        case .value(let value): code(value, isInTable: isInTable)
        }
      // Two borders side by side would be one.
      let isBorder = result.utf8.last == UInt8(ascii: "`") && next.utf8.first == UInt8(ascii: "`")
      result += (isBorder ? " " : "") + next
    }
  }

  /// Text of our own in which values stand in backticks, such as a control's description.
  static func sentence(_ sentence: String, isInTable: Bool = false) -> String {
    phrase(Phrase(prose: sentence), isInTable: isInTable)
  }

  /// A code span; in a table pipes are escaped, since they end cells even within code.
  static func code(_ text: String, isInTable: Bool = false) -> String {
    let visible = text.visible
    guard !visible.isEmpty else { return "(empty)" }
    let border = String(repeating: "`", count: longestRun(ofBackticksIn: visible) + 1)
    let edges = [visible.unicodeScalars.first, visible.unicodeScalars.last]
    let padding = edges.contains { scalar in scalar == "`" || scalar == " " } ? " " : ""
    let content = isInTable ? escapingPipes(in: visible) : visible
    return border + padding + content + padding + border
  }

  private static func escapingPipes(in text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      escaped.unicodeScalars.append(contentsOf: scalar == "|" ? ["\\", scalar] : [scalar])
    }
  }

  /// A fenced block; each element of `lines` stays on one line.
  static func fence(_ language: String, _ lines: [String]) -> [String] {
    let visible = lines.map(\.visible)
    let longest = visible.map(longestRun(ofBackticksIn:)).max() ?? 0
    let border = String(repeating: "`", count: max(3, longest + 1))
    return [border + language] + visible + [border]
  }

  /// Text of prose, blank by blank: what GitHub would take for a reference becomes code.
  private static func escaped(_ text: String, startsLine: Bool) -> String {
    let words = text.visible.split(atScalar: " ")
    guard words.contains(where: { MarkdownReference.isIn($0.unicodeScalars) }) else {
      return escapedProse(text, startsLine: startsLine)
    }
    return words.enumerated().map { index, word in
      if MarkdownReference.isIn(word.unicodeScalars) { return code(word, isInTable: true) }
      let startsLine = startsLine && index == 0
      return startsLine && word.utf8.isEmpty
        ? "&#32;" : escapedProse(word, startsLine: startsLine)
    }.joined(separator: " ")
  }

  private static func escapedProse(_ text: String, startsLine: Bool) -> String {
    let scalars = Array(text.visible.unicodeScalars)
    return scalars.indices.reduce(into: "") { escaped, index in
      let isMark = startsLine && marksLine(scalars, at: index) || isMarked(scalars, at: index)
      switch scalars[index] {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      // A blank cannot be escaped by a backslash.
      case " " where isMark: escaped += "&#32;"
      case let scalar:
        if isMark { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether the scalar at `index` would make a list, an underlined heading or a block of code of
  /// a line that begins with the text.
  private static func marksLine(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    switch scalars[index] {
    case " ", "-", "+", "=": return index == 0
    case ")", ".":
      let isNumber = index > 0 && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
      return isNumber && (index + 1 == scalars.count || scalars[index + 1] == " ")
    default: return false
    }
  }

  /// Whether the scalar at `index` would mean something anywhere in a line.
  ///
  /// Scalars are looked at and not characters, since Markdown sees a `*` with an accent as a `*`.
  private static func isMarked(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    switch scalars[index] {
    case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "$", "@", "!": true
    // A bare address becomes a link on GitHub.
    case "/": scalars[..<index].last == ":"
    case ".": endsInWWW(scalars[..<index])
    default: false
    }
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
    return isPlain && address.starts(withScalars: "https://") ? "<\(address)>" : code(address)
  }
}
