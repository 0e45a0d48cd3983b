extension String {
  /// The text on one line, with everything that a reader could not see written out.
  ///
  /// Control characters, line ends, bidirectional overrides and other invisible characters become
  /// `\n`, `\r`, `\t` or `\u{…}`. Every format passes text from evidence through here or through
  /// ``JSONPrinter`` first, so that no value can move the cursor, recolour or reorder a report.
  public var visible: String {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.needsEscape {
        text += scalar.visibleEscape
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether a reader could not see the character where it stands.
  var needsEscape: Bool {
    if isASCII { return value < 0x20 || value == 0x7F }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }
  }

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
