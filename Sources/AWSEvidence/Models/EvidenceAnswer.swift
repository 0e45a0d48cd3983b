/// Something read from evidence that can be compared with the same thing in another file.
///
/// Equality covers every stored field, which are those a verdict may rest on; what changes from
/// one capture to the next, such as an alarm's state, is computed and does not count.
protocol EvidenceAnswer: Hashable, Sendable {
  /// Where it stands.
  var place: EvidencePlace { get }

  /// Reads one from its JSON.
  init(_ place: EvidencePlace) throws(EvidenceFault)
}
