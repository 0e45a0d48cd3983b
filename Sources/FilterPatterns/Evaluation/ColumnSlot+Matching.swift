extension ColumnSlot {
  /// Whether a log event has the columns of a pattern and their texts satisfy the conditions.
  static func match(_ slots: [ColumnSlot], _ text: [UInt8]) -> Bool {
    guard !slots.isEmpty else { return true }
    let line = ColumnLine(text)
    guard let ellipsis = slots.firstIndex(of: .ellipsis) else {
      return line.words.count >= slots.count
        && match(slots, line.texts(of: slots.count))
    }
    let front = slots[..<ellipsis]
    let back = slots[(ellipsis + 1)...]
    return line.words.count >= front.count + back.count
      && match(Array(front), line.words.prefix(front.count).map(\.text))
      && match(Array(back), line.words.suffix(back.count).map(\.text))
  }

  private static func match(_ slots: [ColumnSlot], _ texts: [[UInt8]]) -> Bool {
    zip(slots, texts).allSatisfy { slot, text in
      guard case .column(_, let condition?) = slot else { return true }
      return condition.holds { $0.holds(for: text) }
    }
  }
}

extension ColumnTest {
  /// Whether a column's text satisfies the test.
  func holds(for text: [UInt8]) -> Bool {
    switch self {
    case .equals(let operand): return operand.describesColumn(text)
    case .differs(let operand): return !operand.describesColumn(text)
    case .compares(let order, let literal):
      guard let number = DecimalNumber(text) else { return false }
      return order.holds(number, literal.value)
    }
  }
}

extension FilterValue {
  /// Whether the operand describes a column; a number without quotes is compared as a number.
  fileprivate func describesColumn(_ text: [UInt8]) -> Bool {
    guard case .number(let literal) = self, let number = DecimalNumber(text) else {
      return describes(text)
    }
    return number == literal.value
  }
}
