import AuditModel
import EvidenceJSON
import TestSupport
import Testing

@testable import EvidenceIntake

/// A saved file and what is said about it.
struct DiagnosisRow: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let bytes: [UInt8]
  let file: String
  let id: EvidenceProblem.ID?
  let words: String

  init(
    _ testDescription: String,
    _ bytes: [UInt8],
    file: String = "saved.json",
    _ id: EvidenceProblem.ID?,
    _ words: String = ""
  ) {
    self.testDescription = testDescription
    self.bytes = bytes
    self.file = file
    self.id = id
    self.words = words
  }

  init(
    _ testDescription: String,
    _ text: String,
    file: String = "saved.json",
    _ id: EvidenceProblem.ID?,
    _ words: String = ""
  ) {
    self.init(testDescription, Array(text.utf8), file: file, id, words)
  }

  /// What is said about the file; `nil` also when it is JSON.
  var problem: EvidenceProblem? { Self.problem(of: file, bytes) }

  static func problem(of file: String, _ bytes: [UInt8]) -> EvidenceProblem? {
    do throws(JSONSyntaxError) {
      _ = try JSONDocument(parsing: bytes)
      return nil
    } catch {
      return Diagnosis.problem(of: file, bytes, error)
    }
  }

  func check() {
    let problem = problem
    #expect(problem?.id == id)
    #expect(problem?.message.words.contains(words) ?? true, "\(problem?.message.words ?? "")")
  }
}
