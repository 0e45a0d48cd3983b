extension String {
  /// The text as a sentence of prose: its first word capitalised if it is one, and a full stop.
  var sentence: String {
    let first = prefix { $0 != " " }
    let isWord = first.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    let start = isWord ? prefix(1).uppercased() + dropFirst() : self
    return start.hasSuffix(".") ? start : start + "."
  }

  /// The text with blanks behind it up to `width` characters.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}

extension Int {
  /// The number with its noun, such as `1 file` or `2 files`.
  func counted(_ singular: String, _ plural: String? = nil) -> String {
    "\(self) \(self == 1 ? singular : plural ?? singular + "s")"
  }
}
