/// Where a JSON value may start, in a text that holds other things too.
enum JSONStart {
  /// What a JSON value looks like from its first bytes.
  enum Kind: Hashable, Sendable {
    /// An object or an array.
    case container

    /// The word `null`.
    case null
  }

  /// The kind of value that starts at `index`, or `nil` for other text such as `[INFO] done`.
  static func kind(at index: Int, in text: [UInt8], before end: Int) -> Kind? {
    guard index < end else { return nil }
    switch text[index] {
    case UInt8(ascii: "{"): return .container
    case UInt8(ascii: "["): return opensArray(text[index..<end]) ? .container : nil
    default: return startsWithWord("null", text[index..<end]) ? .null : nil
    }
  }

  /// The first place from `index` on that holds no blank, at most `end`.
  ///
  /// Blanks are those of JSON apart from line ends, and the byte-order marks that joining files
  /// leaves inside.
  static func skippingBlanks(from index: Int, in text: [UInt8], before end: Int) -> Int {
    var index = index
    while index < end {
      switch text[index] {
      case 0x20, 0x09, 0x0D: index += 1
      case 0xEF where text[index..<end].starts(with: [0xEF, 0xBB, 0xBF]): index += 3
      default: return index
      }
    }
    return end
  }

  /// Whether what follows `[` can be the first item of an array, or its end.
  private static func opensArray(_ text: ArraySlice<UInt8>) -> Bool {
    let rest = text.dropFirst().drop { $0 <= 0x20 }
    switch rest.first {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""):
      return true
    case let byte? where isNumeric(byte):
      return endsItem(rest.drop { isNumeric($0) })
    default:
      return ["null", "true", "false"].contains { startsWithWord($0, rest) }
    }
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "+-.eE".utf8.contains(byte)
    }
  }

  private static func endsItem(_ rest: ArraySlice<UInt8>) -> Bool {
    let next = rest.drop { $0 <= 0x20 }.first
    return next == nil || next == UInt8(ascii: ",") || next == UInt8(ascii: "]")
  }

  private static func startsWithWord(_ word: String, _ text: ArraySlice<UInt8>) -> Bool {
    guard text.starts(with: word.utf8) else { return false }
    guard let next = text.dropFirst(word.utf8.count).first else { return true }
    return next <= 0x20 || "{[,]".utf8.contains(next)
  }
}
