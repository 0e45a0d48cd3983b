import AWSEvidence
import EvidenceIntake
import TestSupport
import Testing

@testable import CloudWatchAlarms

/// Composite alarms by name and rule beside plain alarms, of which `a` goes to ALARM.
struct SampleComposites {
  let family: AlarmFamily

  init(_ rules: KeyValuePairs<String, String>, plain: [AWSName] = ["a", "b", "c"]) {
    let alarms = rules.map { name, rule in
      #"{"AlarmName": "\#(name)", "AlarmRule": "\#(Self.escaped(rule))", "AlarmActions": []}"#
    }
    self.init(json: alarms, plain: plain)
  }

  init(json alarms: [String], plain: [AWSName] = ["a", "b", "c"]) {
    let listing = SampleFolder.completeChain
      .replacing(
        in: SampleFolder.alarms, #""CompositeAlarms": []"#,
        with: #""CompositeAlarms": [\#(alarms.joined(separator: ", "))]"#
      ).bundle.compositeAlarms(account: "111122223333", region: "us-east-1")
    family = AlarmFamily(
      listing.items, plain: Set(plain), account: "111122223333", region: "us-east-1")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  /// What the composite alarm of that name does; `nil` when there is none.
  func response(of name: AWSName, before: [AlarmState] = [.ok, .insufficientData])
    -> AlarmResponse?
  {
    family[name].map(decision(before).response)
  }

  /// Another alarm that keeps the composite alarm in ALARM.
  func rival(of name: AWSName) -> AWSName? {
    family[name].flatMap(decision([.ok]).rival)
  }

  private func decision(_ before: [AlarmState]) -> CompositeDecision {
    CompositeDecision(family: family, alarm: "a", statesBefore: before)
  }
}
