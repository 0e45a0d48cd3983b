package import EvidenceJSON

/// A JSON value that is being put together.
package indirect enum EventTree: Hashable, Sendable {
  /// A member of an object.
  package struct Member: Hashable, Sendable {
    package var name: ExactText
    package var value: EventTree

    package init(name: ExactText, value: EventTree) {
      self.name = name
      self.value = value
    }
  }

  case null
  case boolean(Bool)
  case number(ExactText)
  case string(ExactText)
  case array([EventTree])
  case object([Member])

  /// An object from names and values; values that are `nil` are left out.
  package static func object(_ members: KeyValuePairs<ExactText, EventTree?>) -> EventTree {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// A string.
  package static func text(_ text: String) -> EventTree { .string(ExactText(text)) }

  /// The member of that name, or `nil` when there is none or this is not an object.
  package subscript(name: ExactText) -> EventTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The value behind keys and indices, or `nil` when there is none.
  package func value(at steps: some Sequence<FieldSelector.Step>) -> EventTree? {
    var value = self
    for step in steps {
      switch (step, value) {
      case (.key(let name), .object):
        guard let child = value[name] else { return nil }
        value = child
      case (.index(let index), .array(let elements)) where elements.indices.contains(index):
        value = elements[index]
      default: return nil
      }
    }
    return value
  }
}

extension EventTree: CustomStringConvertible {
  /// The value as compact JSON, members in their order.
  package var description: String {
    var text: [UInt8] = []
    write(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private func write(to text: inout [UInt8]) {
    switch self {
    case .null: text += Array("null".utf8)
    case .boolean(let value): text += Array((value ? "true" : "false").utf8)
    case .number(let digits): text += digits.utf8
    case .string(let string): EventTree.write(string, to: &text)
    case .array(let elements):
      EventTree.write(elements, "[", "]", to: &text) { $0.write(to: &$1) }
    case .object(let members):
      EventTree.write(members, "{", "}", to: &text) { member, text in
        EventTree.write(member.name, to: &text)
        text.append(UInt8(ascii: ":"))
        member.value.write(to: &text)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item],
    _ opening: Unicode.Scalar,
    _ closing: Unicode.Scalar,
    to text: inout [UInt8],
    _ writeItem: (Item, inout [UInt8]) -> Void
  ) {
    text.append(UInt8(ascii: opening))
    for (index, item) in items.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      writeItem(item, &text)
    }
    text.append(UInt8(ascii: closing))
  }

  private static func write(_ string: ExactText, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        text += Array((byte < 0x10 ? "\\u000" : "\\u00").utf8)
        text += Array(String(byte, radix: 16).utf8)
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }
}
