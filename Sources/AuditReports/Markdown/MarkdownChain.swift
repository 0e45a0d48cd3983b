import AuditModel

/// One chain as an auditor files it.
struct MarkdownChain: Sendable {
  private let chain: Chain

  init(_ chain: Chain) { self.chain = chain }

  /// The paragraphs of the deciding chain: its names, its links and how its filters compare.
  ///
  /// Links that `trail` tells are only referred to.
  func blocks(behind trail: SharedTrail?) -> [[String]] {
    let told = trail?.head.steps.count ?? 0
    let steps = chain.steps.dropFirst(told).map { MarkdownStep($0) }
    return path + reference(to: trail) + [steps.flatMap(\.item)] + steps.flatMap(\.comparison)
  }

  /// Another chain as a paragraph and a list with one item for each link.
  func shortLines(number: Int) -> [String] {
    let names = chain.resources.path.map { Markdown.code($0) }
    let path = names.isEmpty ? "" : "; \(names.joined(separator: " → "))"
    let title = "Chain \(number): \(chain.progress)\(path)"
    return [title, ""] + chain.steps.map { MarkdownStep($0).shortItem }
  }

  private func reference(to trail: SharedTrail?) -> [[String]] {
    guard let trail else { return [] }
    let steps = "Steps 1 to \(trail.head.steps.count), performed once for the account"
    return [["\(steps): \(trail.states); see \(Markdown.sentence(trail.label)) above."]]
  }

  private var path: [[String]] {
    let names = ChainName.all(of: chain.resources)
    return names.isEmpty ? [] : [ChainName.fence(names)]
  }
}

extension ChainName {
  /// Names below each other as a block of text.
  static func fence(_ names: [ChainName]) -> [String] {
    let lines = names.enumerated().map { index, name in
      let arrow = index == 0 ? "  " : "→ "
      return "\(arrow)\(name.role.padded(to: widestRole))  \(name.name)"
    }
    return Markdown.fence("text", lines)
  }
}
