import EvidenceJSON

extension FilterSyntax: CustomStringConvertible {
  /// The canonical spelling: single blanks, double quotes, no redundant parentheses.
  public var description: String {
    switch self {
    case .blank: ""
    case .json(let condition): "{ \(condition.printed { $0.description }) }"
    case .terms(let terms): terms.map(\.description).joined(separator: " ")
    case .regex(let regex): "%\(regex.text)%"
    case .columns(let slots): ColumnSlot.printed(slots)
    }
  }
}

extension FilterCondition {
  func printed(_ print: (Test) -> String) -> String {
    switch self {
    case .test(let test): print(test)
    case .all(let operands): FilterCondition.joined(operands, " && ", print)
    case .any(let operands): FilterCondition.joined(operands, " || ", print)
    }
  }

  private static func joined(
    _ operands: [FilterCondition],
    _ separator: String,
    _ print: (Test) -> String
  ) -> String {
    operands.map { operand in
      if case .test(let test) = operand { print(test) } else { "(\(operand.printed(print)))" }
    }.joined(separator: separator)
  }
}

extension FilterTerm: CustomStringConvertible {
  /// The term with its sign, in double quotes.
  public var description: String { role.rawValue + text.quoted }
}

extension ColumnSlot {
  /// The columns in brackets.
  ///
  /// A single column without a name needs a blank name, which the service has no spelling for:
  /// `[]` has no columns, and `[,]` has two.
  fileprivate static func printed(_ slots: [ColumnSlot]) -> String {
    "[" + slots.map(\.description).joined(separator: ", ") + "]"
  }
}

extension ColumnSlot: CustomStringConvertible {
  /// The column as it stands between commas.
  public var description: String {
    switch self {
    case .ellipsis: "..."
    case .column(nil, _): ""
    case .column(let name?, nil): name.text
    case .column(let name?, let condition?): condition.printed { $0.printed(for: name) }
    }
  }
}

extension ColumnTest {
  fileprivate func printed(for column: ExactText) -> String {
    switch self {
    case .equals(let value): "\(column) = \(value)"
    case .differs(let value): "\(column) != \(value)"
    case .compares(let order, let number): "\(column) \(order.rawValue) \(number.text)"
    }
  }
}

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
    case .number(let number): number.text.text
    case .regex(let regex): "%\(regex.text)%"
    }
  }
}

extension ExactText {
  /// The text in double quotes.
  var quoted: String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  fileprivate var isBareKey: Bool {
    !isEmpty && text.unicodeScalars.allSatisfy { $0.isWord || $0 == "-" }
  }
}
