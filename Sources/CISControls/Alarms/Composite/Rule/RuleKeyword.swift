/// A word with a meaning of its own in a composite alarm's rule.
///
/// AWS writes them in capitals but, in its advice on breaking cycles, also `False`, so any case of
/// the letters is taken.
enum RuleKeyword: String, CaseIterable, Sendable {
  case and = "AND"
  case or = "OR"
  case not = "NOT"
  case `true` = "TRUE"
  case `false` = "FALSE"
  case ok = "OK"
  case alarm = "ALARM"
  case insufficientData = "INSUFFICIENT_DATA"
  case atLeast = "AT_LEAST"

  /// The keyword that a word is, or `nil` for any other word.
  init?(_ word: String) {
    let capitals = word.utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    let keyword = Self.allCases.first { $0.rawValue.utf8.elementsEqual(capitals) }
    guard let keyword else { return nil }
    self = keyword
  }

  /// The state that the keyword names, or `nil` when it names none.
  var state: AlarmState? { AlarmState(rawValue: rawValue) }
}
