import AuditModel

/// One chain as it stands in a text report.
struct TextChain: Sendable {
  private let chain: Chain
  private let number: Int
  private let count: Int
  private let style: TextStyle

  init(_ chain: Chain, number: Int, of count: Int, style: TextStyle) {
    self.chain = chain
    self.number = number
    self.count = count
    self.style = style
  }

  /// The chain with its resources and the proof of each link.
  var lines: [String] {
    let names = ChainName.all(of: chain.resources).map { name in
      "  \(name.role.padded(to: ChainName.widestRole))  \(name.name.visible)"
    }
    return ["", "  \(progress)"] + names + [""]
      + chain.steps.flatMap { TextStep($0, style: style).lines }
  }

  /// The chain's progress and the names that it runs through.
  var headline: String {
    let path = chain.resources.path.map(\.visible).joined(separator: " → ")
    return path.isEmpty ? "\n  \(progress)" : "\n  \(progress)\n  \(path)"
  }

  /// The chain with one line for each link.
  var shortLines: [String] {
    [headline] + chain.steps.map { TextStep($0, style: style).shortLine }
  }

  private var progress: String { "chain \(number) of \(count): \(chain.progress)" }
}
