/// The first place at which a text stops being JSON that is accepted here.
public struct JSONSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with a text.
  public enum Reason: Hashable, Sendable {
    /// Something else was needed here, such as "a value" or "`,` or `]`".
    case expected(String)

    /// The text ended where something was needed.
    case unexpectedEnd(expected: String)

    /// Something follows the one value that a JSON text holds.
    case trailingContent

    /// A byte below 0x20 stands in a string.
    case controlCharacter

    /// A backslash is followed by something that RFC 8259 does not list.
    case invalidEscape

    /// A `\u` escape names half a surrogate pair.
    case unpairedSurrogate

    /// The bytes are not UTF-8.
    case invalidUTF8

    /// The bytes are not UTF-16, though they start as UTF-16 does.
    case invalidUTF16

    /// A number does not follow the grammar, for instance `01`, `1.` or `1e`.
    case invalidNumber

    /// Arrays and objects are nested deeper than ``JSONLimits/depth``.
    case tooDeep(limit: Int)

    /// The text has more bytes than ``JSONLimits/bytes``.
    case tooLarge(limit: Int)
  }

  /// What is wrong.
  public let reason: Reason

  /// Bytes of UTF-8 from the start of the text, byte-order mark aside, counted from 0.
  public let offset: Int

  /// The same place as line and column.
  public let position: TextPosition

  init(_ reason: Reason, offset: Int, position: TextPosition) {
    self.reason = reason
    self.offset = offset
    self.position = position
  }

  init(_ reason: Reason, atEndOf utf8: [UInt8]) {
    self.init(
      reason,
      offset: utf8.count,
      position: utf8.withUnsafeBufferPointer { LineIndex($0).position(of: utf8.count, in: $0) }
    )
  }

  /// What is wrong, without the place.
  public var description: String {
    switch reason {
    case .expected(let what): "expected \(what)"
    case .unexpectedEnd(let what): "the text ends where \(what) is expected"
    case .trailingContent: "expected the end of the text"
    case .controlCharacter: "a string holds a control character that is not escaped"
    case .invalidEscape: "a string holds an escape that JSON does not know"
    case .unpairedSurrogate: "a string holds half a surrogate pair"
    case .invalidUTF8: "the bytes are not valid UTF-8"
    case .invalidUTF16: "the bytes are not valid UTF-16"
    case .invalidNumber: "expected a number as JSON writes it"
    case .tooDeep(let limit): "values are nested more than \(limit) levels deep"
    case .tooLarge(let limit): "the text is larger than \(limit) bytes"
    }
  }
}
