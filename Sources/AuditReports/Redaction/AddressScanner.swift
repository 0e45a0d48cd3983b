import EvidenceJSON

/// Finds what is personal by its shape, whether or not the evidence lists it.
enum AddressScanner {
  /// The e-mail addresses and phone numbers of a text.
  static func addresses(in text: [UInt8]) -> [Range<Int>] {
    text.indices.compactMap { index in
      switch text[index] {
      case UInt8(ascii: "@"): mail(text, around: index)
      case UInt8(ascii: "+"): phone(text, from: index)
      default: nil
      }
    }
  }

  /// No part of an address is longer, so that a text of many `@` takes linear time.
  private static let longestPart = 320

  private static func mail(_ text: [UInt8], around sign: Int) -> Range<Int>? {
    let local = text[..<sign].suffix(longestPart).reversed()
      .prefix { $0.isWordByte || "._%+-*=/#!&'~".utf8.contains($0) && $0 != UInt8(ascii: "/") }
      .prefix { $0 != UInt8(ascii: "'") }
    var domain = text[(sign + 1)...].prefix(longestPart)
      .prefix { $0.isWordByte || ".-*".utf8.contains($0) }
    while let last = domain.last, !last.isWordByte { domain = domain.dropLast() }
    guard local.contains(where: { $0.isWordByte || $0 == UInt8(ascii: "*") }),
      domain.first?.isWordByte == true
    else { return nil }
    return (sign - local.count)..<domain.endIndex
  }

  /// A plus sign and 7 to 15 digits, which single blanks, dots and hyphens may set apart.
  private static func phone(_ text: [UInt8], from sign: Int) -> Range<Int>? {
    if sign > 0, text[sign - 1].isWordByte { return nil }
    var end = sign + 1
    var digits = 0
    var index = end
    while index < text.count, digits < 16 {
      if text[index].isASCIIDigit {
        digits += 1
        end = index + 1
      } else if !(" .-()".utf8.contains(text[index]) && (index == end || index == end + 1)) {
        break
      }
      index += 1
    }
    let isWhole = end == text.count || !text[end].isWordByte
    return (7...15).contains(digits) && isWhole ? sign..<end : nil
  }

  /// The runs of exactly twelve digits that stand alone.
  static func accounts(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for index in 0...text.count where index == text.count || !text[index].isWordByte {
      if index - start == 12, text[start..<index].allSatisfy(\.isASCIIDigit) {
        found.append(start..<index)
      }
      start = index + 1
    }
    return found
  }
}
