public import EvidenceJSON

/// The way from the root of a JSON log event to a field, such as `$.userIdentity.type`.
///
/// `$.['a']` and `$.a` are the same selector, and so are `$.a[*]` and `$.a.*`: the service answers
/// both spellings alike.
public struct FieldSelector: Hashable, Sendable {
  /// One step of a selector.
  public enum Step: Hashable, Sendable {
    /// The member of an object with that name.
    case key(ExactText)

    /// The element of an array at a position counted from 0.
    case index(Int)

    /// Every element of an array, or every member of an object.
    case wildcard
  }

  /// The steps from the root; never empty, at most one of them a wildcard.
  public let steps: [Step]

  /// Creates a selector from its steps.
  public init(steps: [Step]) {
    self.steps = steps
  }

  /// Whether the selector may name several values at once.
  public var hasWildcard: Bool { steps.contains(.wildcard) }
}

extension FieldSelector {
  /// The selector of keys joined by dots.
  package init(path: String) {
    self.init(
      steps: path.utf8.split(separator: UInt8(ascii: ".")).map { .key(ExactText(utf8: $0)) })
  }
}
