import EvidenceJSON

extension EvidencePlace {
  /// Whether the item is an object rather than a list that `--query` printed.
  public var isObject: Bool { value.kind == .object }

  /// Whether the item shows a field of that name; null is as good as absent.
  public func hasField(_ name: String) -> Bool { value[name]?.isNull == false }
}
