import EvidenceJSON
import TestSupport
import Testing

/// One recorded answer of the service: a pattern, messages, and which of them it matched.
struct ObservedAnswer: CustomTestStringConvertible, Sendable {
  let id: String
  let pattern: String
  let messages: [String]

  /// Positions of the matched messages counted from 1, or `nil` when the pattern was refused.
  let matched: [Int]?

  var testDescription: String { id }

  static let all: [ObservedAnswer] = {
    let bytes = SharedCorpus.bytes(of: "aws-observed-filter-patterns.json")
    guard let root = try? JSONDocument(parsing: bytes).root, let cases = root["cases"] else {
      return []
    }
    return cases.elements.map { ObservedAnswer($0, lists: root["messageLists"]) }
  }()

  private init(_ row: JSONValue, lists: JSONValue?) {
    id = row["id"]?.string ?? ""
    pattern = row["filterPattern"]?.string ?? ""
    matched = row["matched"].map { $0.elements.compactMap(\.integer) }
    let list = lists?[row["messages"]?.string ?? ""]
    messages = list.map { $0.elements.compactMap(\.string) } ?? []
  }
}
