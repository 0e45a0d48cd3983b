import AuditModel
import CISControls
import FoundationEssentials

/// An explanation of a control for scripts, format version 1.
///
/// A member without a value is left out; a change here is a change to a published format.
struct ExplanationJSON {
  private let body: Body

  init(of reference: ControlReference) {
    body = Body(reference.control, reference.version)
  }

  /// The whole text, members sorted, with a line feed at the end.
  ///
  /// - Throws: An error of the encoder.
  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(body), as: UTF8.self) + "\n"
    }
  }

  private struct Body: Encodable {
    let formatVersion = 1
    let benchmark: Benchmark
    let control: String
    let title: String
    let description: String
    let rationale: String
    let scope: String
    let securityHub: String?
    let number: String
    let level: Int
    let assessment: String
    let patterns: [Pattern]
    let events: [Event]
    let versions: [Version]
    let steps: [Step]
    let remediation: [String]
    let references: [String]

    init(_ control: Control, _ version: BenchmarkVersion) {
      benchmark = Benchmark(version: version.rawValue)
      self.control = control.id
      title = control.title
      description = control.description
      rationale = control.rationale
      scope = control.scope.rawValue
      securityHub = control.securityHubID
      number = control.number(in: version)
      level = control.level(in: version)
      assessment = control.assessment(in: version).rawValue
      patterns = control.patterns(in: version).map(Pattern.init)
      events = control.events(in: version).map(Event.init)
      versions = control.editions.map(Version.init)
      steps = AuditStep.all.map(Step.init)
      remediation = control.remediation
      references = control.references
    }
  }

  private struct Benchmark: Encodable {
    let name = AuditReport.benchmarkName
    let version: String
  }

  private struct Pattern: Encodable {
    let name: String
    let text: String
    let note: String?
    let matchesEverydayEvents: Bool

    init(_ pattern: PrescribedPattern) {
      name = pattern.name
      text = pattern.text
      note = pattern.note
      matchesEverydayEvents = pattern.matchesEverydayEvents
    }
  }

  private struct Event: Encodable {
    let eventSource: String?
    let eventName: String?
    let eventType: String
    let readOnly: Bool

    init(_ event: MonitoredEvent) {
      eventSource = event.eventSource
      eventName = event.eventName
      eventType = event.eventType
      readOnly = event.isReadOnly
    }
  }

  private struct Version: Encodable {
    let version: String
    let number: String
    let level: Int
    let assessment: String
    let patterns: [Pattern]
    let changes: [String]

    init(_ edition: ControlEdition) {
      version = edition.version.rawValue
      number = edition.number
      level = edition.level
      assessment = edition.assessment.rawValue
      patterns = edition.patterns.map(Pattern.init)
      changes = edition.patternChanges.map(\.clause)
    }
  }

  private struct Step: Encodable {
    let step: String
    let command: String
    let check: String

    init(_ step: AuditStep) {
      self.step = step.kind.rawValue
      command = step.command
      check = step.check
    }
  }
}
