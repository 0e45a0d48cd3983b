import AuditModel
import Foundation
import Testing

@testable import AuditReports

/// Whoever makes a message gives every value that its words name.
///
/// Calls are read in the sources: those with an id and arguments written out. What an argument that
/// is a variable holds is not told by its text, so such calls are passed over.
@Suite struct MessageCallTests {
  private static let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")

  /// The texts between the parentheses of `Message(…)` in a source.
  private static func calls(in source: String) -> [String] {
    var calls: [String] = []
    var rest = source[...]
    while let start = rest.range(of: "Message(") {
      rest = rest[start.upperBound...]
      var depth = 1
      let call = rest.prefix { character in
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        return depth > 0
      }
      calls.append(String(call))
    }
    return calls
  }

  /// The arguments of a call, as they are written.
  private static func arguments(of call: String) -> [String] {
    var depth = 0
    var arguments = [""]
    for character in call {
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      if character == ",", depth == 0 {
        arguments.append("")
      } else {
        arguments[arguments.count - 1].append(character)
      }
    }
    return arguments.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      .filter { !$0.isEmpty }
  }

  /// The label of an argument; `nil` for one whose text does not tell it.
  static func label(of argument: String) -> Message.Label? {
    if let named = argument.firstMatch(of: #/as: \.(\w+)\)$/#) {
      return Message.Label(rawValue: String(named.1))
    }
    if let made = argument.firstMatch(of: #/^(?:Message\.)?Argument\(\s*\.(\w+)/#) {
      return Message.Label(rawValue: String(made.1))
    }
    guard let made = argument.firstMatch(of: #/^\.(\w+)\(/#) else { return nil }
    let factory = String(made.1)
    return ["text", "number"].contains(factory) ? .value : Message.Label(rawValue: factory)
  }

  @Test func `every message has the values that its words name`() throws {
    var read = 0
    let files = FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil)
    while let url = files?.nextObject() as? URL {
      guard url.pathExtension == "swift" else { continue }
      for call in Self.calls(in: try String(contentsOf: url, encoding: .utf8)) {
        let arguments = Self.arguments(of: call)
        guard let first = arguments.first, let id = first.wholeMatch(of: #/\.(\w+)/#),
          let message = Message.ID(rawValue: String(id.1)),
          let template = Wording.templates[message]
        else { continue }
        let labels = arguments.dropFirst().map(Self.label)
        guard labels.allSatisfy({ $0 != nil }) else { continue }
        let given = Set(labels.compactMap(\.self))
        read += 1
        let lacking = template.required.subtracting(given).map(\.rawValue)
        let idle = given.subtracting(template.used).map(\.rawValue)
        #expect(lacking == [], "\(url.lastPathComponent): \(id.1) lacks what its words name")
        #expect(idle == [], "\(url.lastPathComponent): \(id.1) gives what its words do not name")
      }
    }
    #expect(read > 150)
  }

  @Test(arguments: [
    (".trail(x)", Message.Label.trail), (".text(a.b)", .value), (".count(3, as: .more)", .more),
    ("Argument(.others, .names(.account, x))", .others), (".message(f(x), as: .cause)", .cause),
  ])
  func `a label is read from the text of an argument`(argument: String, label: Message.Label) {
    #expect(Self.label(of: argument) == label)
  }

  @Test func `an argument that is a variable tells no label`() {
    #expect(Self.label(of: "name") == nil)
    #expect(Self.label(of: "typo.map { .message($0, as: .cause) }") == nil)
  }
}
