import AWSEvidence
import AuditModel
import EvidenceIntake
import TestSupport
import Testing

@testable import CISControls

/// What the one sentence of a finding must not leave to other parts of a report.
@Suite struct FindingReasonTests {
  typealias Folder = SampleFolder

  static let subscriptions = "arn:aws:sns:us-east-1:111122223333:security-alerts"

  @Test func `a refused command is told with its permission and its command`() throws {
    let denied =
      "An error occurred (AuthorizationError) when calling the ListSubscriptionsByTopic "
      + "operation: User is not authorized to perform: SNS:ListSubscriptionsByTopic"
    let reason = try reason(.completeChain.adding(Folder.subscriptions, denied))
    #expect(reason.contains("`ListSubscriptionsByTopic` answered `AuthorizationError`"))
    #expect(reason.contains("`SNS:ListSubscriptionsByTopic`"))
    #expect(reason.contains("`aws sns list-subscriptions-by-topic --topic-arn"))
  }

  @Test func `a file without content is told as such`() throws {
    let reason = try reason(.completeChain.adding(Folder.status, ""))
    #expect(reason.contains("not known whether trail `management-events` is logging"))
    #expect(reason.contains("empty"))
  }

  @Test func `a file that is not the listed one is told as such`() throws {
    let sum = String(repeating: "0", count: 64)
    let folder = SampleFolder.completeChain.adding(
      "SHA256SUMS", "\(sum)  \(Folder.subscriptions)\n")
    let reason = try reason(folder)
    #expect(reason.contains("whether topic `security-alerts`"))
    #expect(reason.contains("`\(Folder.subscriptions)` is not the one that `SHA256SUMS` lists"))
    #expect(reason.contains("`aws sns list-subscriptions-by-topic --topic-arn"))
  }

  @Test func `evidence that nothing dates is told as such where its age counts`() throws {
    let date = try #require(EvidenceTime("2026-11-25"))
    let policy = EvidencePolicy(maximumAge: MaximumAge(asOf: date, days: 10))
    let bundle = EvidenceBundle(SampleFolder.completeChain.files, policy: policy)
    let reason = Audit(controls: [.consoleSignInWithoutMFA])
      .report(on: bundle, toolVersion: "0").accounts.first?.findings.first?.reason.words
    #expect(reason?.contains("nothing says when this was collected") == true)
    #expect(reason?.contains("a manifest would") == true)
  }

  @Test(arguments: [
    (Control.cmkDisablingOrDeletion, "`DisableKey` and `ScheduleKeyDeletion` are not recorded: "),
    (Control.rootAccountUsage, "records management events, but "),
    (Control.unauthorizedAPICalls, "records management events, but "),
  ])
  func `a service that is left out is named`(control: Control, start: String) throws {
    let folder = SampleFolder.completeChain.replacing(
      in: Folder.selectors, #""ExcludeManagementEventSources": []"#,
      with: #""ExcludeManagementEventSources": ["kms.amazonaws.com", "rdsdata.amazonaws.com"]"#)
    let judged = TrailSteps(
      bundle: folder.bundle,
      trail: try #require(folder.bundle.trails(of: "111122223333").items.first),
      account: "111122223333"
    ).managementEvents(control.events)
    let services =
      control == .cmkDisablingOrDeletion
      ? "`kms.amazonaws.com`" : "`kms.amazonaws.com` and `rdsdata.amazonaws.com`"
    #expect(judged.step.reason.words.contains("\(start)the events of \(services) are left out"))
  }

  @Test func `a pattern that AWS refuses is no proof that somebody changed it`() throws {
    let folder = SampleFolder.completeChain.replacing(
      in: Folder.filters, #"!= \"Yes\") }"#, with: #"!= \"Yes\" }"#)
    let reason = try reason(folder)
    #expect(reason.contains("AWS does not store such a text"))
    #expect(!reason.contains("changed"))
  }

  @Test func `a trail is cited from its home region`() throws {
    let trails = try #require(SampleFolder.completeChain.texts[Folder.trails])
    var folder = SampleFolder([:])
    for (name, text) in SampleFolder.completeChain.texts where name != Folder.trails {
      folder.texts["111122223333/us-east-1/\(name)"] = text
    }
    for region in ["ap-south-1", "us-east-1", "us-west-2"] {
      folder.texts["111122223333/\(region)/describe-trails.json"] = trails
    }
    let finding = try #require(verdict(on: folder))
    #expect(finding.outcome == .pass)
    let citations = finding.chains.first?.steps.first?.citations.map(\.file) ?? []
    #expect(Set(citations) == ["111122223333/us-east-1/describe-trails.json"])
  }

  private func reason(_ folder: SampleFolder) throws -> String {
    try #require(verdict(on: folder)?.reason.words)
  }

  private func verdict(on folder: SampleFolder) -> Finding? {
    let report = Audit(controls: [.consoleSignInWithoutMFA])
      .report(on: folder.bundle, toolVersion: "0")
    return report.accounts.first?.findings.first
  }
}
