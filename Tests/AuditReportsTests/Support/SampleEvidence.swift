import AuditModel
import TestSupport

/// Evidence lists, problems and limits for the samples.
enum SampleEvidence {
  static let entries = [
    entry("eu-west-1/alarms.json", "describe-alarms", .content, 4_211),
    entry(
      "eu-west-1/filters.json", "describe-metric-filters", .parameter, 2_018, "CloudTrail/main"),
    entry("eu-west-1/selectors.json", "get-event-selectors", .content, 312),
    entry("eu-west-1/status.json", "get-trail-status", .inferred, 118, SampleChain.trail),
    entry("eu-west-1/subscriptions.json", "list-subscriptions-by-topic", .content, 690),
    entry("eu-west-1/trails.json", "describe-trails", .content, 812),
    EvidenceEntry(
      file: "notes.txt", command: nil, account: nil, region: nil, subject: nil,
      binding: .unrecognised, bytes: 1),
    EvidenceEntry(
      file: "other/alarms.json", command: "describe-alarms", account: "999999999999",
      region: "us-east-1", subject: nil, binding: .content, bytes: 40),
  ]

  static let problems = [
    EvidenceProblem(
      id: .truncatedList, file: "eu-west-1/alarms.json", line: 31, column: 3,
      message: "the list goes on at `NextToken`, so what is absent from it proves nothing"),
    EvidenceProblem(id: .notJSON, file: "notes.txt", message: "the file is not JSON"),
  ]

  static let limits: [Message] = [
    "Topic policies and encryption keys do not show in this evidence.",
    "Filter policies of subscriptions do not show in this evidence.",
  ]

  private static func entry(
    _ file: String, _ command: String, _ binding: EvidenceBinding, _ bytes: Int,
    _ subject: String? = nil
  ) -> EvidenceEntry {
    EvidenceEntry(
      file: file, command: command, account: "123456789012", region: "eu-west-1",
      subject: subject, binding: binding, bytes: bytes)
  }
}
