/// A place in an evidence file on which a statement rests.
public struct Citation: Hashable, Sendable {
  /// The file's path below the given folder, with `/` between names.
  public let file: String

  /// The RFC 6901 pointer of the value in the file's JSON; empty for the whole file.
  public let pointer: String

  /// The line of the value's first character, counted from 1.
  public let line: Int

  /// The column of the value's first character, counted from 1 in Unicode scalars.
  public let column: Int

  /// The value as the file writes it, shortened when long; `nil` when it says nothing by itself.
  public let value: String?

  /// Creates a citation; `line` and `column` count from 1.
  public init(file: String, pointer: String, line: Int, column: Int, value: String? = nil) {
    self.file = file
    self.pointer = pointer
    self.line = line
    self.column = column
    self.value = value
  }
}

extension Citation: Comparable {
  /// Orders by file, line, column and pointer, so that reports never depend on reading order.
  public static func < (left: Citation, right: Citation) -> Bool {
    (left.file, left.line, left.column, left.pointer)
      < (right.file, right.line, right.column, right.pointer)
  }
}
