import AuditModel

/// The links that several controls of one account share, told once.
struct MarkdownTrail: Sendable {
  private let trail: SharedTrail
  private let numbers: String

  /// Lays out a trail; `numbers` are those of the controls that rest on it.
  init(_ trail: SharedTrail, numbers: String) {
    self.trail = trail
    self.numbers = numbers
  }

  /// The paragraphs: what the trail is for, its names and the proof of each link.
  var blocks: [[String]] {
    let names = ChainName.all(of: trail.head.resources)
    let links = "Audit steps 1 to \(trail.head.steps.count)"
    return [
      ["### \(Markdown.sentence(trail.title))"],
      ["\(links) are the same for controls \(Markdown.text(numbers))."],
    ] + (names.isEmpty ? [] : [ChainName.fence(names)])
      + [trail.head.steps.flatMap { MarkdownStep($0).item }]
  }
}
