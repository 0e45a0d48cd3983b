public import EvidenceIntake

/// A metric's namespace and name, which must both agree between filter and alarm.
public struct MetricIdentity: Hashable, Sendable, CustomStringConvertible {
  /// The namespace.
  public let namespace: AWSName

  /// The name inside the namespace.
  public let name: AWSName

  /// Creates an identity.
  public init(namespace: AWSName, name: AWSName) {
    self.namespace = namespace
    self.name = name
  }

  /// Namespace and name with a slash between them.
  public var description: String { "\(namespace)/\(name)" }
}
