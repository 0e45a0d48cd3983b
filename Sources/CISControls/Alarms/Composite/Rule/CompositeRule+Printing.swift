import AWSEvidence

extension CompositeRule: CustomStringConvertible {
  /// The rule as AWS's documentation writes rules, with quotes around all names.
  ///
  /// Parsing the text gives the same rule.
  var description: String {
    switch self {
    case .constant(let value): value ? "TRUE" : "FALSE"
    case .state(let state, let reference): "\(state.rawValue)(\(reference))"
    case .quota(let quota): quota.description
    case .not(let rule): "NOT \(rule.operand)"
    case .all(let rules): rules.map(\.operand).joined(separator: " AND ")
    case .any(let rules): rules.map(\.operand).joined(separator: " OR ")
    }
  }

  /// The rule as a part of another, in parentheses where it needs them.
  private var operand: String {
    switch self {
    case .constant, .state, .quota: description
    case .not, .all, .any: "(\(description))"
    }
  }
}

extension AlarmQuota: CustomStringConvertible {
  /// The demand as a rule writes it.
  var description: String {
    let negation = isNegated ? "NOT " : ""
    let list = alarms.map(\.description).joined(separator: ", ")
    return "AT_LEAST(\(threshold), \(negation)\(state.rawValue), (\(list)))"
  }
}

extension AlarmQuota.Threshold: CustomStringConvertible {
  /// The number as a rule writes it.
  var description: String {
    switch self {
    case .count(let count): "\(count)"
    case .percent(let percent): "\(percent)%"
    }
  }
}

extension AlarmReference: CustomStringConvertible {
  /// The name in quotes, with quotes and backslashes in it escaped.
  var description: String {
    let escaped = text.text.unicodeScalars.map { scalar in
      scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : "\(scalar)"
    }
    return "\"\(escaped.joined())\""
  }
}
