import EvidenceJSON
import Foundation
import Testing

/// One pattern of a case file with the events that it matches and misses, or that it is refused.
struct PatternCase: CustomTestStringConvertible, Sendable {
  let file: String
  let pattern: String

  /// Whether the service refuses the pattern; there are no events then.
  let isRefused: Bool
  let matches: [String]
  let misses: [String]

  var testDescription: String { "\(file): \(pattern)" }
}

/// A file in the folder `Cases`: a topic and patterns that belong to it.
struct CaseFile {
  /// What makes a case file unreadable.
  struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }

  let cases: [PatternCase]

  /// The names of all case files, in ascending order.
  static let names: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path())
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }()

  /// The cases of every file that can be read.
  static let allCases: [PatternCase] = names.flatMap { (try? CaseFile($0))?.cases ?? [] }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Cases")

  init(_ name: String) throws {
    let bytes = try Data(contentsOf: Self.folder.appending(path: name))
    let root = try JSONDocument(parsing: Array(bytes)).root
    guard root["topic"]?.string?.isEmpty == false, let rows = root["cases"],
      rows.elements.first != nil
    else { throw Unreadable(description: "\(name) has no topic or no cases") }
    cases = try rows.elements.map { try Self.read($0, of: name) }
  }

  private static func read(_ row: JSONValue, of name: String) throws -> PatternCase {
    let known: Set = ["pattern", "source", "refused", "matches", "misses"]
    guard let pattern = row["pattern"]?.string,
      ["observed", "documented"].contains(row["source"]?.string ?? ""),
      row.members.allSatisfy({ known.contains($0.name) })
    else { throw Unreadable(description: "\(name) line \(row.position.line) is no case") }
    let lists = [row["matches"], row["misses"]].map { list in
      list?.elements.map { $0.string ?? $0.rawText } ?? []
    }
    let isRefused = row["refused"]?.boolean == true
    guard isRefused == lists.allSatisfy(\.isEmpty) else {
      throw Unreadable(
        description: "\(name) line \(row.position.line) needs either events or a refusal")
    }
    return PatternCase(
      file: name, pattern: pattern, isRefused: isRefused, matches: lists[0], misses: lists[1])
  }
}
