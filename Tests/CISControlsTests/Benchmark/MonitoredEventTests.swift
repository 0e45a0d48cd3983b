import AuditModel
import TestSupport
import Testing

@testable import CISControls

/// What each control needs a trail's event selectors to record.
@Suite struct MonitoredEventTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let answer: String
    let lost: Set<Int>
    var open: Set<Int> = []

    static func basic(
      _ name: String,
      _ selectors: String...,
      lost: Set<Int>,
      open: Set<Int> = []
    ) -> Row {
      let answer = #""EventSelectors": [\#(selectors.joined(separator: ", "))]"#
      return Row(testDescription: name, answer: answer, lost: lost, open: open)
    }

    static func advanced(
      _ name: String,
      _ conditions: String...,
      lost: Set<Int>,
      open: Set<Int> = []
    ) -> Row {
      let selectors = conditions.map {
        #"{"FieldSelectors": [{"Field": "eventCategory", "Equals": ["Management"]}"#
          + ($0.isEmpty ? "" : ", \($0)") + "]}"
      }
      let answer = #""AdvancedEventSelectors": [\#(selectors.joined(separator: ", "))]"#
      return Row(testDescription: name, answer: answer, lost: lost, open: open)
    }
  }

  static func basic(_ type: String, excluding source: String? = nil) -> String {
    let excluded = source.map { "\"\($0)\"" } ?? ""
    return #"{"ReadWriteType": "\#(type)", "IncludeManagementEvents": true, "#
      + #""ExcludeManagementEventSources": [\#(excluded)]}"#
  }

  static let all = Set(1...15)

  static let basicRows: [Row] = [
    Row.basic("everything", basic("All"), lost: []),
    Row.basic("writes", basic("WriteOnly"), lost: [1, 3]),
    Row.basic("reads", basic("ReadOnly"), lost: all),
    Row.basic("reads and writes apart", basic("ReadOnly"), basic("WriteOnly"), lost: []),
    Row.basic(
      "no key management", basic("All", excluding: "kms.amazonaws.com"), lost: [7],
      open: [1, 3]),
    Row.basic(
      "no RDS Data API", basic("All", excluding: "rdsdata.amazonaws.com"), lost: [],
      open: [1, 3]),
    Row.basic(
      "no key management in one of two", basic("All", excluding: "kms.amazonaws.com"),
      basic("All"), lost: []),
  ]

  static let advancedRows: [Row] = [
    Row.advanced("everything, advanced", "", lost: []),
    Row.advanced(
      "no key management, advanced",
      #"{"Field": "eventSource", "NotEquals": ["kms.amazonaws.com"]}"#, lost: [7],
      open: [1, 3]),
    Row.advanced(
      "key management apart", #"{"Field": "eventSource", "NotEquals": ["kms.amazonaws.com"]}"#,
      #"{"Field": "eventSource", "Equals": ["kms.amazonaws.com"]}"#, lost: []),
    Row.advanced(
      "one name left out", #"{"Field": "eventName", "NotEquals": ["DeleteVpc"]}"#,
      lost: [14], open: [1, 3]),
    Row.advanced(
      "one service only", #"{"Field": "eventSource", "Equals": ["ec2.amazonaws.com"]}"#,
      lost: all.subtracting(10...14)),
    Row.advanced(
      "every service by its ending", #"{"Field": "eventSource", "EndsWith": [".amazonaws.com"]}"#,
      lost: []),
    Row.advanced(
      "no console sign-ins", #"{"Field": "eventType", "NotEquals": ["AwsConsoleSignIn"]}"#,
      lost: [2, 3, 6]),
    Row.advanced(
      "a condition on the caller", #"{"Field": "userIdentity.arn", "NotEquals": ["x"]}"#,
      lost: [], open: all),
  ]

  @Test(arguments: basicRows + advancedRows)
  func `each control loses just what its events need`(row: Row) throws {
    let arn = "arn:aws:cloudtrail:us-east-1:111122223333:trail/management-events"
    let folder = SampleFolder.completeChain.adding(
      SampleFolder.selectors, #"{"TrailARN": "\#(arn)", \#(row.answer)}"#)
    let report = Audit().report(on: folder.bundle, toolVersion: "test")
    let findings = try #require(report.accounts.first?.findings)
    for (finding, position) in zip(findings, 1...) {
      let step = try #require(finding.chains.first?.steps[2])
      let expected: StepState =
        row.lost.contains(position) ? .broken : row.open.contains(position) ? .open : .held
      #expect(step.inEffect == expected, "\(finding.control.id): \(step.reason.words)")
    }
  }

  @Test func `selectors with very many values are left to a person`() throws {
    let names = (0..<5000).map { "\"Name\($0)\"" }.joined(separator: ", ")
    let row = Row.advanced("", #"{"Field": "eventName", "NotEquals": [\#(names)]}"#, lost: [])
    let arn = "arn:aws:cloudtrail:us-east-1:111122223333:trail/management-events"
    let folder = SampleFolder.completeChain.adding(
      SampleFolder.selectors, #"{"TrailARN": "\#(arn)", \#(row.answer)}"#)
    let report = Audit(controls: [.rootAccountUsage]).report(on: folder.bundle, toolVersion: "test")
    let finding = try #require(report.accounts.first?.findings.first)
    #expect(finding.chains.first?.steps[2].inEffect == .open)
  }

  @Test(arguments: [
    (Control.consoleSignInWithoutMFA, "`ConsoleLogin` is not recorded"),
    (.cmkDisablingOrDeletion, "`DisableKey` and `ScheduleKeyDeletion` are not all recorded"),
    (.configConfigurationChanges, "`StopConfigurationRecorder` and 3 other events are"),
    (.rootAccountUsage, "the reads and writes of every service that the control asks for are"),
  ])
  func `a reason names the events that are asked for`(control: Control, clause: String) throws {
    let folder = SampleFolder.completeChain.replacing(
      in: SampleFolder.selectors, #""ReadWriteType": "All""#, with: #""ReadWriteType": "ReadOnly""#)
    let report = Audit(controls: [control]).report(on: folder.bundle, toolVersion: "test")
    let step = try #require(report.accounts.first?.findings.first?.chains.first?.steps[2])
    #expect(step.reason.words.contains(clause), "\(step.reason.words)")
  }
}
