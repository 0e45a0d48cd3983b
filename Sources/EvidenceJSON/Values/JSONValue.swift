/// One value of a document, which knows where it stands.
public struct JSONValue: Sendable {
  let storage: JSONStorage

  /// The value's place on the tape.
  let index: Int

  var word: TapeWord { storage.tape[index] }

  /// The kind of the value.
  public var kind: JSONKind {
    switch word.kind {
    case .null: .null
    case .true, .false: .boolean
    case .number: .number
    case .plainString, .escapedString: .string
    case .array: .array
    case .object: .object
    }
  }

  /// Whether the value is the literal `null`.
  public var isNull: Bool { word.kind == .null }

  /// The truth value, or `nil` for anything but a boolean.
  public var boolean: Bool? {
    switch word.kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// The text of a string with its escapes resolved, or `nil` for anything but a string.
  public var string: String? {
    utf8.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The text of a string as bytes, or `nil` for anything but a string.
  ///
  /// Unlike Swift strings, bytes are equal only when the text is the same scalar by scalar.
  public var utf8: [UInt8]? {
    guard kind == .string else { return nil }
    return storage.withBytes { word.utf8(in: $0) }
  }

  /// Whether the value is a string of exactly this text, scalar by scalar.
  public func isString(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { text in
      storage.withBytes { word.isString(text, in: $0) }
    }
  }

  /// The digits of a number as the text writes them, or `nil` for anything but a number.
  public var numberText: String? {
    word.kind == .number ? rawText : nil
  }

  /// The number, or `nil` for anything but a number that a double can hold without overflow.
  ///
  /// The nearest double is taken, which for numbers next to zero is zero.
  public var double: Double? {
    guard let text = numberText, let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// The number, or `nil` for anything but a whole number that `Int` holds exactly.
  ///
  /// `3.0` and `3e0` count as whole: some tools print counts so. Nothing is rounded on the way.
  public var integer: Int? {
    guard word.kind == .number else { return nil }
    return storage.withBytes { WholeNumber.value(of: word.rawBytes(in: $0)) }
  }
}
