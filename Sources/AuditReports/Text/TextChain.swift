import AuditModel

/// One chain as it stands in a text report.
struct TextChain: Sendable {
  /// The chain.
  let chain: Chain

  /// Whether colours are used.
  let style: TextStyle

  private let number: Int
  private let count: Int

  init(_ chain: Chain, number: Int, of count: Int, style: TextStyle) {
    self.chain = chain
    self.number = number
    self.count = count
    self.style = style
  }

  /// The chain with its resources and the proof of each link.
  var lines: [String] {
    ["", "  \(progress)"] + ChainName.all(of: chain.resources).map(\.line) + [""]
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

  /// The chain's number and how far it holds.
  var progress: String { "chain \(number) of \(count): \(chain.progress)" }
}

extension ChainName {
  /// The name behind its role, in columns.
  var line: String { "  \(role.padded(to: Self.widestRole))  \(name.visible)" }
}
