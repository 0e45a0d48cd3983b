public import EvidenceJSON

/// A text in which `*` stands for any text, the empty one included.
///
/// There is no way to write a star that stands for itself.
public struct FilterGlob: Hashable, Sendable {
  /// The texts between the stars; one more than there are stars, some of them empty.
  public let pieces: [ExactText]

  /// Creates a glob from its text, stars included.
  public init(_ text: ExactText) {
    pieces = text.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
      .map { ExactText(utf8: $0) }
  }

  /// The glob as it is written, stars included.
  public var text: ExactText {
    ExactText(utf8: pieces.map(\.utf8).joined(separator: [UInt8(ascii: "*")]))
  }

  /// The text that alone matches, or `nil` when there is a star.
  public var literal: ExactText? { pieces.count == 1 ? pieces.first : nil }
}
