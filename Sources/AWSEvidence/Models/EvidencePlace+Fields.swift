import EvidenceJSON

extension EvidencePlace {
  /// Whether the item is an object rather than a list that `--query` printed.
  public var isObject: Bool { value.kind == .object }

  /// Whether the item has a field of that name, null or not.
  public func hasField(_ name: String) -> Bool { value[name] != nil }
}
