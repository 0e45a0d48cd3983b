import AWSEvidence
import TestSupport
import Testing

@Suite struct EvidenceNamesTests {
  static let sample = SampleFolder.completeChain

  @Test func `every kind of name in a folder is listed`() {
    let names = Self.sample.bundle.names
    #expect(names.accounts == ["111122223333"])
    #expect(names.trails == ["management-events"])
    #expect(names.logGroups == ["CloudTrail/management"])
    #expect(names.filters == ["console-sign-in-without-mfa"])
    #expect(names.metrics == ["ConsoleSignInWithoutMFA"])
    #expect(names.namespaces == ["CISBenchmark"])
    #expect(names.alarms == ["console-sign-in-without-mfa"])
    #expect(names.topics == ["security-alerts"])
    #expect(names.addresses == ["security@example.com"])
  }

  @Test func `what no chain runs through is listed too`() {
    let names = Self.sample.replacing(
      in: SampleFolder.alarms, #""OKActions": []"#,
      with: #""OKActions": ["arn:aws:sns:us-east-1:999988887777:all-clear"]"#
    ).bundle.names
    #expect(names.accounts == ["111122223333", "999988887777"])
    #expect(names.topics == ["all-clear", "security-alerts"])
  }

  @Test func `an alarm that is damaged has a name nonetheless`() {
    let folder = Self.sample.replacing(
      in: SampleFolder.alarms, #""ActionsEnabled": true"#, with: #""ActionsEnabled": "yes""#)
    #expect(folder.bundle.names.alarms == ["console-sign-in-without-mfa"])
  }
}
