import EvidenceJSON

extension FieldTest: CustomStringConvertible {
  /// The test in its canonical spelling.
  public var description: String {
    switch test {
    case .equals(let value): "\(selector) = \(value)"
    case .differs(let value): "\(selector) != \(value)"
    case .compares(let order, let number): "\(selector) \(order.rawValue) \(number.text)"
    case .isNull: "\(selector) IS NULL"
    case .isTrue: "\(selector) IS TRUE"
    case .isFalse: "\(selector) IS FALSE"
    case .notExists: "\(selector) NOT EXISTS"
    }
  }
}

extension FieldSelector: CustomStringConvertible {
  /// The selector, with keys in single quotes only where they need them.
  public var description: String { "$" + steps.map(\.description).joined() }
}

extension FieldSelector.Step: CustomStringConvertible {
  /// The step as it follows the one before it.
  public var description: String {
    switch self {
    case .key(let name): name.isBareKey ? ".\(name)" : ".['\(name)']"
    case .index(let index): "[\(index)]"
    case .wildcard: "[*]"
    }
  }
}

extension FilterValue: CustomStringConvertible {
  /// The operand: texts in double quotes, numbers as they were written.
  public var description: String {
    switch self {
    case .text(let glob): glob.text.quoted
    case .number(let number): number.text.string
    case .regex(let regex): "%\(regex.text)%"
    }
  }
}

extension ExactText {
  /// The text in double quotes.
  var quoted: String {
    var text = "\""
    for scalar in string.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text.unicodeScalars.append("\\") }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }

  fileprivate var isBareKey: Bool {
    !isEmpty && string.unicodeScalars.allSatisfy { $0.isWord || $0 == "-" }
  }
}
