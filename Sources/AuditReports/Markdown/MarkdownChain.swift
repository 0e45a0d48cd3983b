import AuditModel

/// One chain as an auditor files it.
struct MarkdownChain: Sendable {
  private let chain: Chain

  init(_ chain: Chain) { self.chain = chain }

  /// The paragraphs of the deciding chain: its names, its links and how its filters compare.
  var blocks: [[String]] {
    let steps = chain.steps.map { MarkdownStep($0) }
    return path + [steps.flatMap(\.item)] + steps.flatMap(\.comparison)
  }

  /// Another chain as a paragraph and a list with one item for each link.
  func shortLines(number: Int) -> [String] {
    let names = chain.resources.path.map { Markdown.code($0) }
    let path = names.isEmpty ? "" : "; \(names.joined(separator: " → "))"
    let title = "Chain \(number): \(chain.progress)\(path)"
    return [title, ""] + chain.steps.map { MarkdownStep($0).shortItem }
  }

  private var path: [[String]] {
    let names = ChainName.all(of: chain.resources)
    guard !names.isEmpty else { return [] }
    let lines = names.enumerated().map { index, name in
      let arrow = index == 0 ? "  " : "→ "
      return "\(arrow)\(name.role.padded(to: ChainName.widestRole))  \(name.name)"
    }
    return [Markdown.fence("text", lines)]
  }
}
