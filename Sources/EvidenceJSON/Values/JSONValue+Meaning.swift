extension JSONValue {
  /// The value in a form that does not depend on how it is written.
  ///
  /// Members are sorted and those that are null left out, lists are sorted too, and numbers go by
  /// their value. Two values with one meaning say the same, except in which order.
  package var meaning: [UInt8] {
    switch kind {
    case .null: Array("null".utf8)
    case .boolean: Array((boolean == true ? "true" : "false").utf8)
    case .number: number
    case .string: Self.quoted(utf8 ?? [])
    case .array: Self.joined(elements.map(\.meaning), in: "[]")
    case .object: Self.joined(shownMembers, in: "{}")
    }
  }

  /// Whether the value says nothing: null, an empty text, an empty list or an empty object.
  package var isHollow: Bool {
    switch kind {
    case .null: true
    case .boolean, .number: false
    case .string: isString("")
    case .array: elements.first == nil
    case .object: members.first { !$0.value.isNull } == nil
    }
  }

  private var number: [UInt8] {
    guard let text = numberText, let number = DecimalText(text) else { return Array(rawText.utf8) }
    let sign = number.isNegative ? "-" : ""
    return Array(
      "\(sign)\(String(decoding: number.digits, as: UTF8.self))e\(number.magnitude)".utf8)
  }

  private var shownMembers: [[UInt8]] {
    members.filter { !$0.value.isNull }.map {
      Self.quoted(Array($0.name.utf8)) + Array(":".utf8) + $0.value.meaning
    }
  }

  /// A text behind its length, so that no text can be taken for several.
  private static func quoted(_ text: [UInt8]) -> [UInt8] { Array("\(text.count)\"".utf8) + text }

  private static func joined(_ parts: [[UInt8]], in brackets: String) -> [UInt8] {
    let sorted = parts.sorted { $0.lexicographicallyPrecedes($1) }
    let ends = Array(brackets.utf8)
    return ends.prefix(1) + Array(sorted.joined(separator: ",".utf8)) + ends.suffix(1)
  }
}
