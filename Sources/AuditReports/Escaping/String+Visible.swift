import EvidenceJSON

extension String {
  /// The text on one line, with everything that a reader could not see written out.
  ///
  /// Control characters, line ends, bidirectional overrides and other invisible characters become
  /// `\n`, `\r`, `\t` or `\u{…}`. Every format passes text from evidence through here or through
  /// ``JSONPrinter`` first, so that no value can move the cursor, recolour or reorder a report.
  public var visible: String {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.isInvisible {
        text += scalar.visibleEscape
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  /// The character's escape in text for people.
  fileprivate var visibleEscape: String {
    switch self {
    case "\n": #"\n"#
    case "\r": #"\r"#
    case "\t": #"\t"#
    default: #"\u{\#(String(value, radix: 16, uppercase: true))}"#
    }
  }
}
