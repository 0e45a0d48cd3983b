import AWSEvidence
import AuditModel
import CISControls
import EvidenceIntake
import TestSupport
import Testing

/// Whatever part of the evidence proves, all of it proves as well.
@Suite struct StabilityTests {
  typealias Folder = SampleFolder

  struct World: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let folder: SampleFolder
  }

  /// A file of alarms that were asked for in both kinds, beside a plain list of the same.
  private static func twice(_ alarm: [String: String], _ composites: String) -> SampleFolder {
    let folder = SampleAlarm(alarm: alarm).folder(others: #", "CompositeAlarms": []"#)
    let both = SampleAlarm(alarm: alarm).folder(others: #", "CompositeAlarms": [\#(composites)]"#)
    return folder.adding("both-alarms.json", both.texts[Folder.alarms] ?? "")
  }

  static let composite =
    #"{"AlarmName": "c", "AlarmArn": "arn:aws:cloudwatch:us-east-1:111122223333:alarm:c", "#
    + #""AlarmRule": "ALARM(a)", "ActionsEnabled": true, "OKActions": [], "StateValue": "OK", "#
    + #""InsufficientDataActions": [], "#
    + #""AlarmActions": ["arn:aws:sns:us-east-1:111122223333:security-alerts"]}"#

  static let worlds = [
    World(testDescription: "the complete chain", folder: .completeChain),
    World(
      testDescription: "no action, and a composite alarm",
      folder: twice(["AlarmActions": "[]"], composite)),
    World(
      testDescription: "disabled actions, and a composite alarm",
      folder: twice(["ActionsEnabled": "false"], composite)),
    World(
      testDescription: "a topic that tells nobody, and a composite alarm with another",
      folder: twice(
        ["AlarmActions": #"["arn:aws:sns:us-east-1:111122223333:other"]"#], composite
      ).adding("list-subscriptions-by-topic__other.json", #"{"Subscriptions": []}"#)),
    World(
      testDescription: "a function beside a topic that tells nobody",
      folder: twice(
        [
          "AlarmActions": #"["arn:aws:lambda:us-east-1:111122223333:function:f", "#
            + #""arn:aws:sns:us-east-1:111122223333:security-alerts"]"#
        ], composite.replacing("ALARM(a)", with: "ALARM(z)")
      ).replacing(
        in: Folder.subscriptions, #":5d3c2b1a-0f9e-4d8c-b7a6-95847362514f""#, with: #"-x""#)),
    World(
      testDescription: "an alarm that one event does not raise, and a composite alarm",
      folder: twice(["Threshold": "2"], composite)),
    World(
      testDescription: "a log group that is not served",
      folder: .completeChain.adding(
        Folder.status,
        #"{"IsLogging": true, "LatestDeliveryTime": 1795412407, "StartLoggingTime": 1793608287}"#)),
  ]

  private func finding(_ files: [SourceFile]) -> Finding? {
    Audit(controls: [SampleControl.signIn])
      .report(on: EvidenceBundle(files), toolVersion: "test").accounts.first?.findings.first
  }

  @Test(arguments: worlds)
  func `no verdict on part of the evidence is turned round by the rest`(world: World) throws {
    let files = world.folder.files.sorted { $0.path < $1.path }
    let whole = try #require(finding(files))
    for mask in 0..<(1 << files.count) {
      let part = files.indices.filter { mask & (1 << $0) != 0 }.map { files[$0] }
      guard let finding = finding(part) else { continue }
      let pairs = [
        (finding.asWritten, whole.asWritten), (finding.inEffect, whole.inEffect),
        (finding.outcome, whole.outcome),
      ]
      for (part, whole) in pairs where part == .pass || part == .fail {
        #expect(part == whole, "\(finding.reason.words)")
      }
      let saysUnknown = finding.outcome == .fail && finding.reason.words.contains("not known")
      #expect(!saysUnknown, "\(finding.reason.words)")
    }
  }
}
