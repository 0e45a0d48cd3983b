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
  ///
  /// What a reader could not see is written out, so that nothing moves the cursor or reorders the
  /// line; the caret counts the columns of what is shown.
  var text: String {
    let start = String(decoding: pattern.utf8.prefix(error.utf8Offset), as: UTF8.self)
    let lines = [
      pattern.visible, String(repeating: " ", count: start.visible.unicodeScalars.count) + "^",
      reason.visible,
    ]
    return (lines + (error.help.map { [$0.visible] } ?? [])).joined(separator: "\n") + "\n"
  }
}
