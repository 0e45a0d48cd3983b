package import AuditModel
import EvidenceJSON

/// A call of which no usable answer is left: it failed, or its answer was lost or is not used.
package struct UnansweredCall: Sendable {
  /// What was asked.
  package let command: AWSCommand

  /// The account that was asked; `nil` when nothing says it.
  package let account: String?

  /// The region that was asked; `nil` when nothing says it.
  package let region: String?

  /// The texts that may name what was asked about; empty when nothing names it.
  package let subjects: [String]

  /// When it was asked; `nil` when only the collection may tell.
  package let time: EvidenceTime?

  /// Where the evidence shows it.
  package let citation: Citation

  /// Creates a record from what a path and a call, where there is one, say.
  package init(
    _ command: AWSCommand,
    _ path: PathHints?,
    _ call: RecordedCall?,
    _ citation: Citation
  ) {
    self.command = command
    account = call?.account ?? path?.account
    region = call?.region ?? path?.region
    let named = path.map { $0.namesSubject(of: command) ? $0.parameters(of: command) : [] }
    subjects = call?.subject.map { [$0] } ?? named ?? []
    time = call?.time
    self.citation = citation
  }

  /// Whether the answer may have been one to the request.
  package func mayAnswer(_ request: EvidenceRequest) -> Bool {
    guard Self.agrees(account, request.account) else { return false }
    // Trails are listed alike in every region.
    guard request.command == .describeTrails || Self.agrees(region, request.region) else {
      return false
    }
    guard let subject = request.subject, !subjects.isEmpty else { return true }
    let last = subject.split(whereScalar: { ":/".contains(scalar: $0) }).last ?? ""
    let spellings = [subject, last].flatMap { [$0, PathHints.sanitised($0)] }
    return subjects.contains { text in spellings.contains { $0.isSame(as: text) } }
  }

  private static func agrees(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return true }
    return left.isSame(as: right)
  }
}
