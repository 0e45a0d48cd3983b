public import AuditModel
import EvidenceJSON

/// Hides whose evidence a report is on: accounts, names, addresses and times are replaced.
///
/// Each has the same substitute throughout, so that what belongs together can still be told; the
/// order of the substitutes says nothing of how names sort, and none of them is a name that the
/// report had. A report's parts are replaced by what they are: a name of a kind, an ARN by its
/// parts, a path by its parts. Texts that name nothing, such as messages of errors, may still say
/// anything and become a mark, unless they are words that AWS documents or numbers.
///
/// Filter patterns stay, as they are what is judged; accounts, ARNs, addresses and known names in
/// them do not.
public struct Redaction: Sendable {
  /// Creates a redaction.
  public init() {}

  /// The report with all of it replaced; the same report gives the same text.
  public func redacted(_ report: AuditReport) -> AuditReport {
    // The first walk only gathers what there is.
    var survey = ReportRedactor()
    _ = survey.redacted(report)
    var redactor = survey.settled()
    return redactor.redacted(report)
  }
}

extension AuditReport {
  /// What a report says of its redaction, so that nobody takes a substitute for a name.
  static let redactionNote =
    "Redacted: account ids, names and addresses are replaced, each by the same substitute "
    + "throughout; filter patterns are kept."
}
