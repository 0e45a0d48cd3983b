/// A typed answer, or an item of a listed one, that can be told from others and compared.
///
/// Equality covers every stored field, which are those a verdict may rest on; what changes from
/// one capture to the next, such as an alarm's state, is computed and does not count.
protocol EvidenceItem: Hashable, Sendable {
  /// What makes it the same item in another file.
  associatedtype Identity: Hashable

  /// What makes it the same item in another file.
  var identity: Identity { get }

  /// Where it stands.
  var place: EvidencePlace { get }

  /// Reads one from its JSON.
  init(_ place: EvidencePlace) throws(EvidenceFault)
}
