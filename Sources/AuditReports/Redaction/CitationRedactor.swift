import AuditModel
import EvidenceJSON

/// Replaces what a citation repeats of a file.
enum CitationRedactor {
  /// The fields whose texts are AWS's words or patterns rather than names.
  private static let vocabulary: Set<String> = [
    "filterPattern", "fieldSelectionCriteria", "ReadWriteType", "StateValue", "EvaluationState",
    "Statistic", "Stat", "Unit", "TreatMissingData", "ComparisonOperator", "Protocol", "Field",
    "HomeRegion", "metricValue",
  ]

  /// The citation with file, pointer and value replaced.
  static func redacted(_ citation: Citation, _ texts: inout TextRedactor) -> Citation {
    Citation(
      file: PathRedactor.redacted(citation.file, &texts),
      pointer: texts.redacted(citation.pointer, .pattern),
      line: citation.line,
      column: citation.column,
      value: citation.value.map { value($0, citation.pointer, &texts) }
    )
  }

  private static func value(
    _ value: String,
    _ pointer: String,
    _ texts: inout TextRedactor
  ) -> String {
    guard value.utf8.first == UInt8(ascii: "\"") else { return value }
    let field = pointer.split(atScalar: "/", omittingEmpty: true).last { Int($0) == nil } ?? ""
    let isVocabulary = vocabulary.contains(field) || isState(value)
    guard let text = text(of: value) else {
      // What was cut may end within a name, which nothing would recognise.
      return isVocabulary ? texts.redacted(value, .pattern) : "\"…"
    }
    let redacted = texts.redacted(text, isVocabulary ? .pattern : .name)
    return redacted == text ? value : "\"\(NameSpellings.jsonEscaped(redacted))\""
  }

  /// Whether a value stands where a subscription's ARN would.
  private static func isState(_ value: String) -> Bool {
    value == "\"PendingConfirmation\"" || value == "\"Deleted\""
  }

  /// The text that a whole JSON string writes.
  private static func text(of value: String) -> String? {
    guard let document = try? JSONDocument(parsing: value) else { return nil }
    return document.root.string
  }
}
