import AuditModel
import EvidenceJSON

/// What a file that is not JSON most likely is.
enum Diagnosis {
  /// The problem of a file, or `nil` for a text that nobody meant as evidence.
  static func problem(
    of file: String,
    _ bytes: [UInt8],
    _ error: JSONSyntaxError
  ) -> EvidenceProblem? {
    guard !Prose.isProse(file), !OwnReport.isOwn(text: bytes) else { return nil }
    if let finding = FileSignature.finding(in: bytes) {
      return EvidenceProblem(id: finding.id, file: file, message: finding.message)
    }
    let text = SavedText(bytes)
    let isNote = CommandNote.isNote(file)
    // A huge file may well start with blanks.
    if text.isBlank, !isTooLarge(error), bytes.count <= SavedText.limit || allBlank(bytes) {
      return isNote ? nil : empty(file)
    }
    if let message = ServiceError(in: text)?.message ?? CommandFailure.message(in: text) {
      return EvidenceProblem(id: .commandFailed, file: file, message: message)
    }
    if isNote {
      return CommandNote.message(in: text).map {
        EvidenceProblem(id: .commandFailed, file: file, message: $0)
      }
    }
    return syntaxProblem(of: file, bytes, text, error)
  }

  private static func empty(_ file: String) -> EvidenceProblem {
    EvidenceProblem(
      id: .emptyFile,
      file: file,
      message: "the file is empty, as a command leaves it that failed"
    )
  }

  private static func syntaxProblem(
    of file: String,
    _ bytes: [UInt8],
    _ text: SavedText,
    _ error: JSONSyntaxError
  ) -> EvidenceProblem {
    if let message = ForeignFormat.message(of: text) {
      return EvidenceProblem(id: .wrongFormat, file: file, message: message)
    }
    if isTooLarge(error) {
      return EvidenceProblem(id: .tooLarge, file: file, message: error.description)
    }
    let whole = (try? TextEncoding(detecting: bytes).utf8(of: bytes)) ?? []
    let failure = whole.dropFirst(error.offset).prefix(32)
    if let message = ForeignFormat.pythonMessage(of: text, at: failure) {
      return EvidenceProblem(id: .wrongFormat, file: file, message: message)
    }
    return EvidenceProblem(
      id: .notJSON,
      file: file,
      line: error.position.line,
      column: error.position.column,
      message: message(of: error, in: whole)
    )
  }

  private static func message(of error: JSONSyntaxError, in whole: [UInt8]) -> String {
    if Typography.breaks(whole, error) {
      return "typographic quotes: the text went through a word processor or a mail program; save "
        + "what the command prints"
    }
    guard case .unexpectedEnd(let expected) = error.reason else { return error.description }
    return "the file ends in the middle, where \(expected) is expected; save the whole output"
  }

  private static func isTooLarge(_ error: JSONSyntaxError) -> Bool {
    if case .tooLarge = error.reason { true } else { false }
  }

  private static func allBlank(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy(SavedText.isBlank) }
}
