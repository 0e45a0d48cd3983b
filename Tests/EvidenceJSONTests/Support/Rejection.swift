import EvidenceJSON
import Testing

/// A text that is not JSON, and where and why reading it stops.
struct Rejection: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let bytes: [UInt8]
  let reason: JSONSyntaxError.Reason
  let offset: Int
  let position: TextPosition

  /// Describes a text whose error is, unless `position` says otherwise, on its only ASCII line.
  init(
    _ testDescription: String,
    _ bytes: [UInt8],
    _ reason: JSONSyntaxError.Reason,
    at offset: Int,
    position: TextPosition? = nil
  ) {
    self.testDescription = testDescription
    self.bytes = bytes
    self.reason = reason
    self.offset = offset
    self.position = position ?? TextPosition(line: 1, column: offset + 1)
  }

  /// Describes a text as ``init(_:_:_:at:position:)`` does.
  init(
    _ testDescription: String,
    _ text: String,
    _ reason: JSONSyntaxError.Reason,
    at offset: Int,
    position: TextPosition? = nil
  ) {
    self.init(testDescription, Array(text.utf8), reason, at: offset, position: position)
  }

  /// Describes a text that is cut, so that the error is at its end.
  init(_ testDescription: String, _ text: String, endsBefore expected: String) {
    let end = text.utf8.count
    self.init(testDescription, text, .unexpectedEnd(expected: expected), at: end)
  }

  /// Checks that the text is rejected as described.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let error = #expect(throws: JSONSyntaxError.self, sourceLocation: sourceLocation) {
      _ = try JSONDocument(parsing: bytes)
    }
    #expect(error?.reason == reason, sourceLocation: sourceLocation)
    #expect(error?.offset == offset, sourceLocation: sourceLocation)
    #expect(error?.position == position, sourceLocation: sourceLocation)
  }
}
