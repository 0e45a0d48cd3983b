import EvidenceJSON

/// How the values that a wildcard ranges over are written: both forms mean the same to a selector.
enum ListForm: Hashable, Sendable {
  /// As elements of an array.
  case array

  /// As members of an object.
  case object

  /// A list with more elements; one that there is already keeps its own form.
  func adding(_ elements: [EventTree], to old: EventTree?) -> EventTree {
    switch (old, self) {
    case (.array(let own)?, _):
      return .array(own + elements)
    case (.object(let own)?, _):
      return .object(own + ListForm.members(elements, from: own.count))
    case (_, .array):
      return .array(elements)
    case (_, .object):
      return .object(ListForm.members(elements, from: 0))
    }
  }

  private static func members(_ elements: [EventTree], from first: Int) -> [EventTree.Member] {
    elements.enumerated().map { offset, element in
      EventTree.Member(name: ExactText("item\(first + offset)"), value: element)
    }
  }
}
