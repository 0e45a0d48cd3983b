import CloudTrailEvents
import EvidenceJSON
import FilterPatterns
import Testing

@testable import CISControls

/// What must hold of the prescribed patterns.
@Suite struct PrescribedPatternTests {
  @Test(arguments: ControlCatalog.all.map(\.id))
  func `every prescribed pattern is one that CloudWatch Logs accepts`(id: String) throws {
    let control = try #require(ControlCatalog.control(id))
    for pattern in control.patterns {
      #expect(throws: Never.self) { try FilterPattern(pattern.text) }
      #expect(!pattern.text.contains("\n") && !pattern.text.contains("  "))
    }
  }

  @Test(arguments: ControlCatalog.all.map(\.id))
  func `every version that has a control has a pattern for it, under a name of its own`(id: String)
    throws
  {
    let control = try #require(ControlCatalog.control(id))
    for version in BenchmarkVersion.allCases {
      let names = control.patterns(in: version).map(\.name)
      #expect(names.isEmpty != control.exists(in: version))
      #expect(Set(names).count == names.count)
    }
  }

  @Test(arguments: ControlCatalog.all.map(\.id))
  func `the event names in the patterns are the events that are monitored`(id: String) throws {
    let control = try #require(ControlCatalog.control(id))
    let inPatterns = control.patterns.flatMap(\.eventNames)
    let monitored = control.events.compactMap(\.eventName)
    #expect(Set(inPatterns) == Set(monitored))
    #expect(Set(monitored).count == monitored.count)
    #expect(!control.events.isEmpty && !control.keywords.isEmpty)
    for version in BenchmarkVersion.allCases where control.exists(in: version) {
      let names = Set(control.patterns(in: version).flatMap(\.eventNames))
      #expect(Set(control.events(in: version).compactMap(\.eventName)) == names)
    }
  }

  @Test(arguments: ControlCatalog.all.map(\.id))
  func `the event sources in the patterns are those of the events`(id: String) throws {
    let control = try #require(ControlCatalog.control(id))
    for pattern in control.patterns {
      let parts = pattern.text.split(separator: "$.eventSource = ").dropFirst()
      for part in parts {
        let source = String(part.prefix { $0 != ")" })
        #expect(control.events.allSatisfy { $0.eventSource == source })
      }
    }
  }

  @Test(arguments: ControlCatalog.all.map(\.id))
  func `every pattern holds a word by which its filter is recognised`(id: String) throws {
    let control = try #require(ControlCatalog.control(id))
    for pattern in control.patterns {
      #expect(control.keywords.contains { pattern.text.contains($0) })
    }
  }

  @Test(arguments: ControlCatalog.all.map(\.id))
  func `the patterns that match everyday events are marked`(id: String) throws {
    let control = try #require(ControlCatalog.control(id))
    for prescribed in control.patterns {
      let pattern = try FilterPattern(prescribed.text)
      let matched = try EverydayEvent.all.filter {
        pattern.matches(try JSONDocument(parsing: $0.json).root)
      }
      #expect(prescribed.matchesEverydayEvents == !matched.isEmpty)
    }
  }

  struct Count: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let events: Int

    init(_ id: String, _ events: Int) {
      testDescription = id
      self.events = events
    }
  }

  @Test(arguments: [
    Count("unauthorized-api-calls", 0), Count("console-sign-in-without-mfa", 1),
    Count("root-account-usage", 0), Count("iam-policy-changes", 16),
    Count("cloudtrail-configuration-changes", 5), Count("console-authentication-failures", 1),
    Count("cmk-disabling-or-deletion", 2), Count("s3-bucket-policy-changes", 9),
    Count("config-configuration-changes", 4), Count("security-group-changes", 7),
    Count("network-acl-changes", 6), Count("network-gateway-changes", 6),
    Count("route-table-changes", 7), Count("vpc-changes", 11), Count("organizations-changes", 18),
  ])
  func `each pattern asks for as many events as the benchmark lists`(count: Count) throws {
    let control = try #require(ControlCatalog.control(count.testDescription))
    let pattern = try #require(control.patterns(in: .standard).first)
    #expect(pattern.eventNames.count == count.events)
  }

  /// Published texts with typing errors, which are no prescribed patterns.
  @Test(arguments: [
    #"{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && "#
      + #"($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success"}"#,
    #"{ $.userIdentity.type = "Root" && $.userIdentity.invokedByNOT EXISTS && "#
      + #"$.eventType != "AwsServiceEvent" }"#,
    "{($eventName=DetachRolePolicy)||($.eventName=AttachUserPolicy)}",
    "{ ($.eventName = ConsoleLogin) && ($.errorMessage = Failed authentication) }",
    #"{ ($.eventSource = organizations.amazonaws.com) && ($.eventName = AcceptHandshake") }"#,
  ])
  func `a published typing error is refused and not prescribed`(text: String) {
    #expect(throws: FilterPatternError.self) { try FilterPattern(text) }
    #expect(!ControlCatalog.all.flatMap(\.patterns).contains { $0.text == text })
  }
}
