import AuditModel
import EvidenceIntake
import TestSupport
import Testing

@testable import AWSEvidence

@Suite struct FolderBindingTests {
  private static let account = "111122223333"
  private static let status = "\(account)/us-east-1/cloudtrail-get-trail-status/"

  private static func binding(
    of file: String,
    adding texts: [String: String] = [:]
  ) throws -> EvidenceBinding {
    var sample = SampleFolder.completeChain.renaming(SampleFolder.status, to: file)
    for (name, text) in texts { sample = sample.adding(name, text) }
    return try #require(sample.bundle.entries.first { $0.command == "get-trail-status" }).binding
  }

  private static let identity =
    #"{"UserId": "A", "Account": "111122223333", "Arn": "arn:aws:iam::111122223333:user/a"}"#

  @Test func `an answer whose account only a folder tells is shown as by folder`() throws {
    #expect(try Self.binding(of: Self.status + "management-events.json") == .folder)
  }

  @Test func `a file's name alone is a parameter`() throws {
    #expect(try Self.binding(of: "get-trail-status__management-events.json") == .parameter)
  }

  @Test func `an ARN in the file's name tells the account itself`() throws {
    let name = "arn%3Aaws%3Acloudtrail%3Aus-east-1%3A111122223333%3Atrail%2Fmanagement-events.json"
    #expect(try Self.binding(of: Self.status + name) == .parameter)
  }

  @Test func `an identity beside it tells whose the folder is`() throws {
    let file = Self.status + "management-events.json"
    let beside = ["\(Self.account)/sts-get-caller-identity.json": Self.identity]
    #expect(try Self.binding(of: file, adding: beside) == .parameter)
    let elsewhere = ["444455556666/sts-get-caller-identity.json": Self.identity]
    #expect(try Self.binding(of: file, adding: elsewhere) == .folder)
  }

  @Test func `a manifest tells it before any folder`() throws {
    let name = "us-east-1/cloudtrail-get-trail-status/management-events.json"
    let manifest = """
      {"schema": "trailwitness-evidence-manifest", "schema_version": 1, "files": [
        {"path": "\(name)", "account": "\(Self.account)", "region": "us-east-1", "exit_code": 0,
         "argv": ["aws", "cloudtrail", "get-trail-status", "--name", "management-events"]}]}
      """
    let texts = ["\(Self.account)/evidence-manifest.json": manifest]
    #expect(try Self.binding(of: "\(Self.account)/\(name)", adding: texts) == .manifest)
  }

  @Test(arguments: [
    "444455556666-dev/get-trail-status.json", "account-444455556666/get-trail-status.json",
    "dev (444455556666)/get-trail-status.json", "account=444455556666/get-trail-status.json",
    "4444-5555-6666/get-trail-status.json", "get-trail-status_444455556666.json",
    "444455556666-get-trail-status.json", "444455556666_eu-west-1_get-trail-status.json",
    "evidence_eu-west-1/get-trail-status.json", "region=eu-west-1/get-trail-status.json",
    "EU-WEST-1/get-trail-status.json",
  ])
  func `a name with another account or region in it keeps an answer apart`(_ file: String) throws {
    #expect(try Self.binding(of: file) == .unbound)
  }

  @Test(arguments: [
    "account-111122223333/get-trail-status.json", "region (us-east-1)/get-trail-status.json",
    "get-trail-status_111122223333.json", "1111-2222-3333 us-east-1/get-trail-status.json",
  ])
  func `a name with the trail's own account or region in it does not`(_ file: String) throws {
    #expect(try Self.binding(of: file) == .inferred)
  }

  @Test func `an account in the name of a log group is not whom AWS was asked`() throws {
    for file in [
      "describe-metric-filters__trail-444455556666-logs.json",
      "describe-metric-filters_aws-cloudtrail-logs-444455556666-12345678.json",
      "describe-metric-filters/trail-444455556666-logs/a.json",
      "list-subscriptions-by-topic_arn_aws_sns_us-east-1_444455556666_t.json",
    ] {
      #expect(PathHints(SourceFile(path: file, text: "")).account == nil, "\(file)")
    }
  }
}
