/// Something worth saying that does not decide the outcome.
public struct Advisory: Hashable, Sendable {
  /// A short name in kebab case, part of the JSON contract.
  public let id: String

  /// What to know: one sentence without a full stop.
  public let message: String

  /// The places it rests on.
  public let citations: [Citation]

  /// Creates an advisory.
  public init(id: String, message: String, citations: [Citation]) {
    self.id = id
    self.message = message
    self.citations = citations
  }
}
