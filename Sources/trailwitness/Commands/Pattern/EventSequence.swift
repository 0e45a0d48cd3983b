import EvidenceJSON

/// The JSON values that stand in a row in a text, as `jq '.Records[]'` and `cat *.json` leave them.
///
/// Brackets alone decide where a value ends, so that one that is cut off is seen as such.
struct EventSequence {
  /// The places of the values; the last reaches to the end of the text when it is cut off.
  private(set) var values: [Range<Int>] = []

  /// Whether nothing but blanks stands between the values.
  private(set) var isPure = true

  init(in text: [UInt8]) {
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let end = Self.end(of: index, in: text)
        values.append(index..<end)
        index = end
      default:
        if !text[index].isJSONBlank { isPure = false }
        index += 1
      }
    }
  }

  /// The roots of all values.
  ///
  /// - Throws: the error of the first that is damaged, its position that of the whole text.
  func roots(in text: [UInt8]) throws(JSONSyntaxError) -> [JSONValue] {
    var roots: [JSONValue] = []
    for range in values {
      if let document = try? JSONDocument(parsing: Array(text[range])) {
        roots.append(document.root)
      } else {
        // Blanks in front keep the lines and columns of the whole text.
        let before = text[..<range.lowerBound].map { $0 == UInt8(ascii: "\n") ? $0 : 0x20 }
        roots.append(try JSONDocument(parsing: before + text[range]).root)
      }
    }
    return roots
  }

  /// The place behind the bracket that closes the one at `start`, or the end of the text.
  private static func end(of start: Int, in text: [UInt8]) -> Int {
    var depth = 0
    var index = start
    var isQuoted = false
    while index < text.count {
      switch (text[index], isQuoted) {
      case (UInt8(ascii: "\\"), true): index += 1
      case (UInt8(ascii: "\""), _): isQuoted.toggle()
      case (UInt8(ascii: "{"), false), (UInt8(ascii: "["), false): depth += 1
      case (UInt8(ascii: "}"), false), (UInt8(ascii: "]"), false): depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { return index }
    }
    return text.count
  }
}

extension UInt8 {
  /// Whether JSON takes the byte for a blank.
  var isJSONBlank: Bool { [0x20, 0x09, 0x0A, 0x0D].contains(self) }
}
