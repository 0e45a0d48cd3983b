import AuditModel

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
