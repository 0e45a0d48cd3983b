import EvidenceJSON

/// One link of a chain: the automata of literals, globs and regular expressions are all chains.
///
/// A chain accepts a text when its links consume the whole of it, in order.
enum ChainLink: Hashable, Sendable {
  /// Exactly one scalar of the set.
  case one(ScalarSet)

  /// One scalar of the set, or nothing.
  case optional(ScalarSet)

  /// Any number of scalars of the set, none included.
  case many(ScalarSet)

  static let anything = ChainLink.many(.everything)

  var set: ScalarSet {
    switch self {
    case .one(let set), .optional(let set), .many(let set): set
    }
  }

  /// Whether the link may consume nothing.
  var isSkippable: Bool {
    if case .one = self { false } else { true }
  }
}

extension ChainLink {
  /// The chain that accepts exactly this text.
  static func chain(of text: ExactText) -> [ChainLink] {
    text.string.unicodeScalars.map { .one(ScalarSet($0)) }
  }
}
