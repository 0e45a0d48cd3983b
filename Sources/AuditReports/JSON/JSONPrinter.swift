import EvidenceJSON

/// Prints JSON over several lines, two blanks for each level, without escaped slashes.
///
/// Characters that a reader could not see are escaped, so that the text is safe in a terminal too.
struct JSONPrinter {
  private var bytes: [UInt8] = []
  private let sortsMembers: Bool

  private init(sortsMembers: Bool) { self.sortsMembers = sortsMembers }

  /// Prints `tree` without a line feed at the end; sorted members stand in the order of their
  /// bytes.
  static func print(_ tree: JSONTree, sortsMembers: Bool) -> String {
    var printer = JSONPrinter(sortsMembers: sortsMembers)
    printer.append(tree, depth: 0)
    return String(decoding: printer.bytes, as: UTF8.self)
  }

  // Bytes grow faster than a string, which counts its characters' kinds with every addition.
  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func append(_ tree: JSONTree, depth: Int) {
    switch tree {
    case .object(let members): append(members, depth: depth)
    case .array(let elements): append(elements, depth: depth)
    case .string(let string): appendString(string)
    case .literal(let literal): append(literal)
    }
  }

  private mutating func append(_ members: [JSONTree.Member], depth: Int) {
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in ordered(members).enumerated() {
      startLine(after: index, depth: depth + 1)
      appendString(member.name)
      append(": ")
      append(member.value, depth: depth + 1)
    }
    if !members.isEmpty { startLine(after: 0, depth: depth) }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func append(_ elements: [JSONTree], depth: Int) {
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      startLine(after: index, depth: depth + 1)
      append(element, depth: depth + 1)
    }
    if !elements.isEmpty { startLine(after: 0, depth: depth) }
    bytes.append(UInt8(ascii: "]"))
  }

  private func ordered(_ members: [JSONTree.Member]) -> [JSONTree.Member] {
    guard sortsMembers else { return members }
    return members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private mutating func startLine(after index: Int, depth: Int) {
    append(index == 0 ? "\n" : ",\n")
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func appendString(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    if string.utf8.allSatisfy(Self.isPlain) {
      append(string)
    } else {
      for scalar in string.unicodeScalars { append(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte stands for itself in a string and is the whole of a visible character.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append(#"\""#)
    case "\\": append(#"\\"#)
    case "\n": append(#"\n"#)
    case "\r": append(#"\r"#)
    case "\t": append(#"\t"#)
    case let scalar where scalar.isInvisible:
      for unit in String(scalar).utf16 { append(Self.escape(unit)) }
    default: append(String(scalar))
    }
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return #"\u"# + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
