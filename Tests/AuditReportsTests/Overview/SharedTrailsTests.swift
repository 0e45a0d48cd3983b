import AuditModel
import TestSupport
import Testing

@testable import AuditReports

@Suite struct SharedTrailsTests {
  static let account = SampleAccount("111111111111")
  static let findings = SampleControl.fifteen.map { account.finding($0) }

  @Test func `links that are alike are shared by all their controls`() {
    let trails = SharedTrails(Self.findings)
    #expect(trails.all.map(\.label) == ["trail `main`"])
    #expect(trails.all.first?.controls == SampleControl.fifteen)
    #expect(trails.all.first?.states == "✓ held")
  }

  @Test func `one control shares nothing`() {
    #expect(SharedTrails([Self.findings[0]]).all.isEmpty)
  }

  @Test func `links that rest on other places are not alike`() {
    let other = Finding(
      control: SampleControl.root, outcome: .pass, asWritten: .pass, inEffect: .pass, reason: "",
      chains: [
        Chain(
          resources: Self.account.resources(SampleControl.root),
          steps: SampleChain.trailSteps + Self.account.steps(SampleControl.root).dropFirst(3))
      ], missing: [], advisories: [])
    let trails = SharedTrails([Self.findings[0], Self.findings[1], other])
    #expect(trails.all.map(\.controls.count) == [2])
    #expect(other.chains.first.flatMap(trails.trail) == nil)
  }

  @Test func `two heads of one trail have labels of their own`() {
    let reason: Message = "trail `main` records no such events"
    let missing = Self.findings.prefix(2).map {
      Self.account.finding($0.control, .managementEvents, .broken, reason)
    }
    let trails = SharedTrails(missing + Self.findings.suffix(2))
    #expect(trails.all.map(\.label) == ["trail `main`", "trail `main` (2)"])
    #expect(trails.all.first?.states == "1 ✓ held, 2 ✓ held, 3 ✗ broken")
    #expect(trails.all.last?.title == "Trail `main` (2)")
  }

  @Test func `an account without a trail has a label too`() {
    #expect(SharedTrails(SampleOverview.withoutTrail.findings).all.map(\.label) == ["trails"])
  }
}
