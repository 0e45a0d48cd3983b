import AWSEvidence
import AuditModel
import CISControls
import EvidenceJSON
import TestSupport
import Testing

/// Whether a trail's event selectors record console sign-ins.
@Suite struct SelectorCoverageTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let answer: String
    let asWritten: StepState
    let inEffect: StepState

    init(
      _ testDescription: String,
      _ answer: String,
      _ asWritten: StepState,
      _ inEffect: StepState
    ) {
      self.testDescription = testDescription
      self.answer = answer
      self.asWritten = asWritten
      self.inEffect = inEffect
    }

    static func basic(
      _ testDescription: String,
      _ selectors: String,
      _ asWritten: StepState,
      _ inEffect: StepState
    ) -> Row {
      Row(testDescription, #""EventSelectors": ["# + selectors + "]", asWritten, inEffect)
    }

    static func advanced(
      _ testDescription: String,
      _ conditions: String...,
      asWritten: StepState,
      inEffect: StepState
    ) -> Row {
      let selectors = conditions.map { condition in
        #"{"Name": "s", "FieldSelectors": [{"Field": "eventCategory", "Equals": ["Management"]}"#
          + (condition.isEmpty ? "" : ", ") + condition + "]}"
      }
      let list = selectors.joined(separator: ", ")
      return Row(testDescription, #""AdvancedEventSelectors": ["# + list + "]", asWritten, inEffect)
    }
  }

  static let all = #"{"ReadWriteType": "All", "IncludeManagementEvents": true}"#
  static let reads = #"{"ReadWriteType": "ReadOnly", "IncludeManagementEvents": true}"#
  static let writes = #"{"ReadWriteType": "WriteOnly", "IncludeManagementEvents": true}"#

  static let cutReads = #"{"ReadWriteType": "ReadOnly"}"#

  @Test(arguments: [
    .basic("all", all, .held, .held),
    .basic("writes beside reads that are cut", "\(cutReads), \(writes)", .unknown, .held),
    .basic("reads that are cut", cutReads, .broken, .broken),
    .advanced(
      "a name that only looks like the event's",
      #"{"Field": "eventName", "Equals": ["\u212AonsoleLogin", "ConsoleLogin\u0301"]}"#,
      asWritten: .broken, inEffect: .broken),
    .basic("reads", reads, .broken, .broken),
    .basic("writes", writes, .broken, .held),
    .basic("reads and writes apart", "\(reads), \(writes)", .open, .held),
    .basic(
      "no management events", #"{"ReadWriteType": "All", "IncludeManagementEvents": false}"#,
      .broken, .broken),
    .basic(
      "key management left out",
      #"{"ReadWriteType": "All", "IncludeManagementEvents": true, "#
        + #""ExcludeManagementEventSources": ["kms.amazonaws.com"]}"#, .held, .held),
    .basic(
      "sign-in left out in capitals, as AWS does not write it",
      #"{"ReadWriteType": "All", "IncludeManagementEvents": true, "#
        + #""ExcludeManagementEventSources": ["SIGNIN.amazonaws.com"]}"#, .held, .unknown),
    .basic("fields left out, which AWS always prints", "{}", .unknown, .unknown),
    .basic(
      "a type that AWS does not know",
      #"{"ReadWriteType": "all", "IncludeManagementEvents": true}"#,
      .unknown, .unknown),
    .basic("none though the trail has its own", "", .unknown, .unknown),
    .advanced("management", "", asWritten: .held, inEffect: .held),
    .advanced(
      "reads", #"{"Field": "readOnly", "Equals": ["true"]}"#, asWritten: .broken,
      inEffect: .broken),
    .advanced(
      "writes", #"{"Field": "readOnly", "Equals": ["false"]}"#, asWritten: .broken,
      inEffect: .held),
    .advanced(
      "reads and writes apart", #"{"Field": "readOnly", "Equals": ["true"]}"#,
      #"{"Field": "readOnly", "Equals": ["false"]}"#, asWritten: .open, inEffect: .held),
    .advanced(
      "key management left out",
      #"{"Field": "eventSource", "NotEquals": ["kms.amazonaws.com"]}"#, asWritten: .held,
      inEffect: .held),
    .advanced(
      "sign-in left out", #"{"Field": "eventSource", "NotStartsWith": ["signin"]}"#,
      asWritten: .held, inEffect: .broken),
    .advanced(
      "sign-in only", #"{"Field": "eventName", "Equals": ["ConsoleLogin"]}"#,
      asWritten: .broken, inEffect: .held),
    .advanced(
      "another event only", #"{"Field": "eventName", "Equals": ["RunInstances"]}"#,
      asWritten: .broken, inEffect: .broken),
    .advanced(
      "a condition on the caller", #"{"Field": "userIdentity.arn", "NotEquals": ["x"]}"#,
      asWritten: .open, inEffect: .open),
    .advanced(
      "an operator that nobody knows", #"{"Field": "eventName", "Matches": ["x"]}"#,
      asWritten: .open, inEffect: .open),
    Row(
      "both kinds at once",
      #""EventSelectors": [\#(all)], "AdvancedEventSelectors": [{"FieldSelectors": "#
        + #"[{"Field": "eventCategory", "Equals": ["Management"]}]}]"#, .unknown, .unknown),
  ])
  func coverage(_ row: Row) {
    let arn = "arn:aws:cloudtrail:us-east-1:111122223333:trail/management-events"
    let folder = SampleFolder.completeChain.adding(
      SampleFolder.selectors, #"{"TrailARN": "\#(arn)", "# + row.answer + "}")
    let step = Self.step(folder)
    #expect(step?.asWritten == row.asWritten, "\(step?.reason.words ?? "")")
    #expect(step?.inEffect == row.inEffect, "\(step?.reason.words ?? "")")
  }

  @Test func `a trail without selectors of its own has the default ones`() {
    let folder = SampleFolder.completeChain.replacing(
      in: SampleFolder.trails, #""HasCustomEventSelectors": true"#,
      with: #""HasCustomEventSelectors": false"#)
    let arn = "arn:aws:cloudtrail:us-east-1:111122223333:trail/management-events"
    let empty = folder.adding(
      SampleFolder.selectors, #"{"TrailARN": "\#(arn)", "EventSelectors": []}"#)
    #expect(Self.step(empty)?.state == .held)
    let missing = folder.removing(SampleFolder.selectors)
    #expect(Self.step(missing)?.asWritten == .unknown)
    #expect(Self.step(missing)?.inEffect == .held)
  }

  private static func step(_ folder: SampleFolder) -> Step? {
    Audit(controls: [SampleControl.signIn]).report(on: folder.bundle, toolVersion: "test")
      .accounts.first?.findings.first?.chains.first?.steps
      .first { $0.kind == .managementEvents }
  }
}
