import AuditModel

extension Outcome {
  /// The sign with the letter that stands for the verdict where there is no room for the word.
  var mark: String { symbol + letter }

  /// What every mark means, on one line.
  static var legend: String {
    inSummaryOrder.map { "\($0.mark) \($0.phrase)" }.joined(separator: ", ")
  }

  /// Whether there is nothing left to do about the control.
  var isSettled: Bool { self == .pass || self == .notApplicable }

  private var letter: String {
    switch self {
    case .pass: "P"
    case .fail: "F"
    case .incomplete: "I"
    case .review: "R"
    case .notApplicable: "N"
    }
  }
}
