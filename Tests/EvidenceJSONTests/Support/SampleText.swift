import TestSupport

/// Texts that tests make up: those that are hard to read come up often.
enum SampleText {
  private static let scalars: [Unicode.Scalar] = [
    "a", "b", "Z", "0", " ", "/", "~", "%", "\"", "\\", "{", "]", ",", ":", "\0", "\u{8}", "\t",
    "\n", "\u{C}", "\r", "\u{1F}", "\u{7F}", "\u{80}", "é", "\u{7FF}", "\u{800}", "€", "\u{301}",
    "\u{D7FF}", "\u{E000}", "\u{FEFF}", "\u{FFFF}", "\u{10000}", "😀", "\u{10FFFF}",
  ]

  /// Makes up a string of any scalars.
  static func string(using random: inout SeededRandom) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<random.number(below: random.isOne(in: 10) ? 60 : 12) {
      text.append(random.isOne(in: 3) ? random.element(of: scalars) : "a")
    }
    return String(text)
  }

  /// Makes up a name, one of few, so that objects hold some of them twice.
  static func name(using random: inout SeededRandom) -> String {
    random.isOne(in: 2) ? string(using: &random) : "name-\(random.number(below: 30))"
  }

  /// Makes up a number in every form that the grammar has.
  static func number(using random: inout SeededRandom) -> String {
    var text = random.isOne(in: 3) ? "-" : ""
    text += random.isOne(in: 3) ? "0" : "\(1 + random.number(below: 9))" + digits(using: &random)
    if random.isOne(in: 3) { text += ".\(random.number(below: 10))" + digits(using: &random) }
    if random.isOne(in: 3) {
      text += random.element(of: ["e", "E"]) + random.element(of: ["", "+", "-"])
      text += random.element(of: ["0", "1", "05", "17", "200"])
    }
    return text
  }

  private static func digits(using random: inout SeededRandom) -> String {
    (0..<random.number(below: 5)).map { _ in "\(random.number(below: 1000))" }.joined()
  }
}
