import AuditReports
import FilterPatterns

/// A pattern that CloudWatch Logs would refuse, as a person is shown it.
struct MalformedPattern: Error {
  let pattern: String
  let error: FilterPatternError

  /// Parses a pattern.
  static func parse(_ text: String) throws(MalformedPattern) -> FilterPattern {
    do throws(FilterPatternError) {
      return try FilterPattern(text)
    } catch {
      throw MalformedPattern(pattern: text, error: error)
    }
  }

  /// What is wrong, on one line.
  var reason: String {
    "malformed pattern at byte \(error.utf8Offset): \(error)"
  }

  /// The pattern with a caret under the first character that cannot stand there.
  var text: String {
    let scalars = Array(pattern.unicodeScalars)
    // Every scalar takes one column here, so that the caret stands under its own.
    let line = scalars.map { $0.properties.generalCategory == .control ? " " : String($0) }
    let column = String(decoding: pattern.utf8.prefix(error.utf8Offset), as: UTF8.self)
      .unicodeScalars.count
    let lines = [
      line.joined().visible, String(repeating: " ", count: column) + "^", reason,
    ]
    return (lines + (error.help.map { [$0] } ?? [])).joined(separator: "\n") + "\n"
  }
}
