import AuditModel

/// The causes that several verdicts have in common, for a terminal.
struct TextCauses: Sendable {
  /// How many accounts are named; the rest is counted.
  private static let namedAccounts = 3

  private let causes: [SharedCause]
  private let order: ControlOrder
  private let style: TextStyle

  init(_ causes: [SharedCause], order: ControlOrder, style: TextStyle) {
    self.causes = causes
    self.order = order
    self.style = style
  }

  /// A title and two lines for each cause; nothing when no cause is shared.
  var lines: [String] {
    guard !causes.isEmpty else { return [] }
    let shown = causes.prefix(SharedCause.limit)
    let rest = causes.count - shown.count
    let more = rest > 0 ? ["  and \(rest.counted("more shared cause"))"] : []
    return [style.paint("Shared causes:", .strong)] + shown.flatMap(lines) + more
  }

  private func lines(_ cause: SharedCause) -> [String] {
    let word = "\(cause.outcome.symbol) \(cause.outcome.word)".padded(to: wordWidth)
    let indent = String(repeating: " ", count: wordWidth + 4)
    return [
      "  \(style.paint(word, cause.outcome.role))  \(scope(of: cause)): \(cause.reason.text.visible)",
      indent + style.paint(places(of: cause), .faint),
    ]
  }

  private var wordWidth: Int {
    causes.map { $0.outcome.word.count + 2 }.max() ?? 0
  }

  private func scope(of cause: SharedCause) -> String {
    if cause.accounts.count == 1, let account = cause.accounts.first {
      return "\(cause.count.counted("control")) in account \(account.visible)"
    }
    let accounts = cause.accounts.count.counted("account")
    return cause.count == cause.accounts.count && numberOfControls(in: cause) == 1
      ? accounts : "\(cause.count.counted("verdict")) in \(accounts)"
  }

  private func places(of cause: SharedCause) -> String {
    let numbers = order.numbers(of: cause.controls).visible
    guard cause.accounts.count > 1 else { return numbers }
    return "\(numbers) in \(cause.accounts.map(\.visible).shortened(to: Self.namedAccounts))"
  }

  private func numberOfControls(in cause: SharedCause) -> Int {
    Set(cause.controls.map(\.id)).count
  }
}
