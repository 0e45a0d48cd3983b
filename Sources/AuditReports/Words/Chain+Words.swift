import AuditModel

extension Chain {
  /// Where the chain is decided, such as `breaks at link 4, metric-filter`.
  ///
  /// Named is the first of its weakest links; links behind it may hold all the same.
  var progress: String {
    guard let stop = steps.filter(\.isReached).min(by: { $0.state < $1.state }),
      stop.state != .held
    else { return "all \(steps.count.counted("link")) hold" }
    let place = "link \(stop.kind.number), \(stop.kind.rawValue)"
    return stop.state == .broken ? "breaks at \(place)" : "\(StepMark(stop).word) at \(place)"
  }
}

/// One name that a chain runs through, with its role.
struct ChainName: Hashable, Sendable {
  /// What the name is of, such as `log group`.
  let role: String

  /// The name or ARN.
  let name: String

  /// The width of the longest role.
  static let widestRole = "subscription".count

  /// The names in the order of the chain, as far as it gets.
  static func all(of resources: ChainResources) -> [ChainName] {
    let filters = resources.filters.map { ("filter", Optional($0)) }
    let roles =
      [("trail", resources.trail), ("log group", resources.logGroup)] + filters + [
        ("metric", resources.metric), ("alarm", resources.alarm), ("topic", resources.topic),
        ("subscription", resources.subscription),
      ]
    return roles.compactMap { role, name in name.map { ChainName(role: role, name: $0) } }
  }
}

extension ChainResources {
  /// What the chain runs through behind its trail, such as `filter a → alarm b → topic c`; `nil`
  /// when it does not get so far.
  ///
  /// The metric and the subscription are left out: the names beside them tell enough.
  func shortPath(withTrail: Bool = false) -> String? {
    let trail = withTrail ? trail : nil
    let names = [
      trail.map { "trail \($0.resourceName)" },
      filters.isEmpty ? nil : "filter \(filters.joined(separator: ", "))",
      alarm.map { "alarm \($0.resourceName)" },
      topic.map { "topic \($0.resourceName)" },
    ].compactMap { $0 }
    return names.isEmpty ? nil : names.joined(separator: " → ")
  }
}
