/// The bytes and the tape that all values of a document share.
final class JSONStorage: Sendable {
  /// UTF-8 without a byte-order mark.
  let bytes: [UInt8]
  let tape: [TapeWord]
  let lines: LineIndex

  /// Tape indices of repeated keys, ascending.
  let duplicateKeys: [Int]

  init(parsing utf8: [UInt8], limits: JSONLimits) throws(JSONSyntaxError) {
    bytes = utf8
    lines = utf8.withUnsafeBufferPointer { LineIndex($0) }
    let result = utf8.withUnsafeBufferPointer { buffer in
      var parser = TapeParser(buffer, limits: limits)
      do throws(TapeParser.Failure) {
        try parser.parse()
        return Result<TapeParser, TapeParser.Failure>.success(parser)
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let parser):
      tape = parser.tape
      duplicateKeys = parser.duplicateKeys.sorted()
    case .failure(let failure):
      let lines = lines
      throw JSONSyntaxError(
        failure.reason,
        offset: failure.offset,
        position: utf8.withUnsafeBufferPointer { lines.position(of: failure.offset, in: $0) }
      )
    }
  }

  /// Calls `body` with the bytes.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer(body)
  }
}
