import AuditModel
import TestSupport
import Testing

@testable import CISControls

/// What must hold of the table as a whole.
@Suite struct ControlCatalogTests {
  static let ids = [
    "unauthorized-api-calls", "console-sign-in-without-mfa", "root-account-usage",
    "iam-policy-changes", "cloudtrail-configuration-changes", "console-authentication-failures",
    "cmk-disabling-or-deletion", "s3-bucket-policy-changes", "config-configuration-changes",
    "security-group-changes", "network-acl-changes", "network-gateway-changes",
    "route-table-changes", "vpc-changes", "organizations-changes",
  ]

  @Test func `the fifteen controls stand in the order of the benchmark`() {
    #expect(ControlCatalog.all.map(\.id) == Self.ids)
    #expect(ControlCatalog.all.compactMap(\.position) == Array(1...15))
    for control in ControlCatalog.all { #expect(ControlCatalog.control(control.id) == control) }
    #expect(ControlCatalog.control("sign-in") == nil)
  }

  @Test(arguments: BenchmarkVersion.allCases)
  func `a version has all controls but the one that came later`(version: BenchmarkVersion) {
    let ids = version == .v120 ? Self.ids.dropLast() : Self.ids[...]
    #expect(ControlCatalog.controls(in: version).map(\.id) == Array(ids))
  }

  @Test func `the oldest and the newest version are the ends of the list`() {
    #expect(BenchmarkVersion.allCases.first == .oldest)
    #expect(BenchmarkVersion.allCases.last == .newest)
    #expect(BenchmarkVersion.allCases == BenchmarkVersion.allCases.sorted())
  }

  @Test(arguments: ControlCatalog.all.map(\.id))
  func `every text is there and of its size`(id: String) throws {
    let control = try #require(ControlCatalog.control(id))
    #expect((1...100).contains(control.title.count))
    #expect(!control.title.hasSuffix("."))
    for text in [control.description, control.rationale] + control.remediation {
      #expect(text.hasSuffix("."))
      #expect((20...400).contains(text.count))
      #expect(!text.contains("\n") && !text.contains("  "))
    }
    #expect(Set(control.references).count == control.references.count)
    for page in control.references { #expect(page.hasPrefix("https://docs.aws.amazon.com/")) }
  }

  @Test func `no text stands in two rows`() {
    #expect(Set(ControlCatalog.all.map(\.title)).count == ControlCatalog.all.count)
    #expect(Set(ControlCatalog.all.map(\.description)).count == ControlCatalog.all.count)
    #expect(Set(ControlCatalog.all.map(\.rationale)).count == ControlCatalog.all.count)
  }

  @Test func `a control is found by its number in a version`() {
    for version in BenchmarkVersion.allCases {
      for control in ControlCatalog.controls(in: version) {
        let number = control.number(in: version)
        #expect(ControlCatalog.control(numbered: number, in: version) == control)
      }
    }
    #expect(ControlCatalog.control(numbered: "3.15", in: .v120) == nil)
    #expect(ControlCatalog.control(numbered: "5.2", in: .v500) == nil)
    #expect(ControlCatalog.control(numbered: "5.16", in: .v600) == nil)
  }

  @Test func `Security Hub has fourteen of the controls, the first three in another order`() {
    let numbers = [2, 3, 1] + Array(4...14)
    #expect(
      ControlCatalog.all.map(\.securityHubID) == numbers.map { "CloudWatch.\($0)" } + [nil])
    #expect(ControlCatalog.control(securityHubID: "cloudwatch.3")?.position == 2)
    #expect(ControlCatalog.control(securityHubID: "CloudWatch.15") == nil)
  }

  @Test func `only the organization's control concerns the management account alone`() {
    for control in ControlCatalog.all {
      let isOrganizations = control.id == "organizations-changes"
      #expect(control.scope == (isOrganizations ? .managementAccount : .everyAccount))
    }
  }

  @Test func `an audit leaves out what its version does not have`() throws {
    let bundle = SampleFolder.completeChain.bundle
    for (version, count) in [(BenchmarkVersion.v120, 14), (.v130, 15)] {
      let report = Audit(version: version).report(on: bundle, toolVersion: "test")
      let findings = try #require(report.accounts.first?.findings)
      #expect(findings.count == count)
      #expect(findings.contains { $0.control.id == "organizations-changes" } == (count == 15))
    }
  }
}
