import Foundation
import Testing

@testable import CISControls

/// The page with the controls, held to the catalog.
@Suite struct ControlPageTests {
  private func lines() throws -> [String] {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = root.appending(path: "Sources/CISControls/CISControls.docc/The-controls.md")
    return try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
  }

  /// The rows of the table below a heading, that of the columns aside.
  private func table(_ heading: String) throws -> [String] {
    let lines = try lines()
    let start = try #require(lines.firstIndex(of: "### \(heading)"))
    let rest = lines[(start + 1)...].drop { !$0.hasPrefix("|") }
    return Array(rest.prefix { $0.hasPrefix("|") }.dropFirst(2))
  }

  private func row(_ control: Control, _ cells: [String]) -> String {
    (["| `\(control.id)`"] + cells).joined(separator: " | ") + " |"
  }

  @Test func `the page has every number`() throws {
    let expected = ControlCatalog.all.map { control in
      let numbers = BenchmarkVersion.allCases.map {
        control.exists(in: $0) ? control.number(in: $0) : "-"
      }
      return row(control, numbers + [control.securityHubID ?? "-"])
    }
    #expect(try table("Numbers") == expected)
  }

  @Test func `the page has every level and assessment`() throws {
    let expected = ControlCatalog.all.map { control in
      row(
        control,
        BenchmarkVersion.allCases.map { version in
          guard control.exists(in: version) else { return "-" }
          let letter = control.assessment(in: version).rawValue.prefix(1)
          return "\(control.level(in: version)) \(letter)"
        }
      )
    }
    #expect(try table("Levels and assessment") == expected)
  }

  @Test func `the page names the controls and forms that changed, and no others`() throws {
    let text = try lines().joined(separator: "\n")
    let start = try #require(text.range(of: "### Patterns"))
    let part = text[start.upperBound...]
    for control in ControlCatalog.all {
      let hasChanged = control.editions.contains { !$0.patternChanges.isEmpty }
      #expect(part.contains("* `\(control.id)`: ") == hasChanged)
      for pattern in control.patterns where pattern.name != "base" {
        #expect(part.contains("(`\(pattern.name)`)"))
      }
    }
  }
}
