import AWSEvidence
import AuditModel
import CISControls
import FilterPatterns
import TestSupport
import Testing

/// Controls that library users make beside those of the benchmark.
@Suite struct OwnControlTests {
  static func control(_ pattern: String) throws -> Control {
    Control(
      id: "iam-user-created",
      number: "X.1",
      title: "New IAM users are monitored",
      watched: "calls that create an IAM user",
      rationale: "A new user is a new way in.",
      patterns: [try PrescribedPattern(pattern)],
      events: [
        MonitoredEvent(eventSource: "iam.amazonaws.com", eventName: "CreateUser", isReadOnly: false)
      ]
    )
  }

  private func finding(_ control: Control, filter: String) -> Finding? {
    let folder = SampleFolder.completeChain.replacing(
      in: SampleFolder.filters,
      #"{ ($.eventName = \"ConsoleLogin\") && ($.additionalEventData.MFAUsed != \"Yes\") }"#,
      with: filter)
    return Audit(controls: [control]).report(on: folder.bundle, toolVersion: "0")
      .accounts.first?.findings.first
  }

  @Test func `an own control is audited like one of the benchmark`() throws {
    let control = try Self.control("{ $.eventName = CreateUser }")
    let finding = try #require(self.finding(control, filter: "{ $.eventName = CreateUser }"))
    #expect(finding.outcome == .pass)
    #expect(finding.control.number == "X.1")
  }

  @Test func `a filter that misses its events fails it with an event`() throws {
    let control = try Self.control("{ $.eventName = CreateUser }")
    let filter = "{ $.eventName = CreateUser && $.errorCode NOT EXISTS }"
    let finding = try #require(self.finding(control, filter: filter))
    #expect(finding.outcome == .fail)
    let comparison = finding.chains.first?.steps.lazy.compactMap(\.comparison).first
    #expect(comparison?.witness?.contains("CreateUser") == true)
  }

  @Test func `a pattern that CloudWatch Logs refuses makes no control`() {
    #expect(throws: FilterPatternError.self) { try Self.control("{ $eventName = CreateUser }") }
  }
}
