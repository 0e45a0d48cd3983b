import AWSEvidence
import AuditModel
import EvidenceJSON
import TestSupport
import Testing

@testable import CISControls

/// Which events a trail can record decides whether a filter's gap is one.
@Suite struct TrailScopeTests {
  typealias Folder = SampleFolder

  static let own = #"$.recipientAccountId = "111122223333""#

  /// The complete chain for the root user, its filter narrowed by a condition.
  static func folder(_ condition: String) -> SampleFolder {
    SampleFolder.completeChain.replacing(
      in: Folder.filters,
      #"{ ($.eventName = \"ConsoleLogin\") && ($.additionalEventData.MFAUsed != \"Yes\") }"#,
      with: (#"{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && "#
        + #"$.eventType != "AwsServiceEvent" && \#(condition) }"#)
        .replacing("\"", with: "\\\""))
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let folder: SampleFolder
    let asWritten: Outcome
    let inEffect: Outcome
    var tier = "outside"
  }

  static let selectors = #""DataResources": []"#

  @Test(arguments: [
    Row(
      testDescription: "a trail of one account", folder: folder(own), asWritten: .review,
      inEffect: .pass),
    Row(
      testDescription: "an organization's trail",
      folder: folder(own).replacing(
        in: Folder.trails, #""IsOrganizationTrail": false"#,
        with: #""IsOrganizationTrail": true"#),
      asWritten: .fail, inEffect: .fail, tier: "cloudtrail"),
    Row(
      testDescription: "a trail that may be an organization's",
      folder: folder(own).replacing(
        in: Folder.trails, #""IsOrganizationTrail": false"#, with: #""KmsKeyId": "key""#),
      asWritten: .review, inEffect: .review),
    Row(
      testDescription: "another account's id",
      folder: folder(#"$.recipientAccountId = "999988887777""#), asWritten: .fail,
      inEffect: .fail, tier: "cloudtrail"),
    Row(
      testDescription: "management events of a trail without data events",
      folder: folder("$.managementEvent IS TRUE"), asWritten: .review, inEffect: .pass),
    Row(
      testDescription: "management events of a trail with data events",
      folder: folder("$.managementEvent IS TRUE").replacing(
        in: Folder.selectors, selectors,
        with: #""DataResources": [{"Type": "AWS::S3::Object", "Values": ["arn:aws:s3"]}]"#),
      asWritten: .fail, inEffect: .fail, tier: "cloudtrail"),
    Row(
      testDescription: "management events of a trail with data events by advanced selectors",
      folder: folder(#"$.eventCategory = "Management""#).adding(
        Folder.selectors,
        #"{"TrailARN": "arn:aws:cloudtrail:us-east-1:111122223333:trail/management-events", "#
          + #""AdvancedEventSelectors": [{"FieldSelectors": ["#
          + #"{"Field": "eventCategory", "Equals": ["Management"]}]}, {"FieldSelectors": ["#
          + #"{"Field": "eventCategory", "Equals": ["Data"]}, "#
          + #"{"Field": "resources.type", "Equals": ["AWS::S3::Object"]}]}]}"#),
      asWritten: .fail, inEffect: .fail, tier: "cloudtrail"),
  ])
  func `a filter is judged by the events of its trail`(row: Row) throws {
    let finding = try #require(verdict(row.folder))
    #expect(finding.asWritten == row.asWritten, "\(finding.reason.words)")
    #expect(finding.inEffect == row.inEffect, "\(finding.reason.words)")
    #expect(comparison(finding)?.tier == row.tier)
  }

  /// The complete chain in another account, region and partition.
  static let elsewhere = [
    ("aws", "eu-central-1", "210987654321"), ("aws-us-gov", "us-gov-west-1", "444455556666"),
  ]

  @Test(arguments: elsewhere)
  func `a witness is of the audited account and region, and a drill proves it`(
    partition: String,
    region: String,
    account: String
  ) throws {
    var folder = Self.folder("$.eventName != ConsoleLogin")
    for (name, text) in folder.texts {
      folder.texts[name] =
        text.replacing("111122223333", with: account).replacing("us-east-1", with: region)
        .replacing("arn:aws:", with: "arn:\(partition):")
    }
    let finding = try #require(verdict(folder))
    #expect(finding.outcome == .fail)
    let witness = try #require(comparison(finding)?.witness)
    let event = try JSONDocument(parsing: witness).root
    #expect(event["recipientAccountId"]?.string == account)
    #expect(event["awsRegion"]?.string == region)
    #expect(event["userIdentity"]?["accountId"]?.string == account)
    #expect(event["userIdentity"]?["arn"]?.string == "arn:\(partition):iam::\(account):root")
    let drill = EventDrill(event: event)
    let chains = drill.chains(in: folder.bundle)
    #expect(drill.outcome(of: chains) == .fail)
    #expect(chains.first?.steps.first { $0.state == .broken }?.kind == .metricFilter)
  }

  @Test func `everyday events are those of the audited account`() throws {
    let folder = SampleFolder.completeChain.replacing(
      in: Folder.filters,
      #"{ ($.eventName = \"ConsoleLogin\") && ($.additionalEventData.MFAUsed != \"Yes\") }"#,
      with: #"{ $.recipientAccountId = \"210987654321\" }"#)
    var moved = folder
    for (name, text) in folder.texts {
      moved.texts[name] = text.replacing("111122223333", with: "210987654321")
    }
    let finding = try #require(verdict(moved, .consoleSignInWithoutMFA))
    #expect(finding.outcome == .review)
    #expect(finding.inEffect == .review)
  }

  private func verdict(
    _ folder: SampleFolder,
    _ control: Control = .rootAccountUsage
  ) -> Finding? {
    let report = Audit(controls: [control]).report(on: folder.bundle, toolVersion: "0")
    return report.accounts.first?.findings.first
  }

  private func comparison(_ finding: Finding) -> FilterComparison? {
    finding.chains.first?.steps.lazy.compactMap(\.comparison).first
  }
}
