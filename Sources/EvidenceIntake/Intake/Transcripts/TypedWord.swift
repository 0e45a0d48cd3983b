/// A word of a command line, as the shell hands it to a program.
struct TypedWord: Hashable, Sendable {
  /// The word without its quotes.
  let text: String

  /// Whether the word is what stands there: no variable, command or list that a shell puts in place.
  let isLiteral: Bool

  /// Whether the word may be a pattern of file names, such as `*.json`.
  let isPattern: Bool

  /// Creates a word; by default one that no shell changes.
  init(text: String, isLiteral: Bool = true, isPattern: Bool = false) {
    self.text = text
    self.isLiteral = isLiteral
    self.isPattern = isPattern
  }
}
