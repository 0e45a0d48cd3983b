/// A JSON text that was read whole, with every value's place kept.
///
/// The bytes stay as they came; a value is decoded when it is asked for, and its line, column and
/// JSON Pointer are worked out only then. Copies share one storage.
public struct JSONDocument: Sendable {
  let storage: JSONStorage

  /// The encoding that the text came in.
  public let encoding: TextEncoding

  /// The keys of objects that hold the same name twice, at their second and later occurrence.
  ///
  /// In the order of the text. RFC 8259 leaves the meaning of such an object open.
  public let duplicateKeys: [JSONValue]

  /// Reads a text in any ``TextEncoding``.
  ///
  /// - Throws: ``JSONSyntaxError`` at the first byte that cannot continue a JSON text within
  ///   `limits`.
  public init(
    parsing bytes: [UInt8],
    limits: JSONLimits = .standard
  ) throws(JSONSyntaxError) {
    let encoding = TextEncoding(detecting: bytes)
    let storage = try JSONStorage(parsing: try encoding.utf8(of: bytes), limits: limits)
    self.init(storage, encoding)
  }

  /// Reads a value that stands in a text of other things too, from its first byte to its last.
  ///
  /// `part` is UTF-8 and `start` the position of its first byte, so that lines and columns are those
  /// of the whole text.
  ///
  /// - Throws: ``JSONSyntaxError`` as ``init(parsing:limits:)`` does, its offset counted from `start`.
  package init(
    parsing part: ArraySlice<UInt8>,
    from start: TextPosition,
    limits: JSONLimits = .standard
  ) throws(JSONSyntaxError) {
    self.init(try JSONStorage(parsing: Array(part), from: start, limits: limits), .utf8)
  }

  private init(_ storage: JSONStorage, _ encoding: TextEncoding) {
    self.encoding = encoding
    self.storage = storage
    duplicateKeys = storage.duplicateKeys.map { JSONValue(storage: storage, index: $0) }
  }

  /// Reads a text that is at hand as a string.
  ///
  /// - Throws: ``JSONSyntaxError`` as ``init(parsing:limits:)`` does.
  public init(
    parsing text: String,
    limits: JSONLimits = .standard
  ) throws(JSONSyntaxError) {
    try self.init(parsing: Array(text.utf8), limits: limits)
  }

  /// The value that the text consists of.
  public var root: JSONValue { JSONValue(storage: storage, index: 0) }

  /// The value at an RFC 6901 pointer such as `/MetricAlarms/0`, or `nil` when there is none.
  ///
  /// Also `nil` when the text is no pointer. A name that an object holds twice leads to the first.
  public func value(at pointer: String) -> JSONValue? {
    guard let parts = JSONPointer.parts(of: pointer) else { return nil }
    return parts.reduce(root) { value, part in value?.child(part) }
  }
}
