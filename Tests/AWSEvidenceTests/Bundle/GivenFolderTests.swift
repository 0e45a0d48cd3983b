import AuditModel
import TestSupport
import Testing

@testable import AWSEvidence
@testable import EvidenceIntake

/// What is typed above the evidence, as in `audit 123456789012/us-east-1`.
@Suite struct GivenFolderTests {
  private static func bundle(_ folders: [String], _ texts: [String: String]) -> EvidenceBundle {
    EvidenceBundle(
      texts.map { file in
        SourceFile(
          path: file.key, givenFolders: folders, content: .bytes(Array(file.value.utf8)))
      })
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let folders: [String]
    let texts: [String: String]
    let account: String
  }

  private static let chain = SampleFolder.completeChain.texts

  @Test(arguments: [
    Row(
      testDescription: "an account that nothing else names",
      folders: ["123456789012", "us-east-1"],
      texts: ["describe-trails.json": #"{"trailList": []}"#], account: "123456789012"),
    Row(
      testDescription: "a workspace with a number", folders: ["123456789012", "ev"], texts: chain,
      account: "111122223333"),
    Row(
      testDescription: "the account itself", folders: ["ev", "111122223333"], texts: chain,
      account: "111122223333"),
    Row(
      testDescription: "a member of an organization", folders: ["444455556666"],
      texts: [
        "describe-trails.json": SampleFolder.organizationChain.texts["describe-trails.json"] ?? ""
      ],
      account: "444455556666"),
    Row(
      testDescription: "an inner folder", folders: ["444455556666"],
      texts: ["111122223333/describe-trails.json": #"{"trailList": []}"#], account: "111122223333"),
  ])
  func `an account counts as far as nothing speaks against it`(_ row: Row) {
    let bundle = Self.bundle(row.folders, row.texts)
    #expect(bundle.accounts == [row.account])
    #expect(!bundle.problems.contains { $0.id == .contradiction })
  }

  @Test func `a trail's name above the evidence binds nothing`() {
    let trails = #"""
      {"trailList": [
        {"TrailARN": "arn:aws:cloudtrail:us-east-1:111122223333:trail/main", "Name": "main",
         "HomeRegion": "us-east-1", "IsMultiRegionTrail": true},
        {"TrailARN": "arn:aws:cloudtrail:us-east-1:111122223333:trail/other", "Name": "other",
         "HomeRegion": "us-east-1", "IsMultiRegionTrail": true}]}
      """#
    let texts = ["describe-trails.json": trails, "get-trail-status.json": #"{"IsLogging": true}"#]
    for folders in [[], ["main"], ["main", "ev"]] {
      #expect(Self.bundle(folders, texts).problems.map(\.id) == [.unbound])
    }
    let inner = [
      "describe-trails.json": trails, "main/get-trail-status.json": #"{"IsLogging": true}"#,
    ]
    #expect(Self.bundle([], inner).problems.isEmpty)
  }
}
