import EvidenceJSON

/// The beginning of a file as text, for telling what was saved in it.
///
/// Only the first 64 KiB are looked at, so that a diagnosis takes no longer for a huge file.
struct SavedText: Sendable {
  /// How many bytes of a file are looked at.
  static let limit = 1 << 16

  /// The beginning as UTF-8, valid or not.
  let bytes: [UInt8]

  /// The lines without blanks at their ends, empty ones left out.
  let lines: [ArraySlice<UInt8>]

  /// Takes the beginning of a file, UTF-16 decoded.
  init(_ file: [UInt8]) {
    bytes = Self.decoded(file)
    lines = bytes.split { $0 == 0x0A || $0 == 0x0D }.map(Self.withoutBlankEnd).filter {
      !$0.allSatisfy(Self.isBlank)
    }
  }

  /// The text from its first character on that is no blank.
  var start: ArraySlice<UInt8> { bytes.drop(while: Self.isBlank) }

  /// Whether there is nothing but blanks.
  var isBlank: Bool { start.isEmpty }

  /// The first line in which a message of a program starts with `words`, from these words on.
  ///
  /// A program's name may stand before them, but no quote or brace: what stands in a value of JSON
  /// is no message.
  func message(_ words: String) -> ArraySlice<UInt8>? {
    for line in lines {
      guard let place = line.range(of: words)?.lowerBound else { continue }
      let head = line[..<place]
      if !head.contains(where: { [0x22, 0x27, 0x7B].contains($0) }) { return line[place...] }
    }
    return nil
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private static func withoutBlankEnd(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, isBlank(last) { line.removeLast() }
    return line
  }

  /// A pair of surrogates or a code unit may be cut at the limit; then it is left out.
  private static func decoded(_ file: [UInt8]) -> [UInt8] {
    let encoding = TextEncoding(detecting: file)
    let head = Array(file.prefix(limit))
    for cut in 0...3 where cut <= head.count {
      if let text = try? encoding.utf8(of: Array(head.dropLast(cut))) { return text }
    }
    return head
  }
}

extension ArraySlice<UInt8> {
  /// The first place of `words`.
  func range(of words: String) -> Range<Int>? {
    let words = Array(words.utf8)
    guard let first = words.first else { return nil }
    var place = startIndex
    while place + words.count <= endIndex {
      if self[place] == first, self[place...].starts(with: words) {
        return place..<place + words.count
      }
      place += 1
    }
    return nil
  }

  /// Whether the bytes hold `words`.
  func contains(bytes words: String) -> Bool { range(of: words) != nil }

  /// Whether the bytes start with `words`, ASCII letters compared without their case.
  func startsIgnoringCase(with words: String) -> Bool {
    prefix(words.utf8.count).map(Self.lowercased).elementsEqual(words.utf8.map(Self.lowercased))
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }

  /// What a message may quote of a file: one line of visible characters, at most 120 by default.
  ///
  /// Backticks become apostrophes, because messages quote with backticks.
  func excerpt(limit: Int = 120) -> String {
    let scalars = String(decoding: prefix(limit * 8), as: UTF8.self).unicodeScalars
    var text = ""
    for scalar in scalars {
      let next = Self.visible(scalar, isFirst: text.isEmpty)
      guard text.unicodeScalars.count + next.unicodeScalars.count < limit else {
        return text + "…"
      }
      text += next
    }
    return text
  }

  private static func visible(_ scalar: Unicode.Scalar, isFirst: Bool) -> String {
    if scalar == "`" { return "'" }
    if scalar == "\t" { return " " }
    let isHidden =
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
      // At the start it would join the backtick before it.
      case .nonspacingMark, .spacingMark, .enclosingMark: isFirst
      default: scalar.properties.isDefaultIgnorableCodePoint
      }
    guard isHidden else { return String(scalar) }
    return #"\u{\#(String(scalar.value, radix: 16, uppercase: true))}"#
  }
}
