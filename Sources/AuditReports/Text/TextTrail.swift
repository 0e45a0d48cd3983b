import AuditModel

/// The links that several controls of one account share, told once.
struct TextTrail: Sendable {
  private let trail: SharedTrail
  private let numbers: String
  private let style: TextStyle

  /// Lays out a trail; `numbers` are those of the controls that rest on it.
  init(_ trail: SharedTrail, numbers: String, style: TextStyle) {
    self.trail = trail
    self.numbers = numbers
    self.style = style
  }

  /// What the trail is for, its names and the proof of each link.
  var lines: [String] {
    let title = "\(trail.title), links 1 to \(trail.head.steps.count) for \(numbers):".visible
    let names = ChainName.all(of: trail.head.resources).map(\.line)
    return [style.paint(title, .strong)] + names
      + trail.head.steps.flatMap { TextStep($0, style: style).lines }
  }
}
