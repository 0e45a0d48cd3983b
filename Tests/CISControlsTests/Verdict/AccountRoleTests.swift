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
    #expect(finding?.reason.contains("management account") == true)
  }
}
