extension String {
  /// Breaks the text at blanks into lines of at most `width` characters.
  ///
  /// A word that is longer has a line of its own. The first line starts with `bullet`; the others
  /// are indented by its width and by `hanging` blanks.
  func wrapped(to width: Int = 94, bullet: String = "", hanging: Int = 0) -> [String] {
    let indent = String(repeating: " ", count: bullet.count + hanging)
    var lines: [String] = []
    var line = bullet
    var isFresh = true
    for word in split(separator: " ") {
      if !isFresh, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent
        isFresh = true
      }
      line += (isFresh ? "" : " ") + word
      isFresh = false
    }
    return lines + [line]
  }
}
