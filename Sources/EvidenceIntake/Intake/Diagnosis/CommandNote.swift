import EvidenceJSON

/// A `.stderr.txt` file: what a command told a person while its output went elsewhere.
enum CommandNote {
  /// Whether the file is such a note by its name.
  static func isNote(_ file: String) -> Bool {
    file.asciiLowercased.ends(withScalars: ".stderr.txt")
  }

  /// What kept the command from answering; `nil` when it only warned.
  static func message(in text: SavedText) -> String? {
    var isWarning = false
    for line in text.lines {
      // Python shows the line of code that warns, indented below the warning.
      let isIndented = line.first.map(SavedText.isBlank) ?? false
      isWarning = isIndented ? isWarning : warns(line)
      if !isWarning {
        return "the command failed: \(name: line.drop(while: SavedText.isBlank).excerpt())"
      }
    }
    return nil
  }

  private static func warns(_ line: ArraySlice<UInt8>) -> Bool {
    if line.startsIgnoringCase(with: "Note: ") { return true }
    return ["Warning:", "warning:", "WARNING"].contains { line.contains(bytes: $0) }
  }
}
