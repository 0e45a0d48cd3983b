import AWSEvidence
import AuditModel
import TestSupport
import Testing

@testable import CISControls

/// The control that concerns an organization's management account only.
@Suite struct AccountRoleTests {
  private func finding(_ folder: SampleFolder, _ account: String) -> Finding? {
    Audit(controls: [.organizationsChanges]).report(on: folder.bundle, toolVersion: "test")
      .accounts.first { $0.account == account }?.findings.first
  }

  @Test func `the management account must have it`() {
    #expect(finding(.organizationChain, "111122223333")?.outcome == .fail)
  }

  @Test func `a member is not concerned, and the trail says why`() {
    let folder = SampleFolder.organizationChain.renaming(
      SampleFolder.trails, to: "999988887777/us-east-1/describe-trails.json")
    let finding = finding(folder, "999988887777")
    #expect(finding?.outcome == .notApplicable)
    #expect(finding?.advisories.first?.citations.first?.pointer == "/trailList/0/TrailARN")
  }

  @Test func `an account of which nothing says what it is does not fail`() {
    let finding = finding(.completeChain, "111122223333")
    #expect(finding?.outcome == .review)
    #expect(finding?.reason.words.contains("management account") == true)
  }

  private static func organization(_ manager: String) -> String {
    """
    {"Organization": {"Id": "o-abcdefghij", "Arn":
     "arn:aws:organizations::\(manager):organization/o-abcdefghij", "FeatureSet": "ALL",
     "MasterAccountArn": "arn:aws:organizations::\(manager):account/o-abcdefghij/\(manager)",
     "MasterAccountId": "\(manager)", "MasterAccountEmail": "x@example.com"}}
    """
  }

  private static let none = """

    An error occurred (AWSOrganizationsNotInUseException) when calling the DescribeOrganization \
    operation: Your account is not a member of an organization.
    """

  private static let own = "111122223333"
  private static let other = "999988887777"

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var folder = SampleFolder.completeChain
    var answers: [String: String] = [:]
    var stated: String?
    let outcome: Outcome
  }

  @Test(arguments: [
    Row(
      testDescription: "the account manages the organization",
      answers: ["describe-organization.json": organization(own)], outcome: .fail),
    Row(
      testDescription: "the account is a member",
      answers: ["describe-organization.json": organization(other)], outcome: .notApplicable),
    Row(
      testDescription: "the account is in no organization",
      answers: ["describe-organization.json": none], outcome: .notApplicable),
    Row(
      testDescription: "the file that says so is not the listed one",
      answers: [
        "describe-organization.json": none,
        "SHA256SUMS": String(repeating: "0", count: 64) + "  describe-organization.json\n",
      ], outcome: .incomplete),
    Row(
      testDescription: "the account is in no organization, as version 2 says it in JSON",
      answers: [
        "describe-organization.json":
          #"{"Code": "AWSOrganizationsNotInUseException", "Message": "Your account is …"}"#
      ], outcome: .notApplicable),
    Row(
      testDescription: "the organization may not be described",
      answers: [
        "describe-organization.json":
          "An error occurred (AccessDeniedException) when calling the DescribeOrganization "
          + "operation: no"
      ], outcome: .review),
    Row(
      testDescription: "the organization is another account's, and of the folder nothing is said",
      answers: [
        "describe-organization.json": organization(other),
        "444455556666/us-east-1/describe-trails.json": #"{"trailList": []}"#,
      ], outcome: .review),
    Row(
      testDescription: "the answer of another account names this one",
      answers: [
        "444455556666/organizations-describe-organization.json": organization(own),
        "444455556666/us-east-1/describe-trails.json": #"{"trailList": []}"#,
      ], outcome: .fail),
    Row(testDescription: "the auditor names this account", stated: own, outcome: .fail),
    Row(testDescription: "the auditor names another", stated: other, outcome: .notApplicable),
    Row(
      testDescription: "the auditor and AWS say different things",
      answers: ["describe-organization.json": organization(other)], stated: own,
      outcome: .incomplete),
    Row(
      testDescription: "the organization's trail is the account's, the organization another's",
      folder: .organizationChain,
      answers: ["describe-organization.json": organization(other)], outcome: .incomplete),
    Row(
      testDescription: "two answers of one account differ",
      answers: ["a.json": organization(own), "b.json": organization(other)],
      outcome: .incomplete),
    Row(
      testDescription: "the organization's trail and the organization are the account's",
      folder: .organizationChain,
      answers: ["describe-organization.json": organization(own)], outcome: .fail),
  ])
  func `the organization says whether an account must have it`(_ row: Row) {
    let folder = row.answers.reduce(row.folder) { $0.adding($1.key, $1.value) }
    let report = Audit(controls: [.organizationsChanges], managementAccount: row.stated)
      .report(on: folder.bundle, toolVersion: "test")
    let finding = report.accounts.first { $0.account == Self.own }?.findings.first
    #expect(finding?.outcome == row.outcome)
    for file in row.answers.keys where row.outcome == .notApplicable {
      #expect(finding?.advisories.flatMap(\.citations).map(\.file) == [file])
      #expect(folder.bundle.problems.isEmpty)
    }
  }
}
