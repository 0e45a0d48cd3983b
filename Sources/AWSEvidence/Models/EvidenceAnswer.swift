import AuditModel
import EvidenceIntake
import EvidenceJSON

/// Something read from evidence that can be compared with the same thing in another file.
///
/// What AWS cannot have printed proves nothing, neither that something is there nor that it is not:
///
/// * A member that is null counts as absent. AWS prints no nulls; those who write answers down
///   another way, such as `--query '{Unit: Unit}'` or a program's dump, print them for what is not
///   there.
/// * A member that AWS always prints and that is absent is *unshown*: somebody chose what to keep.
///   Of such an item no other absent member means its default; it may have been left out too.
/// * A member of a wrong type, an empty name, or a value that AWS refuses is a fault, and the item
///   shows nothing.
protocol EvidenceAnswer: Hashable, Sendable {
  /// The members on which a verdict may rest, and on which two copies must agree.
  ///
  /// What changes from one capture to the next, such as an alarm's state, does not count.
  static var decidingMembers: [String] { get }

  /// Where it stands.
  var place: EvidencePlace { get }

  /// The members that AWS always prints and that are not shown; empty for what nobody cut down.
  var unshown: [String] { get }

  /// Reads one from its JSON.
  init(_ place: EvidencePlace) throws(FieldError)

  /// Whether all copies say the same as far as they show it.
  static func agree(_ copies: [Self]) -> Bool
}

extension EvidenceAnswer {
  /// Whether members were left out, so that absent ones need not have their defaults.
  var isProjected: Bool { !unshown.isEmpty }

  static func agree(_ copies: [Self]) -> Bool {
    guard copies.count > 1 else { return true }
    return decidingMembers.allSatisfy { member in
      agree(on: copies.map { (value: $0.place.value[member], isProjected: $0.isProjected) })
    }
  }

  /// Whether copies of one member agree: those that show it say the same, and no whole copy lacks
  /// what others show.
  static func agree(on copies: [(value: JSONValue?, isProjected: Bool)]) -> Bool {
    let shown = copies.compactMap(\.value).filter { !$0.isNull }
    guard let first = shown.first else { return true }
    guard Set(shown.map(\.meaning)).count == 1 else { return false }
    return first.isHollow || copies.allSatisfy { $0.value?.isNull == false || $0.isProjected }
  }
}

extension Sequence where Element: EvidenceAnswer {
  /// The copy that shows most: the first that nobody cut down, or else the first.
  var fullest: Element? {
    var first: Element?
    for copy in self {
      guard copy.isProjected else { return copy }
      first = first ?? copy
    }
    return first
  }
}

/// An item of a listed answer, which can be told from the others.
protocol EvidenceItem: EvidenceAnswer {
  /// What makes it the same item in another file.
  associatedtype Identity: Hashable

  /// The members that make up the identity, all of them texts.
  static var identifyingMembers: [String] { get }

  /// What makes it the same item in another file.
  var identity: Identity { get }
}
