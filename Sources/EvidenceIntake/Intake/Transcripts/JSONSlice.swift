import EvidenceJSON

/// One JSON value's place in a text that holds other things too.
struct JSONSlice: Hashable, Sendable {
  /// The value's bytes, counted from 0.
  let range: Range<Int>

  /// The line that the value starts on, counted from 1.
  let line: Int

  /// The column that the value starts at, counted from 1 in Unicode scalars.
  let column: Int

  /// How many bytes ``document(in:)`` reads, which grows with the lines above the value.
  var bytesToRead: Int { line - 1 + column - 1 + range.count }

  /// Reads the value, with positions that are those of the whole text.
  ///
  /// - Throws: ``JSONSyntaxError`` as ``JSONDocument`` does, `invalidUTF8` included.
  func document(in text: [UInt8]) throws(JSONSyntaxError) -> JSONDocument {
    // Blanks in front are no part of a value, and so move its place and nothing else.
    var bytes = [UInt8](repeating: UInt8(ascii: "\n"), count: line - 1)
    bytes.reserveCapacity(bytesToRead)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: column - 1))
    bytes.append(contentsOf: text[range.clamped(to: text.indices)])
    return try JSONDocument(parsing: bytes)
  }
}
