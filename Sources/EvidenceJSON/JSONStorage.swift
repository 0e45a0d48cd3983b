/// The bytes and the tape that all values of a document share.
final class JSONStorage: Sendable {
  /// UTF-8 without a byte-order mark.
  let bytes: [UInt8]

  /// The values in the order of the text; the first is the root.
  let tape: [TapeWord]

  /// Where the lines of the text start.
  let lines: LineIndex

  /// Tape indices of repeated keys, ascending.
  let duplicateKeys: [Int]

  /// Reads a whole text, whose first byte stands at `start`.
  ///
  /// - Throws: ``JSONSyntaxError`` at the first byte that cannot continue a JSON text.
  init(
    parsing utf8: [UInt8],
    from start: TextPosition = TextPosition(line: 1, column: 1),
    limits: JSONLimits
  ) throws(JSONSyntaxError) {
    let result = try utf8.withUnsafeBufferPointer { bytes throws(JSONSyntaxError) in
      let lines = LineIndex(bytes, from: start)
      var parser = TapeParser(bytes, limits: limits)
      do throws(TapeParser.Failure) {
        try parser.parse()
      } catch {
        let position = lines.position(of: error.offset, in: bytes)
        throw JSONSyntaxError(error.reason, offset: error.offset, position: position)
      }
      return (tape: parser.tape, lines: lines, duplicateKeys: parser.duplicateKeys.sorted())
    }
    bytes = utf8
    (tape, lines, duplicateKeys) = result
  }

  /// Calls `body` with the bytes.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer(body)
  }
}
