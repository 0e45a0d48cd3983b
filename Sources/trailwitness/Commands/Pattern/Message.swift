import AuditReports
import EvidenceJSON
import FilterPatterns

/// One log event that a pattern is tried on.
enum Message {
  /// An event that was read as part of a JSON text.
  case event(JSONValue)

  /// A message as it stands in a log stream, JSON or not.
  case raw([UInt8])

  /// Whether the message was read as JSON.
  var isEvent: Bool {
    if case .event = self { true } else { false }
  }

  func isMatched(by pattern: FilterPattern) -> Bool {
    switch self {
    case .event(let value): pattern.matches(value)
    case .raw(let bytes): pattern.matches(message: bytes)
    }
  }

  /// The message on one line, cut after 160 characters.
  var excerpt: String {
    let text =
      switch self {
      case .event(let value): value.rawText
      case .raw(let bytes): String(decoding: bytes, as: UTF8.self)
      }
    let words = text.split(whereScalar: \.properties.isWhitespace)
    let line = words.joined(separator: " ").visible.unicodeScalars
    return line.count <= 160 ? String(line) : String(line.prefix(160)) + "…"
  }
}
