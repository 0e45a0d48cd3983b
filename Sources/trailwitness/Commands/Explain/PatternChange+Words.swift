import CISControls

extension PatternChange {
  /// The difference as a clause, names in backticks.
  var clause: String {
    switch self {
    case .accepts(let names): "also accepts \(Self.list(names))"
    case .drops(let names): "no longer accepts \(Self.list(names))"
    case .addsEvents(let names): "adds \(Self.list(names))"
    case .dropsEvents(let names): "drops \(Self.list(names))"
    case .replaced: "replaces the pattern"
    }
  }

  private static func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }
}
