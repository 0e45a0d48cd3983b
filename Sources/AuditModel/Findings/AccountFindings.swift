/// The findings of one account.
public struct AccountFindings: Hashable, Sendable {
  /// The account as 12 digits, or `unknown` when no evidence names one.
  public let account: String

  /// One finding per control, in the order of the benchmark.
  public let findings: [Finding]

  /// Creates the findings of one account.
  public init(account: String, findings: [Finding]) {
    self.account = account
    self.findings = findings
  }
}
