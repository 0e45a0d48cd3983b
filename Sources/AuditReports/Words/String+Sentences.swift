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
