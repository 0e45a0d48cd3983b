import AWSEvidence
import AuditModel
import CISControls
import TestSupport
import Testing

/// An organization's trail, whose log group, filters and alarms are in the management account.
@Suite struct OrganizationTests {
  typealias Folder = SampleFolder

  static let management = "111122223333"
  static let member = "999988887777"

  /// The complete chain in the management account's folder, and a member that sees its trail.
  static let organization: SampleFolder = {
    let chain = SampleFolder.organizationChain
    var folder = SampleFolder([:])
    for (name, text) in chain.texts { folder.texts["\(management)/us-east-1/\(name)"] = text }
    for name in [Folder.trails, Folder.selectors] {
      folder.texts["\(member)/us-east-1/\(name)"] = chain.texts[name]
    }
    let arn = "arn%3Aaws%3Acloudtrail%3Aus-east-1%3A\(management)%3Atrail%2Fmanagement-events"
    folder.texts["\(member)/us-east-1/cloudtrail-get-trail-status/\(arn).json"] =
      chain.texts[Folder.status]
    return folder
  }()

  private func finding(_ folder: SampleFolder, _ account: String) -> Finding? {
    Audit(controls: [SampleControl.signIn]).report(on: folder.bundle, toolVersion: "test")
      .accounts.first { $0.account == account }?.findings.first
  }

  @Test func `members are covered by the management account's chain`() {
    #expect(finding(Self.organization, Self.management)?.outcome == .pass)
    #expect(finding(Self.organization, Self.member)?.outcome == .pass)
  }

  @Test func `without the management account's folder a member is incomplete and names it`() {
    var folder = Self.organization
    folder.texts = folder.texts.filter { $0.key.hasPrefix(Self.member) }
    let finding = finding(folder, Self.member)
    #expect(finding?.outcome == .incomplete)
    #expect(finding?.reason.words.contains(Self.management) == true)
    #expect(finding?.missing.map(\.account) == [Self.management])
  }

  @Test func `accounts that describe one trail differently decide nothing by it`() {
    let folder = Self.organization.replacing(
      in: "\(Self.management)/us-east-1/\(Folder.trails)", #""IsMultiRegionTrail": true"#,
      with: #""IsMultiRegionTrail": false"#)
    #expect(finding(folder, Self.management)?.outcome == .incomplete)
    #expect(finding(folder, Self.member)?.outcome == .incomplete)
  }

  @Test func `selectors in a stranger's folder are a contradiction`() {
    var folder = Self.organization
    folder.texts["123412341234/us-east-1/get-event-selectors.json"] =
      SampleFolder.completeChain.texts[Folder.selectors]
    #expect(folder.bundle.problems.map(\.id) == [.contradiction])
  }

  @Test(arguments: ["aws-us-gov", "aws-cn"])
  func `other partitions work alike`(partition: String) {
    let region = partition == "aws-cn" ? "cn-north-1" : "us-gov-west-1"
    var folder = SampleFolder.completeChain
    folder.texts = folder.texts.mapValues {
      $0.replacing("arn:aws:", with: "arn:\(partition):").replacing("us-east-1", with: region)
    }
    #expect(finding(folder, Self.management)?.outcome == .pass)
  }

  @Test func `a log group of another partition than its trail's is a contradiction`() {
    let folder = SampleFolder.completeChain.replacing(
      in: Folder.trails, "arn:aws:logs", with: "arn:aws-cn:logs")
    #expect(finding(folder, Self.management)?.outcome == .incomplete)
  }
}
