/// Writes JSON, without escaped slashes, in one of two layouts.
package struct JSONPrinter {
  /// How values are laid out and which characters are escaped.
  private enum Layout {
    /// Over several lines, two blanks for each level.
    ///
    /// Characters that a reader could not see are escaped, so that the text is safe in a terminal.
    case lines(sortsMembers: Bool)

    /// On one line without blanks; only what RFC 8259 demands is escaped.
    case compact
  }

  private var bytes: [UInt8] = []
  private let layout: Layout

  private init(_ layout: Layout) { self.layout = layout }

  /// Prints a value over several lines, without a line feed at the end.
  ///
  /// Sorted members stand in the order of their bytes.
  package static func print(_ tree: JSONTree, sortsMembers: Bool) -> String {
    print(tree, .lines(sortsMembers: sortsMembers))
  }

  /// Prints a value on one line.
  package static func printCompact(_ tree: JSONTree) -> String { print(tree, .compact) }

  private static func print(_ tree: JSONTree, _ layout: Layout) -> String {
    var printer = JSONPrinter(layout)
    printer.append(tree, depth: 0)
    return String(decoding: printer.bytes, as: UTF8.self)
  }

  // Bytes grow faster than a string, which counts its characters' kinds with every addition.
  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func append(_ tree: JSONTree, depth: Int) {
    switch tree {
    case .null: append("null")
    case .boolean(let value): append(value ? "true" : "false")
    case .number(let digits): append(digits.text)
    case .string(let text): append(quoted: text)
    case .array(let elements):
      append(elements, .openBracket, .closeBracket, depth) { $0.append($1, depth: depth + 1) }
    case .object(let members):
      append(ordered(members), .openBrace, .closeBrace, depth) { printer, member in
        printer.append(quoted: member.name)
        printer.bytes.append(.colon)
        if case .lines = printer.layout { printer.bytes.append(.space) }
        printer.append(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func append<Item>(
    _ items: [Item],
    _ opening: UInt8,
    _ closing: UInt8,
    _ depth: Int,
    _ appendItem: (inout JSONPrinter, Item) -> Void
  ) {
    bytes.append(opening)
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(.comma) }
      startLine(depth + 1)
      appendItem(&self, item)
    }
    if !items.isEmpty { startLine(depth) }
    bytes.append(closing)
  }

  private func ordered(_ members: [JSONTree.Member]) -> [JSONTree.Member] {
    guard case .lines(sortsMembers: true) = layout else { return members }
    return members.sorted { $0.name < $1.name }
  }

  private mutating func startLine(_ depth: Int) {
    guard case .lines = layout else { return }
    bytes.append(.lineFeed)
    bytes.append(contentsOf: repeatElement(.space, count: 2 * depth))
  }

  private mutating func append(quoted text: ExactText) {
    bytes.append(.quote)
    if text.utf8.allSatisfy(Self.isPlain) {
      append(text.text)
    } else {
      for scalar in text.text.unicodeScalars { append(scalar) }
    }
    bytes.append(.quote)
  }

  /// Whether a byte stands for itself in a string and is the whole of a visible character.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != .quote && byte != .backslash
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append(#"\""#)
    case "\\": append(#"\\"#)
    case "\n": append(#"\n"#)
    case "\r": append(#"\r"#)
    case "\t": append(#"\t"#)
    case let scalar where mustEscape(scalar):
      for unit in String(scalar).utf16 { append(Self.escape(unit)) }
    default: append(String(scalar))
    }
  }

  private func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    if case .compact = layout { scalar.value < 0x20 } else { scalar.isInvisible }
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return #"\u"# + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
