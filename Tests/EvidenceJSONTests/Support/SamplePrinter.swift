import TestSupport

/// Writes a value as JSON with blanks and escapes that the seed chooses.
struct SamplePrinter {
  private(set) var text = ""
  private var random: SeededRandom

  /// Prints with the choices that follow from `random`.
  init(random: SeededRandom) {
    self.random = random
  }

  /// Prints a value, blanks around it included.
  mutating func print(_ value: SampleValue) {
    printBlanks()
    switch value {
    case .null: text += "null"
    case .boolean(let flag): text += flag ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let string): printString(string)
    case .array(let items):
      printList(items, "[", "]") { $0.print($1) }
    case .object(let members):
      printList(members, "{", "}") {
        $0.printBlanks()
        $0.printString($1.name)
        $0.printBlanks()
        $0.text += ":"
        $0.print($1.value)
      }
    }
    printBlanks()
  }

  private mutating func printList<Item>(
    _ items: [Item],
    _ opening: String,
    _ closing: String,
    print: (inout SamplePrinter, Item) -> Void
  ) {
    text += opening
    if items.isEmpty { printBlanks() }
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      print(&self, item)
    }
    text += closing
  }

  private mutating func printBlanks() {
    guard random.isOne(in: 2) else { return }
    text += random.element(of: [" ", "\n", "\r\n", "\t", "\n        ", "\n                 ", "  "])
  }

  private mutating func printString(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars { printScalar(scalar) }
    text += "\""
  }

  private mutating func printScalar(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\n" where random.isOne(in: 2): text += "\\n"
    case "\t" where random.isOne(in: 2): text += "\\t"
    case "/" where random.isOne(in: 2): text += "\\/"
    case "\"", "\\":
      text += random.isOne(in: 2) ? "\\\(scalar)" : escaped(UInt16(scalar.value))
    case ..<" ": text += escaped(UInt16(scalar.value))
    default:
      if random.isOne(in: 8) {
        text += UTF16.encode(scalar).map { $0.map { escaped($0) }.joined() } ?? ""
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }

  private mutating func escaped(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: random.isOne(in: 2))
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
