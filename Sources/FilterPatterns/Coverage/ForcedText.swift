import EvidenceJSON

/// The texts that an event must hold because of the classes chosen for its fields.
///
/// Rests on events being written as compact JSON: a key or a value could be written with escapes.
struct ForcedText {
  private var fragments: [[UInt8]] = []

  init(_ choice: CoverageSearch.Choice, fields: [TestedField]) {
    for (field, chosen) in zip(fields, choice) {
      if let chosen, chosen.shape != .missing { add(field, chosen) }
    }
  }

  private mutating func add(_ field: TestedField, _ chosen: ValueClass) {
    // A list may be empty, and a value behind its wildcard missing.
    for case .key(let name) in field.plainSteps { fragments.append(ForcedText.key(name)) }
    guard chosen.shape == .scalar, !field.selector.hasWildcard else { return }
    for (test, isTrue) in zip(field.tests, chosen.truth) where isTrue {
      guard case .equals(.text(let glob)) = test else { continue }
      if let literal = glob.literal, case .string? = chosen.sample {
        addLiteral(literal, behind: field.selector.steps.last)
      } else {
        fragments += glob.pieces.map(ForcedText.inner)
      }
    }
  }

  /// A literal may also be met by the number with that text, which needs no quotes.
  private mutating func addLiteral(_ literal: ExactText, behind step: FieldSelector.Step?) {
    guard NumberLiteral(literal) == nil else {
      fragments.append(literal.utf8)
      return
    }
    let quoted = Array(EventTree.string(literal).description.utf8)
    if case .key(let name)? = step {
      fragments.append(ForcedText.key(name) + quoted)
    } else {
      fragments.append(quoted)
    }
  }

  private static func key(_ name: ExactText) -> [UInt8] {
    Array(EventTree.string(name).description.utf8) + [UInt8(ascii: ":")]
  }

  /// A text as JSON writes it between quotes.
  private static func inner(_ text: ExactText) -> [UInt8] {
    Array(EventTree.string(text).description.utf8.dropFirst().dropLast())
  }

  /// Whether every event with these texts matches a pattern that looks at the event's text.
  func forces(_ pattern: FilterPattern) -> Bool {
    guard case .terms(let terms) = pattern.syntax else { return false }
    let required = terms.filter { $0.role == .required }
    if required.isEmpty, terms.allSatisfy({ $0.role == .optional }) {
      return terms.contains { occurs($0.text) }
    }
    return !terms.contains { $0.role == .excluded } && required.allSatisfy { occurs($0.text) }
  }

  private func occurs(_ text: ExactText) -> Bool {
    fragments.contains { text.utf8.occurs(in: $0) }
  }
}
