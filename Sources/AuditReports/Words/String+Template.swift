import EvidenceJSON

extension String {
  /// What stands for a name that differs between sentences.
  private static let anyName = "…"

  /// The parts of a sentence by the backticks in it; each second one is a name.
  private var parts: [String] {
    unicodeScalars.split(separator: "`", omittingEmptySubsequences: false).map { String($0) }
  }

  /// The sentence with every name in backticks left out.
  var withoutNames: String {
    parts.enumerated().map { $0 % 2 == 1 ? Self.anyName : $1 }.joined(separator: "`")
  }

  /// The sentence with only the names that `other` has too, when nothing but names differs.
  func keepingNames(of other: String) -> String {
    let (parts, others) = (parts, other.parts)
    guard parts.count == others.count else { return withoutNames }
    return zip(parts, others).map { $0.isSame(as: $1) ? $0 : Self.anyName }.joined(separator: "`")
  }
}
