/// A truth value that may be unknown, as in Kleene's logic: AND is the least, OR the greatest.
enum Truth: Int, CaseIterable, Sendable {
  case no
  case unknown
  case yes

  /// The opposite; of unknown, unknown.
  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }
}

extension Truth: Comparable {
  /// Orders no, unknown, yes.
  static func < (left: Truth, right: Truth) -> Bool { left.rawValue < right.rawValue }
}
