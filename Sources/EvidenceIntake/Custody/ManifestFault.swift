import AuditModel
import EvidenceJSON

/// What keeps a manifest from being read.
struct ManifestFault: Error, Hashable, Sendable {
  /// What is wrong.
  let message: Message

  /// The line, counted from 1.
  let line: Int

  /// The column, counted from 1.
  let column: Int

  /// Creates a fault at a place, the first of the file unless it is given.
  init(_ message: Message, at position: TextPosition = TextPosition(line: 1, column: 1)) {
    self.message = message
    line = position.line
    column = position.column
  }

  /// Creates a fault with a sentence.
  init(_ message: String, at position: TextPosition = TextPosition(line: 1, column: 1)) {
    self.init(Message(prose: message), at: position)
  }

  /// A text that cannot be read.
  init(_ error: JSONSyntaxError) {
    self.init(error.description, at: error.position)
  }

  /// A field of the wrong type.
  init(_ fault: EvidenceFault) {
    let problem = fault.problem
    self.init(problem.message, at: TextPosition(line: problem.line, column: problem.column))
  }
}
