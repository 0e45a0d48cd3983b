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
