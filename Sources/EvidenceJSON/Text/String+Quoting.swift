extension DefaultStringInterpolation {
  /// Appends text from evidence in backticks, as it stands in every sentence of a report.
  ///
  /// A backtick within it is written as `\u{60}`, so that the backticks of a sentence always come
  /// in pairs and nothing from evidence stands between two of them.
  package mutating func appendInterpolation(name text: some CustomStringConvertible) {
    appendLiteral("`")
    appendLiteral(text.description.replacingScalar("`", with: #"\u{60}"#))
    appendLiteral("`")
  }
}
