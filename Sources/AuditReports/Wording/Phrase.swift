import EvidenceJSON

/// A message in words, its values still apart from them, so that each format can escape them.
struct Phrase: Hashable, Sendable {
  /// A stretch of a phrase.
  enum Part: Hashable, Sendable {
    /// Words of ours, or a number.
    case text(String)

    /// A value, which stands in code.
    case value(String)
  }

  /// The parts in order; no two neighbours are text.
  private(set) var parts: [Part] = []

  /// Appends words of ours.
  mutating func append(text: String) {
    guard !text.utf8.isEmpty else { return }
    if case .text(let last) = parts.last {
      parts[parts.count - 1] = .text(last + text)
    } else {
      parts.append(.text(text))
    }
  }

  /// Appends a value.
  mutating func append(value: String) { parts.append(.value(value)) }

  /// Appends another phrase.
  mutating func append(_ phrase: Phrase) {
    for part in phrase.parts {
      switch part {
      case .text(let text): append(text: text)
      case .value(let value): append(value: value)
      }
    }
  }

  /// The phrase as plain text, values in backticks.
  ///
  /// A backtick within a value is written as `\u{60}`, so that backticks always come in pairs.
  var text: String {
    parts.reduce(into: "") { text, part in
      switch part {
      case .text(let words): text += words
      case .value(let value): text += "\(name: value)"
      }
    }
  }

  /// The phrase as a sentence: its first word capitalised if it is one, and a full stop.
  var sentence: Phrase {
    var phrase = self
    if case .text(let first) = phrase.parts.first, first.startsWithWord {
      phrase.parts[0] = .text(first.capitalised)
    }
    phrase.append(text: text.ends(withScalars: ".") ? "" : ".")
    return phrase
  }

  /// The phrase of text in which values stand in backticks; one that is left over is text.
  init(prose: String) {
    let pieces = prose.unicodeScalars.split(separator: "`", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      if index % 2 == 0 {
        append(text: String(piece))
      } else if index == pieces.count - 1 {
        append(text: "`" + String(piece))
      } else {
        append(value: String(piece))
      }
    }
  }

  /// Creates an empty phrase.
  init() {}
}

extension String {
  /// Whether the text begins with a word of small letters.
  fileprivate var startsWithWord: Bool {
    utf8.prefix { $0 != UInt8(ascii: " ") }
      .allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }
}
