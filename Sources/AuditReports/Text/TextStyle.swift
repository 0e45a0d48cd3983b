import AuditModel

/// Whether a text report uses a terminal's colours.
///
/// Colour only repeats what a word and a sign say already.
public enum TextStyle: Sendable {
  /// No colours and no escape sequences at all.
  case plain

  /// Colours by the escape sequences of ECMA-48, which most terminals know as ANSI.
  case ansi

  /// What a colour or weight stands for.
  enum Role: String, Sendable {
    /// Something holds.
    case good = "32"

    /// Something is broken.
    case bad = "31"

    /// Something is unknown or needs a person.
    case unsure = "33"

    /// Something is beside the point.
    case faint = "2"

    /// A heading.
    case strong = "1"
  }

  /// Wraps `text` in the sequences for `role`; plain text stays as it is.
  func paint(_ text: String, _ role: Role) -> String {
    switch self {
    case .plain: text
    case .ansi: "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m"
    }
  }
}

extension Outcome {
  /// The colour that repeats the verdict.
  var role: TextStyle.Role {
    switch self {
    case .pass: .good
    case .fail: .bad
    case .incomplete, .review: .unsure
    case .notApplicable: .faint
    }
  }
}
