import AuditModel

extension TextChain {
  /// The chain with links that hold on one line each; what `trail` tells is only referred to.
  func lines(behind trail: SharedTrail?) -> [String] {
    let told = trail?.head.steps.count ?? 0
    let own = chain.steps.dropFirst(told)
    let reference = trail.map { ["  \(Self.reference(to: $0))"] } ?? []
    guard told > 0, own.allSatisfy({ $0.state == .held }), let path = chain.resources.shortPath()
    else { return ["  \(progress)"] + names(behind: trail) + reference + lines(of: own) }
    let held = "  \(told + 1) to \(chain.steps.count): \(StepMark.state(.held).text)"
    return ["  \(progress)", "  \(path.visible)"] + reference + [held]
  }

  /// The chain's progress and short names, and the links that stop it, with one line for each.
  var failingLines: [String] {
    let names = chain.resources.path.map(\.resourceName.visible)
    let failing = chain.steps.filter { $0.isReached && $0.state != .held }
    return ["  \(progress)"] + (names.isEmpty ? [] : ["    \(names.joined(separator: " → "))"])
      + failing.map { "  " + TextStep($0, style: style).shortLine }
  }

  private static func reference(to trail: SharedTrail) -> String {
    "1 to \(trail.head.steps.count): \(trail.states), see \(trail.label) above".visible
  }

  private func names(behind trail: SharedTrail?) -> [String] {
    let told = trail.map { ChainName.all(of: $0.head.resources) } ?? []
    return ChainName.all(of: chain.resources).filter { !told.contains($0) }.map(\.line)
  }

  /// Links that hold and links that were not reached in brief, the others in full.
  private func lines(of steps: ArraySlice<Step>) -> [String] {
    let reached = steps.filter(\.isReached).flatMap { step in
      let text = TextStep(step, style: style)
      return step.state == .held ? [text.shortLine] : text.lines
    }
    let unreached = steps.filter { !$0.isReached }
    guard unreached.count > 1, let first = unreached.first, let last = unreached.last,
      unreached.allSatisfy({ $0.reason == first.reason })
    else { return reached + unreached.flatMap { TextStep($0, style: style).lines } }
    let links = "\(first.kind.number) to \(last.kind.number)"
    let mark = style.paint(StepMark(first).text, StepMark(first).role)
    return reached + ["  \(links): \(mark), \(first.reason.text.visible)"]
  }
}
