import AWSEvidence
import AuditModel
import CISControls
import CloudTrailEvents
import EvidenceJSON
import FilterPatterns
import TestSupport
import Testing

/// One event carried through the evidence, and where it gets lost.
@Suite struct EventDrillTests {
  typealias Folder = SampleFolder

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let event: String
    let folder: SampleFolder
    let outcome: Outcome
    let lostAt: StepKind?

    init(
      _ testDescription: String,
      _ event: String,
      _ folder: SampleFolder,
      _ outcome: Outcome,
      lostAt: StepKind? = nil
    ) {
      self.testDescription = testDescription
      self.event = event
      self.folder = folder
      self.outcome = outcome
      self.lostAt = lostAt
    }
  }

  static func event(
    mfa: String = "No",
    region: String = "us-east-1",
    account: String = "111122223333",
    more: String = ""
  ) -> String {
    #"{"eventName": "ConsoleLogin", "eventSource": "signin.amazonaws.com", "readOnly": false, "#
      + #""eventType": "AwsConsoleSignIn", "awsRegion": "\#(region)", "#
      + #""recipientAccountId": "\#(account)", \#(more)"#
      + #""additionalEventData": {"MFAUsed": "\#(mfa)"}}"#
  }

  static let regional = SampleFolder.completeChain.replacing(
    in: Folder.trails, #""IsMultiRegionTrail": true"#, with: #""IsMultiRegionTrail": false"#)

  @Test(arguments: [
    Row("a sign-in without MFA", event(), .completeChain, .pass),
    Row("a sign-in with MFA", event(mfa: "Yes"), .completeChain, .fail, lostAt: .metricFilter),
    Row("the trail's own region", event(), regional, .pass),
    Row(
      "a region that the trail does not record", event(region: "eu-west-1"), regional, .fail,
      lostAt: .multiRegionTrail),
    Row(
      "another account's event", event(account: "9"), .completeChain, .fail,
      lostAt: .multiRegionTrail),
    Row(
      "an account of which nothing shows that it is a member", event(account: "9"),
      .organizationChain, .review, lostAt: .multiRegionTrail),
    Row(
      "neither read nor write, and only writes are recorded",
      event().replacing(#""readOnly": false, "#, with: ""),
      .completeChain.replacing(in: Folder.selectors, "All", with: "WriteOnly"), .review,
      lostAt: .managementEvents),
    Row(
      "a data event", event(more: #""managementEvent": false, "#), .completeChain, .review,
      lostAt: .managementEvents),
    Row(
      "a trail that records reads only", event(),
      .completeChain.replacing(in: Folder.selectors, "All", with: "ReadOnly"), .fail,
      lostAt: .managementEvents),
    Row(
      "a stopped trail", event(),
      .completeChain.replacing(in: Folder.status, "true", with: "false"), .fail,
      lostAt: .trailLogging),
    Row(
      "disabled actions", event(),
      .completeChain.replacing(
        in: Folder.alarms, #""ActionsEnabled": true"#, with: #""ActionsEnabled": false"#
      )
      .listingCompositeAlarms, .fail,
      lostAt: .notificationAction),
    Row(
      "no subscriptions saved", event(), .completeChain.removing(Folder.subscriptions),
      .incomplete, lostAt: .confirmedSubscriber),
    Row(
      "a malformed filter", event(),
      .completeChain.replacing(in: Folder.filters, #"\"Yes\") }"#, with: #"\"Yes\" }"#),
      .incomplete, lostAt: .metricFilter),
    Row("no trail", event(), .completeChain.removing(Folder.trails), .incomplete),
  ])
  func drill(_ row: Row) throws {
    let drill = EventDrill(event: try JSONDocument(parsing: row.event).root)
    let chains = drill.chains(in: row.folder.bundle)
    #expect(drill.outcome(of: chains) == row.outcome)
    #expect(chains.first?.steps.first { $0.state != .held }?.kind == row.lostAt)
  }

  @Test(arguments: [
    (event(), WitnessTier.cloudTrail),
    (event(account: "210987654321"), .outside),
    (event(more: #""eventCategory": "Data", "#), .anyJSON),
    (
      #"{"eventName": "GetObject", "eventSource": "s3.amazonaws.com", "eventCategory": "Data"}"#,
      .outside
    ),
    (#"{"eventName": "CreateTrail", "eventSource": "iam.amazonaws.com"}"#, .anyJSON),
    (#"{"eventName": "CreatePolicy", "eventSource": "organizations.amazonaws.com"}"#, .cloudTrail),
  ])
  func `the event's tier is that of a witness`(event: String, tier: WitnessTier) throws {
    let drill = EventDrill(event: try JSONDocument(parsing: event).root)
    let found = drill.tier(in: SampleFolder.completeChain.bundle)
    #expect(found.tier == tier)
    #expect((found.reason == nil) == (tier == .cloudTrail))
  }
}
