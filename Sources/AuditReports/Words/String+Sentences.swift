import EvidenceJSON

extension String {
  /// The text as a sentence of prose: its first word capitalised if it is one, and a full stop.
  var sentence: String {
    let first = utf8.prefix { $0 != UInt8(ascii: " ") }
    let isWord = first.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    return isWord ? capitalised.endingInStop : endingInStop
  }

  /// The text with its first letter, if it is one of ASCII, as a capital.
  var capitalised: String {
    guard let first = utf8.first, first.isASCIILetter else { return self }
    return String(decoding: [first & 0xDF] + utf8.dropFirst(), as: UTF8.self)
  }

  private var endingInStop: String { ends(withScalars: ".") ? self : self + "." }

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

extension String {
  /// The name that people know a resource by: the end of its ARN; the text itself when it is none.
  ///
  /// The name of an alarm may hold colons and slashes, so only what AWS puts before it goes.
  var resourceName: String {
    let parts = split(atScalar: ":", maxSplits: 5)
    guard parts.count == 6, parts[0].isSame(as: "arn") else { return self }
    return parts[5].without(prefix: "trail/") ?? parts[5].without(prefix: "alarm:") ?? parts[5]
  }
}

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
