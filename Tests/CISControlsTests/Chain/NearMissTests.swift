import AWSEvidence
import AuditModel
import TestSupport
import Testing

@testable import CISControls

/// What nearly fits is named, and the headline speaks of the control's own filter.
@Suite struct NearMissTests {
  typealias Folder = SampleFolder

  static let pattern =
    #"{ ($.eventName = \"ConsoleLogin\") && ($.additionalEventData.MFAUsed != \"Yes\") }"#

  @Test func `an alarm that watches a metric called like the filter`() throws {
    let folder = SampleFolder.completeChain.replacing(
      in: Folder.alarms, #""MetricName": "ConsoleSignInWithoutMFA""#,
      with: #""MetricName": "console-sign-in-without-mfa""#)
    #expect(
      try messages(folder) == [
        "alarm `console-sign-in-without-mfa` watches a metric that is called like the filter "
          + "`console-sign-in-without-mfa`, which publishes `CISBenchmark/ConsoleSignInWithoutMFA`"
      ])
  }

  @Test func `a filter that spells the event in other letters`() throws {
    let folder = SampleFolder.completeChain.replacing(
      in: Folder.filters, "ConsoleLogin", with: "consolelogin")
    #expect(
      try messages(folder) == [
        "metric filter `console-sign-in-without-mfa` asks for `consolelogin` where AWS writes "
          + "`ConsoleLogin`; capital and small letters are told apart"
      ])
    #expect(try verdict(folder).reason.words.contains("`console-sign-in-without-mfa`"))
  }

  @Test func `a filter that spells a field in other letters`() throws {
    let folder = SampleFolder.completeChain.replacing(
      in: Folder.filters, "MFAUsed", with: "mfaUsed")
    #expect(try messages(folder).first?.contains("`$.additionalEventData.mfaUsed`") == true)
  }

  @Test func `a filter on a log group of the same name in another region`() throws {
    let filters = try #require(SampleFolder.completeChain.texts[Folder.filters])
    var folder = SampleFolder([:])
    for (name, text) in SampleFolder.completeChain.texts {
      folder.texts["111122223333/us-east-1/\(name)"] = text
    }
    folder.texts["111122223333/us-east-1/\(Folder.filters)"] = #"{"metricFilters": []}"#
    folder.texts["111122223333/eu-west-1/\(Folder.filters)"] = filters
    #expect(
      try messages(folder) == [
        "metric filter `console-sign-in-without-mfa` fits, but it is in region `eu-west-1`, where "
          + "no trail delivers; the trail delivers to the log group `CloudTrail/management` of "
          + "region `us-east-1`"
      ])
  }

  @Test func `the headline names the filter that is most about the events`() throws {
    let other =
      #"{"filterName": "a-failures", "filterPattern": "#
      + #""{($.eventName=ConsoleLogin) && ($.errorMessage=\"Failed authentication\")}", "#
      + #""creationTime": 1795325001000, "logGroupName": "CloudTrail/management", "#
      + #""metricTransformations": ["#
      + #"{"metricName": "ConsoleSignInWithoutMFA", "metricNamespace": "CISBenchmark", "#
      + #""metricValue": "1"}]},"#
    let folder = SampleFolder.completeChain.replacing(
      in: Folder.filters, #""metricFilters": ["#, with: #""metricFilters": [\#(other)"#
    ).replacing(
      in: Folder.filters, Self.pattern,
      with: Self.pattern.dropLast(1) + #"&& ($.userIdentity.type = \"IAMUser\") }"#)
    let finding = try verdict(folder, .v120)
    #expect(finding.outcome == .fail)
    #expect(
      finding.reason.words.contains("`console-sign-in-without-mfa`"), "\(finding.reason.words)")
  }

  @Test(arguments: [
    (
      Control.consoleSignInWithoutMFA,
      #"{($.eventName=ConsoleLogin) && ($.errorMessage=\"Failed authentication\")}"#
    ),
    (
      Control.rootAccountUsage,
      #"{($.eventName=ConsoleLogin) && ($.userIdentity.type != \"Root\")}"#
    ),
    (Control.cloudTrailConfigurationChanges, #"{($.eventName != CreateTrail) && ($.a = 1)}"#),
  ])
  func `a filter about something else is no headline`(control: Control, pattern: String) throws {
    let folder = SampleFolder.completeChain.replacing(
      in: Folder.filters, Self.pattern, with: pattern)
    let report = Audit(controls: [control]).report(on: folder.bundle, toolVersion: "0")
    #expect(
      report.accounts.first?.findings.first?.reason.words
        == "the only metric filter of log group `CloudTrail/management`, "
        + "`console-sign-in-without-mfa`, does not look for these events")
  }

  private func messages(_ folder: SampleFolder) throws -> [String] {
    let finding = try verdict(folder)
    #expect(finding.outcome == .fail)
    return finding.advisories.map(\.message.words)
  }

  private func verdict(
    _ folder: SampleFolder,
    _ version: BenchmarkVersion = .standard
  ) throws -> Finding {
    let report = Audit(version: version, controls: [.consoleSignInWithoutMFA])
      .report(on: folder.bundle, toolVersion: "0")
    return try #require(report.accounts.first?.findings.first)
  }
}
