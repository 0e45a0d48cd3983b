import AuditModel
import FilterPatterns
import TestSupport
import Testing

@testable import CISControls

/// Every control on a chain that holds but for its filter.
@Suite struct ControlChainTests {
  /// The finding on a complete chain whose only filter has that pattern.
  static func finding(
    _ control: Control,
    _ version: BenchmarkVersion,
    pattern: String
  ) throws -> Finding {
    let escaped = pattern.replacing("\"", with: "\\\"")
    let folder = SampleFolder.organizationChain.replacing(
      in: SampleFolder.filters,
      #"{ ($.eventName = \"ConsoleLogin\") && ($.additionalEventData.MFAUsed != \"Yes\") }"#,
      with: escaped
    )
    let audit = Audit(version: version, controls: [control])
    let report = audit.report(on: folder.bundle, toolVersion: "test")
    return try #require(report.accounts.first?.findings.first)
  }

  @Test(arguments: ControlCatalog.all.map(\.id))
  func `a chain with a prescribed pattern passes in each version that accepts it`(id: String) throws
  {
    let control = try #require(ControlCatalog.control(id))
    for version in BenchmarkVersion.allCases where control.exists(in: version) {
      for pattern in control.patterns(in: version) where !pattern.matchesEverydayEvents {
        let finding = try Self.finding(control, version, pattern: pattern.text)
        #expect(finding.outcome == .pass, "\(version.rawValue) \(pattern.name)")
        #expect(finding.chains.first?.steps[3].comparison?.relation == .literal)
      }
    }
  }

  @Test(
    arguments: ControlCatalog.all.filter { $0.events.allSatisfy { $0.eventName != nil } }.map(\.id))
  func `a filter without one of the events fails, and the event proves it`(id: String) throws {
    let control = try #require(ControlCatalog.control(id))
    let names = control.events(in: .standard).compactMap(\.eventName)
    guard names.count > 1 else { return }
    for missed in [names.first, names.last].compactMap(\.self) {
      let others = names.filter { $0 != missed }
      let pattern = "{ " + others.map { "($.eventName = \($0))" }.joined(separator: " || ") + " }"
      let finding = try Self.finding(control, .standard, pattern: pattern)
      let comparison = finding.chains.first?.steps[3].comparison
      #expect(finding.outcome == .fail)
      #expect(comparison?.relation == .misses)
      #expect(comparison?.witness?.contains(#""eventName":"\#(missed)""#) ?? false)
    }
  }

  @Test(arguments: ControlCatalog.all.map(\.id))
  func `a filter about something else is not shown as one that comes near`(id: String) throws {
    let control = try #require(ControlCatalog.control(id))
    let pattern = "{ $.eventSource = kinesis.amazonaws.com }"
    let finding = try Self.finding(control, .standard, pattern: pattern)
    #expect(finding.outcome == .fail)
    #expect(
      finding.reason.words
        == "the only metric filter of log group `CloudTrail/management`, "
        + "`console-sign-in-without-mfa`, does not look for these events")
  }

  @Test(arguments: ControlCatalog.all.map(\.id))
  func `without saved filters no control is decided`(id: String) throws {
    let control = try #require(ControlCatalog.control(id))
    let folder = SampleFolder.completeChain.removing(SampleFolder.filters)
    let report = Audit(controls: [control]).report(on: folder.bundle, toolVersion: "test")
    #expect(report.accounts.first?.findings.first?.outcome == .incomplete)
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let control: Control
    let pattern: String
    let outcomes: [BenchmarkVersion: Outcome]

    init(
      _ testDescription: String,
      _ control: Control,
      _ pattern: String?,
      _ outcomes: [BenchmarkVersion: Outcome]
    ) {
      self.testDescription = testDescription
      self.control = control
      self.pattern = pattern ?? ""
      self.outcomes = outcomes
    }
  }

  static func text(_ control: Control, _ version: BenchmarkVersion, _ name: String) -> String? {
    control.patterns(in: version).first { $0.name == name }?.text
  }

  @Test(arguments: [
    Row(
      "six events of security groups", .securityGroupChanges,
      text(.securityGroupChanges, .v401, "base"), [.v401: .pass, .v500: .fail]),
    Row(
      "two conditions on errors", .unauthorizedAPICalls,
      text(.unauthorizedAPICalls, .v120, "base"), [.v120: .pass, .v150: .pass]),
    Row(
      "exclusions of later versions", .unauthorizedAPICalls,
      text(.unauthorizedAPICalls, .v200, "base"), [.v200: .pass, .v700: .pass]),
    Row(
      "the pattern that matches nearly everything", .unauthorizedAPICalls,
      text(.unauthorizedAPICalls, .v140, "cli"), [.v130: .review, .v140: .review, .v150: .review]),
    Row(
      "single sign-on", .consoleSignInWithoutMFA,
      text(.consoleSignInWithoutMFA, .v140, "sso"), [.v130: .fail, .v140: .pass]),
    Row(
      "routes as remediated", .routeTableChanges,
      text(.routeTableChanges, .v300, "remediation"), [.v200: .pass, .v300: .pass, .v700: .pass]),
    Row(
      "routes as audited", .routeTableChanges,
      text(.routeTableChanges, .v300, "audit"), [.v300: .pass, .v700: .pass]),
  ])
  func `a filter may satisfy one version and fail another`(row: Row) throws {
    for (version, outcome) in row.outcomes {
      let finding = try Self.finding(row.control, version, pattern: row.pattern)
      #expect(finding.outcome == outcome, "\(version.rawValue): \(finding.reason.words)")
    }
  }

  @Test func `a prescribed pattern that matches everyday events meets the letter only`() throws {
    let control = Control.unauthorizedAPICalls
    let pattern = try #require(Self.text(control, .v140, "cli"))
    let finding = try Self.finding(control, .v140, pattern: pattern)
    #expect(finding.asWritten == .pass)
    #expect(finding.inEffect == .review)
    #expect(finding.reason.words.contains("hardly ever leave ALARM"))
    #expect(finding.advisories.map(\.id) == ["prescribed-matches-everyday-events"])
  }
}
