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
