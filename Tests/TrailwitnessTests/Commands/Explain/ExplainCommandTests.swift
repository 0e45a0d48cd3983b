import AuditModel
import CISControls
import EvidenceJSON
import Testing

@testable import trailwitness

@Suite struct ExplainCommandTests {
  private func rendered(_ words: String...) throws -> String {
    let arguments = try ParsedArguments(words, for: ExplainCommand.specification)
    return try ExplainCommand(arguments).rendered
  }

  /// The lines below a heading of the text.
  private func section(_ title: String, of text: String) throws -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex(of: title))
    return Array(lines[(start + 1)...].prefix { !$0.isEmpty })
  }

  @Test func `the head names number, version, level, assessment and Security Hub`() throws {
    let lines = try rendered("CloudWatch.10").split(separator: "\n").prefix(3)
    #expect(
      Array(lines) == [
        "5.10 security-group-changes: Security group changes are monitored",
        "CIS AWS Foundations Benchmark 6.0.0, level 2, assessment Manual, Security Hub CloudWatch.10",
        "Manual: a person decides, and a verdict of this tool is evidence for that.",
      ])
    #expect(try rendered("5.15").contains("\nConcerns only the management account"))
    #expect(try !rendered("5.1", "--benchmark", "6.0.0").contains("Concerns only"))
    #expect(try !rendered("3.1").contains("Manual: "))
  }

  @Test func `the versions stand in a table with what they changed`() throws {
    #expect(
      try section("Versions", of: rendered("security-group-changes")) == [
        "  benchmark  number  level  assessment  accepts  change of the pattern",
        "  1.2.0      3.10    2      Scored      base",
        "  1.3.0      4.10    2      Automated   base",
        "  1.4.0      4.10    2      Automated   base",
        "  1.5.0      4.10    2      Automated   base",
        "  2.0.0      4.10    2      Manual      base",
        "  3.0.0      4.10    2      Manual      base",
        "  4.0.1      4.10    2      Manual      base",
        "  5.0.0      4.10    2      Manual      base     adds `ModifySecurityGroupRules`",
        "  6.0.0      5.10    2      Manual      base",
        "  7.0.0      5.10    2      Manual      base",
      ])
  }

  @Test func `the version's patterns come first, the others after them`() throws {
    let text = try rendered("4.1", "--benchmark", "1.4.0")
    let current = try section("Pattern in 1.4.0", of: text)
    #expect(current.count == 5)
    #expect(current[0] == "  base, up to 1.5.0")
    #expect(current[2] == "  cli, 1.3.0 to 1.5.0")
    #expect(current[3].contains("nearly every event matches"))
    let others = try section("Patterns of other versions only", of: text)
    #expect(others[0] == "  base, from 2.0.0 on")
    let routes = try rendered("route-table-changes")
    #expect(!routes.contains("Patterns of other versions only"))
    #expect(try section("Pattern in 6.0.0", of: routes).count == 6)
  }

  @Test func `the events are those of the version`() throws {
    let now = try rendered("5.10")
    let then = try rendered("4.10", "--benchmark", "4.0.1")
    let title = "Events that the trail must record"
    #expect(try section(title, of: now).joined().contains("ModifySecurityGroupRules"))
    #expect(try !section(title, of: then).joined().contains("ModifySecurityGroupRules"))
    #expect(
      try section(title, of: rendered("root-account-usage")) == [
        "  reads and writes of any service: every event of type AwsApiCall",
        "  reads and writes of any service: every event of type AwsConsoleAction",
        "  writes of signin.amazonaws.com: every event of type AwsConsoleSignIn",
      ])
  }

  @Test func `the audit steps are the links of a chain, each with its command`() throws {
    #expect(AuditStep.all.map(\.kind) == StepKind.allCases)
    let lines = try section("Audit", of: rendered("vpc-changes"))
    #expect(lines[0] == "  1 multi-region-trail")
    #expect(lines[1] == "      aws cloudtrail describe-trails --region REGION --output json")
    #expect(lines.count { $0.contains(" aws ") } == 6)
    #expect(lines.contains("      in the same output:"))
  }

  @Test(arguments: ControlCatalog.all.map(\.id))
  func `every control is explained in every version, within the width of a page`(id: String) throws
  {
    let control = try #require(ControlCatalog.control(id))
    for edition in control.editions {
      let text = try rendered(control.id, "--benchmark", edition.version.rawValue)
      #expect(text.hasPrefix("\(edition.number) \(control.id): "))
      for line in text.split(separator: "\n") {
        let isCopied = [" { ", " {(", " {$", " https://", " aws "].contains { line.contains($0) }
        #expect(line.count <= 100 || isCopied, "\(line)")
        #expect(line.last != " ")
      }
    }
  }

  @Test(arguments: ControlCatalog.all.map(\.id))
  func `the JSON explanation holds the same`(id: String) throws {
    let control = try #require(ControlCatalog.control(id))
    let text = try rendered(control.id, "--format", "json")
    let root = try JSONDocument(parsing: text).root
    #expect(root["formatVersion"]?.rawText == "1")
    #expect(root["control"]?.string == control.id)
    #expect(root["number"]?.string == control.number(in: .standard))
    #expect(root["scope"]?.string == control.scope.rawValue)
    #expect(root["securityHub"]?.string == control.securityHubID)
    #expect(root["versions"]?.elements.count { _ in true } == control.editions.count)
    #expect(root["steps"]?.elements.count { _ in true } == 7)
    let events = root["events"].map { Array($0.elements) } ?? []
    #expect(events.map { $0["eventName"]?.string } == control.events.map(\.eventName))
    let patterns = root["patterns"].map { Array($0.elements) } ?? []
    #expect(
      patterns.map { $0["text"]?.string } == control.patterns(in: .standard).map(\.text))
  }

  @Test func `the help page names every control`() {
    let help = ExplainCommand.specification.help
    for control in ControlCatalog.all { #expect(help.contains("  \(control.id)\n")) }
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func `text is broken at blanks, with bullets and hanging indents`() {
    #expect("one two three".wrapped(to: 7) == ["one two", "three"])
    #expect("one two three".wrapped(to: 7, bullet: "- ") == ["- one", "  two", "  three"])
    #expect("one two three".wrapped(to: 9, hanging: 2) == ["one two", "  three"])
    #expect("unbreakable".wrapped(to: 3) == ["unbreakable"])
  }
}
