/// Tests joined by `&&` and `||`.
///
/// The tree keeps what the parentheses said and forgets redundant ones: `a && (b && c)` has an
/// ``all(_:)`` within an ``all(_:)``, `(a) && b` is the same as `a && b`.
public indirect enum FilterCondition<Test: Hashable & Sendable>: Hashable, Sendable {
  /// A single test.
  case test(Test)

  /// Operands of `&&`, two or more, in the order of the text.
  case all([FilterCondition])

  /// Operands of `||`, two or more, in the order of the text.
  case any([FilterCondition])
}

extension FilterCondition {
  /// The tests in the order of the text, repeated ones included.
  package var tests: [Test] {
    switch self {
    case .test(let test): [test]
    case .all(let operands), .any(let operands): operands.flatMap(\.tests)
    }
  }

  /// Whether the condition holds when each test is decided by `verdict`.
  func holds(_ verdict: (Test) -> Bool) -> Bool {
    switch self {
    case .test(let test): verdict(test)
    case .all(let operands): operands.allSatisfy { $0.holds(verdict) }
    case .any(let operands): operands.contains { $0.holds(verdict) }
    }
  }
}
