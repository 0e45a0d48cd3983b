/// A place in a text file as editors count it.
public struct TextPosition: Hashable, Sendable {
  /// The line, counted from 1; lines end at LF, so CRLF files count the same.
  public let line: Int

  /// The column, counted from 1 in Unicode scalars; a byte-order mark does not count.
  public let column: Int

  /// Creates a position from 1-based counts.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
