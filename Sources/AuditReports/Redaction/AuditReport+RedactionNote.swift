import AuditModel

extension AuditReport {
  /// What a report says of its redaction, so that nobody takes a substitute for a name.
  static let redactionNote =
    "Redacted: account ids, names and addresses are replaced, each by the same substitute "
    + "throughout; filter patterns are kept."
}
