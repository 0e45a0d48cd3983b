import TestSupport
import Testing

/// One pattern that was collected from a public repository, and the control it is meant for.
struct CollectedPattern: CustomTestStringConvertible, Sendable {
  let line: Int
  let control: String
  let pattern: String

  /// Whether the service would accept the pattern.
  let isWellFormed: Bool

  var testDescription: String { "line \(line): \(pattern)" }

  static let all: [CollectedPattern] = {
    let bytes = SharedCorpus.bytes(of: "filter-patterns-in-the-wild.tsv")
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").enumerated()
    return lines.dropFirst().map { index, line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return CollectedPattern(
        line: index + 1,
        control: columns[0],
        pattern: columns[1],
        isWellFormed: columns[4] == "ok"
      )
    }
  }()
}
