import AuditModel
import EvidenceIntake
import TestSupport
import Testing

@testable import AWSEvidence

/// How strictly evidence is taken: ties, ages and manifests.
@Suite struct EvidencePolicyTests {
  typealias Folder = SampleFolder

  private static let chain = SampleFolder.completeChain

  private static func files(manifest calls: String) -> [SourceFile] {
    chain.files + [SourceFile(path: "evidence-manifest.json", text: #"{"files": [\#(calls)]}"#)]
  }

  private static func status(_ files: [SourceFile], _ policy: EvidencePolicy) -> EvidenceEntry? {
    EvidenceBundle(files, policy: policy).entries.first { $0.file == Folder.status }
  }

  @Test func `strict binding ties nothing for being the only candidate`() {
    #expect(Self.status(Self.chain.files, EvidencePolicy())?.binding == .inferred)
    let strict = EvidencePolicy(refusesInferred: true)
    #expect(Self.status(Self.chain.files, strict)?.binding == .unbound)
    let named = Self.chain.renaming(Folder.status, to: "get-trail-status__management-events.json")
    #expect(EvidenceBundle(named.files, policy: strict).problems.isEmpty)
  }

  struct Age: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let finished: String
    let problem: EvidenceProblem.ID?
  }

  @Test(arguments: [
    Age(testDescription: "young", finished: "\"2026-11-20T09:14:02Z\"", problem: nil),
    Age(testDescription: "old", finished: "\"2026-10-20T09:14:02Z\"", problem: .stale),
    Age(testDescription: "at the limit", finished: "\"2026-11-13T00:00:00Z\"", problem: nil),
    Age(testDescription: "a day over", finished: "\"2026-11-12T23:59:59Z\"", problem: .stale),
    Age(testDescription: "without a time", finished: "null", problem: .undated),
  ])
  func `evidence over the age limit is not used`(_ age: Age) throws {
    let call = #"""
      {"path": "describe-trails.json", "argv": ["aws", "cloudtrail", "describe-trails"],
       "finished_at": \#(age.finished)}
      """#
    let asOf = try #require(EvidenceTime("2026-11-23"))
    let policy = EvidencePolicy(maximumAge: MaximumAge(asOf: asOf, days: 10))
    let bundle = EvidenceBundle(Self.files(manifest: call), policy: policy)
    let ids = bundle.problems.filter { $0.file == Folder.trails }.map(\.id)
    #expect(ids == [age.problem].compactMap(\.self))
    #expect(bundle.trails(of: "111122223333").items.isEmpty == (age.problem != nil))
  }

  @Test(arguments: [
    (#""account": "999988887777""#, "get-trail-status", true),
    (#""account": "111122223333""#, "get-event-selectors", false),
  ])
  func `a manifest that contradicts the file keeps it from being used`(
    _ place: String,
    _ operation: String,
    _ isOtherAccount: Bool
  ) {
    let call = #"""
      {"path": "get-trail-status.json", \#(place),
       "argv": ["aws", "cloudtrail", "\#(operation)", "--name", "management-events"]}
      """#
    let files = Self.files(manifest: call).map { file in
      isOtherAccount
        ? SourceFile(path: "111122223333/\(file.path)", content: file.content) : file
    }
    let problems = EvidenceBundle(files).problems.filter { $0.id == .contradiction }
    #expect(problems.count == 1)
  }

  @Test(arguments: [
    #"["echo", "{}"]"#, #"["aws", "cloudtrail", "get-trail-status", "--region", "eu-west-1"]"#,
    #"["aws", "cloudtrail", "get-trail-status", "--name", "management-events", "--endpoint", "x"]"#,
    #"["aws", "cloudtrail", "get-trail-status", "--nam", "management-events"]"#,
    #"["aws", "cloudtrail", "get-trail-status", "--name", "management-events", "--no-sign-request"]"#,
    #"["aws", "cloudtrail", "get-trail-status", "--name", "file://t"]"#,
    #"["aws", "--region", "us-east-1", "cloudtrail", "get-trail-status", "--name", "management-events", "--region", "eu-west-1"]"#,
    #"["./aws", "cloudtrail", "get-trail-status", "--name", "management-events"]"#,
    #"["env", "AWS_PROFILE=x", "aws", "cloudtrail", "get-trail-status", "--name", "management-events"]"#,
  ])
  func `a manifest whose command line cannot be is not followed`(_ argv: String) {
    let call = #"""
      {"path": "get-trail-status.json", "region": "us-east-1", "argv": \#(argv)}
      """#
    let bundle = EvidenceBundle(Self.files(manifest: call))
    #expect(bundle.problems.map(\.id).contains(.contradiction))
    #expect(bundle.entries.first { $0.file == Folder.status }?.binding == .unbound)
  }

  @Test(arguments: [
    #"["aws", "cloudtrail", "list-trails"]"#,
    #"["aws", "s3api", "get-object", "--bucket", "b", "--key", "k", "x"]"#,
  ])
  func `a manifest that names another operation rules the file out`(_ argv: String) {
    let call = #"{"path": "get-trail-status.json", "region": "us-east-1", "argv": \#(argv)}"#
    let bundle = EvidenceBundle(Self.files(manifest: call))
    #expect(bundle.problems.map(\.id).contains(.otherCommand))
    #expect(bundle.entries.first { $0.file == Folder.status }?.binding == .unrecognised)
  }

  @Test func `selectors of another trail than the call names are not used`() {
    let call = #"""
      {"path": "get-event-selectors.json",
       "argv": ["aws", "cloudtrail", "get-event-selectors", "--trail-name", "other"]}
      """#
    let bundle = EvidenceBundle(Self.files(manifest: call))
    #expect(bundle.problems.map(\.id).contains(.contradiction))
    #expect(bundle.entries.first { $0.file == Folder.selectors }?.binding == .unbound)
  }
}
