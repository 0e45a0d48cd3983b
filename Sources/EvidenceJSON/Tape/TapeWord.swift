/// One value of a document in 64 bits.
///
/// | bits | meaning |
/// |---|---|
/// | 60–63 | ``Kind`` |
/// | 30–59 | offset of the value's first byte; for strings, of the byte after the quote |
/// | 0–29 | scalars: length in bytes, quotes aside; arrays and objects: tape words inside |
///
/// An array is followed by its elements, an object by its keys and values in turn.
struct TapeWord: Sendable {
  /// What a word stands for.
  enum Kind: UInt64 {
    case null, `false`, `true`, number
    /// A string whose bytes are its text.
    case plainString
    /// A string with at least one backslash.
    case escapedString
    case array, object
  }

  /// The largest offset and length that 30 bits hold, rounded down to the file limit.
  static let largestOffset = 512 << 20

  private static let mask: UInt64 = 1 << 30 - 1

  private(set) var bits: UInt64

  init(_ kind: Kind, offset: Int, extent: Int) {
    bits = kind.rawValue << 60 | UInt64(offset) << 30 | UInt64(extent)
  }

  /// INVARIANT: only `init` writes the kind, so it is always one of the cases.
  var kind: Kind { Kind(rawValue: bits >> 60) ?? .null }

  var offset: Int { Int(bits >> 30 & Self.mask) }

  var extent: Int {
    get { Int(bits & Self.mask) }
    set { bits = bits & ~Self.mask | UInt64(newValue) }
  }

  var isContainer: Bool { kind == .array || kind == .object }

  /// The number of words from this one to the next value.
  var stride: Int { isContainer ? extent + 1 : 1 }
}
