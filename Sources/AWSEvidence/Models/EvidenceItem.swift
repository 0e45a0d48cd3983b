/// An item of a listed answer, which can be told from the others.
protocol EvidenceItem: EvidenceAnswer {
  /// What makes it the same item in another file.
  associatedtype Identity: Hashable

  /// The members that make up the identity, all of them texts.
  static var identifyingMembers: [String] { get }

  /// What makes it the same item in another file.
  var identity: Identity { get }
}
