import AuditModel

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
