extension Array where Element == String {
  /// The first `limit` texts with a separator between them and the number of the others.
  ///
  /// `others` names what the other texts are, behind `more`.
  func shortened(to limit: Int, separator: String = ", ", others: String? = nil) -> String {
    let shown = prefix(limit).joined(separator: separator)
    guard count > limit else { return shown }
    return "\(shown) and \(count - limit) more" + (others.map { " \($0)" } ?? "")
  }
}
