import EvidenceJSON

/// One program of a command line with its words.
struct ShellCommand: Hashable, Sendable {
  /// The program and its arguments.
  var words: [TypedWord] = []

  /// The file that standard output went to; `nil` when it was shown.
  var target: TypedWord?

  /// Whether standard output was added to the end of the file.
  var isAppended = false

  /// Whether input came from elsewhere, or output went somewhere that is no plain file.
  var isOdd = false

  /// The words' texts.
  var texts: [String] { words.map(\.text) }

  /// What a program does with what the program before it in a pipeline prints.
  enum Treatment: Hashable, Sendable {
    /// Lays JSON out, or pages it.
    case shows

    /// Shows it and keeps a copy in a file.
    case copies(TypedWord)

    /// Keeps it in a file and shows nothing.
    case saves(TypedWord)

    /// May change it.
    case changes
  }

  /// What the program does at the end of a pipe; only plain layouts and copies change nothing.
  var treatment: Treatment {
    let plain = texts.map(\.asciiLowercased).joined(separator: " ")
    guard target == nil, !isOdd, words.allSatisfy(\.isLiteral) else { return .changes }
    if Self.layouts.contains(where: { $0.isSame(as: plain) }) { return .shows }
    guard let program = words.first?.text.asciiLowercased, words.count > 1 else { return .changes }
    let isNamed = words.count == 3 && words[1].text.asciiLowercased.isSame(as: "-filepath")
    guard words.count == 2 || isNamed, let file = words.last,
      !file.text.starts(withScalars: "-")
    else { return .changes }
    switch program {
    case "tee", "tee-object": return .copies(file)
    case "out-file", "set-content": return .saves(file)
    default: return .changes
    }
  }

  private static let layouts = [
    "jq", "jq .", "jq -m .", "jq -s .", "jq -c .", "jq -c", "jq -s", "jq -r .", "cat", "less",
    "more", "out-string", "out-host", "less -r", "less -s", "less -x", "bat", "json_pp",
    "python -m json.tool", "python3 -m json.tool", "py -m json.tool",
  ]
}
