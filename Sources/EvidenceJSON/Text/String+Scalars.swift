/// Text from evidence, looked at as AWS, shells and parsers look at it: scalar by scalar.
///
/// Swift's own `hasPrefix`, `contains`, `split`, `replacing` and `==` go by `Character` and by
/// canonical equivalence: for them a quote with a combining mark is no quote, and `é` equals `e`
/// with an accent. Nothing that evidence decides may depend on that.
extension StringProtocol {
  /// Whether both texts have the same scalars.
  package func isSame(as other: some StringProtocol) -> Bool {
    let isSame = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in
        left.count == right.count && UnsafeRawBufferPointer(left).isSame(as: right)
      }
    }
    return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }

  /// Whether the text begins with the scalars of another.
  package func starts(withScalars prefix: some StringProtocol) -> Bool {
    let starts = utf8.withContiguousStorageIfAvailable { text in
      prefix.utf8.withContiguousStorageIfAvailable { text.starts(with: $0) }
    }
    return (starts ?? nil) ?? utf8.starts(with: prefix.utf8)
  }

  /// Whether the text ends with the scalars of another.
  package func ends(withScalars suffix: some StringProtocol) -> Bool {
    let ends = utf8.withContiguousStorageIfAvailable { text in
      suffix.utf8.withContiguousStorageIfAvailable { suffix in
        text.count >= suffix.count && text.suffix(suffix.count).elementsEqual(suffix)
      }
    }
    return (ends ?? nil) ?? utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// The text behind `prefix`; `nil` when it begins otherwise.
  package func without(prefix: some StringProtocol) -> String? {
    guard starts(withScalars: prefix) else { return nil }
    return String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }

  /// The text before `suffix`; `nil` when it ends otherwise.
  package func without(suffix: some StringProtocol) -> String? {
    guard ends(withScalars: suffix) else { return nil }
    return String(decoding: utf8.dropLast(suffix.utf8.count), as: UTF8.self)
  }

  /// Whether the scalars of another text stand in this one side by side; an empty text always does.
  package func contains(scalars part: some StringProtocol) -> Bool {
    let (bytes, part) = (Array(utf8), Array(part.utf8))
    guard let first = part.first else { return true }
    guard bytes.count >= part.count else { return false }
    return (0...(bytes.count - part.count)).contains { start in
      bytes[start] == first && bytes[start..<(start + part.count)].elementsEqual(part)
    }
  }

  /// Whether one of the text's scalars is `scalar`.
  package func contains(scalar: Unicode.Scalar) -> Bool { unicodeScalars.contains(scalar) }

  /// The parts between the separators, empty ones included unless they are not wanted.
  package func split(
    atScalar separator: Unicode.Scalar,
    maxSplits: Int = Int.max,
    omittingEmpty: Bool = false
  ) -> [String] {
    var text = String(self)
    guard separator.isASCII else {
      return text.unicodeScalars.split(
        separator: separator, maxSplits: maxSplits, omittingEmptySubsequences: omittingEmpty
      ).map { String($0) }
    }
    return text.withUTF8 { bytes in
      bytes.split(
        separator: UInt8(separator.value), maxSplits: maxSplits,
        omittingEmptySubsequences: omittingEmpty
      ).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The parts between the scalars that separate, without empty ones.
  package func split(whereScalar isSeparator: (Unicode.Scalar) -> Bool) -> [String] {
    String(self).unicodeScalars.split(whereSeparator: isSeparator).map { String($0) }
  }

  /// The text with each `scalar` replaced.
  package func replacingScalar(_ scalar: Unicode.Scalar, with text: String) -> String {
    guard contains(scalar: scalar) else { return String(self) }
    var replaced = String.UnicodeScalarView()
    for next in unicodeScalars {
      if next == scalar {
        replaced.append(contentsOf: text.unicodeScalars)
      } else {
        replaced.append(next)
      }
    }
    return String(replaced)
  }

  /// The text without the scalars at both ends for which `isDropped` holds.
  package func trimmed(ofScalars isDropped: (Unicode.Scalar) -> Bool) -> String {
    let start = String(self).unicodeScalars.drop(while: isDropped)
    let end = start.lastIndex { !isDropped($0) }.map { start.index(after: $0) }
    return String(start[..<(end ?? start.startIndex)])
  }

  /// The text with the letters A to Z in lower case; all others stay.
  package var asciiLowercased: String {
    String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

extension String {
  /// Whether both texts have the same scalars.
  ///
  /// The same as for all texts, without the cost of being generic: names are compared most.
  package func isSame(as other: String) -> Bool {
    let isSame = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in
        left.count == right.count && UnsafeRawBufferPointer(left).isSame(as: right)
      }
    }
    return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether other bytes, just as many, are the same: eight at a time, and then one by one.
  fileprivate func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    let other = UnsafeRawBufferPointer(other)
    var index = 0
    while index + 8 <= count {
      let (word, second) = (
        loadUnaligned(fromByteOffset: index, as: UInt64.self),
        other.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      )
      guard word == second else { return false }
      index += 8
    }
    while index < count {
      guard self[index] == other[index] else { return false }
      index += 1
    }
    return true
  }
}

extension Unicode.Scalar {
  /// Whether a reader could not see the scalar where it stands: controls, line ends, bidirectional
  /// overrides, zero-width characters and the like.
  package var isInvisible: Bool {
    if isASCII { return value < 0x20 || value == 0x7F }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }
  }

  /// Whether the scalar is a letter of ASCII.
  package var isASCIILetter: Bool { isASCII && UInt8(value).isASCIILetter }

  /// Whether the scalar is one of `0` to `9`.
  package var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
}

extension UInt8 {
  /// Whether the byte is a letter of ASCII.
  package var isASCIILetter: Bool {
    (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }

  /// Whether the byte is one of `0` to `9`.
  package var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether the byte is a hexadecimal digit, in either case.
  package var isHexadecimalDigit: Bool { hexadecimalValue != nil }
}
