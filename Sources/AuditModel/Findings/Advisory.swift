/// Something worth saying that does not decide the outcome.
public struct Advisory: Hashable, Sendable {
  /// A short name in kebab case, part of the JSON contract.
  public let id: String

  /// What to know.
  public let message: Message

  /// The places it rests on.
  public let citations: [Citation]

  /// Creates an advisory.
  public init(id: String, message: Message, citations: [Citation]) {
    self.id = id
    self.message = message
    self.citations = citations
  }
}
