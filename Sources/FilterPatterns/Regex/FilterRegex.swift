public import EvidenceJSON

/// A regular expression of the service's subset: alternatives of characters with repetition.
///
/// There are no groups and no back references, so that matching takes linear time. Two expressions
/// are equal when they are spelled alike.
public struct FilterRegex: Hashable, Sendable {
  /// The expression without the percent signs around it.
  public let text: ExactText

  /// The expression as chains that search a whole text.
  let chains: [[ChainLink]]

  /// Whether the expression holds something whose meaning the service has not shown.
  let isUnclear: Bool

  init(text: ExactText, branches: [RegexBranch], isUnclear: Bool) {
    self.text = text
    self.isUnclear = isUnclear
    chains = branches.compactMap(\.chain)
  }

  /// Whether two expressions are spelled alike.
  public static func == (left: FilterRegex, right: FilterRegex) -> Bool {
    left.text == right.text
  }

  /// Hashes the spelling.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}

/// One alternative of a regular expression: what stands between two `|`.
struct RegexBranch: Hashable, Sendable {
  /// One part of an alternative.
  enum Part: Hashable, Sendable {
    /// The `^` anchor.
    case start

    /// The `$` anchor.
    case end

    /// Scalars of a set, at least `minimum` and at most `maximum` of them; no maximum means any.
    case scalars(ScalarSet, minimum: Int, maximum: Int?)

    var mayBeEmpty: Bool {
      if case .scalars(_, let minimum, _) = self { minimum == 0 } else { true }
    }

    /// How many links the part takes.
    var linkCount: Int {
      guard case .scalars(_, let minimum, let maximum) = self else { return 0 }
      return maximum ?? minimum + 1
    }

    var links: [ChainLink] {
      guard case .scalars(let set, let minimum, let maximum) = self else { return [] }
      let required = [ChainLink](repeating: .one(set), count: minimum)
      guard let maximum else { return required + [.many(set)] }
      return required + [ChainLink](repeating: .optional(set), count: max(0, maximum - minimum))
    }
  }

  var parts: [Part] = []

  /// The links that search the alternative in a whole text, or `nil` when it can never match.
  ///
  /// An anchor inside the alternative can only hold when everything on its outer side is empty.
  var chain: [ChainLink]? {
    let start = parts.lastIndex(of: .start)
    let end = parts.firstIndex(of: .end)
    let first = start.map { $0 + 1 } ?? 0
    let last = end ?? parts.count
    guard parts[..<first].allSatisfy(\.mayBeEmpty), parts[last...].allSatisfy(\.mayBeEmpty) else {
      return nil
    }
    let inner = first < last ? parts[first..<last].flatMap(\.links) : []
    return (start == nil ? [.anything] : []) + inner + (end == nil ? [.anything] : [])
  }
}

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
    text.text.unicodeScalars.map { .one(ScalarSet($0)) }
  }
}
