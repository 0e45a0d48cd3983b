import EvidenceIntake

/// The items of each subject, as all outputs of a command together list them.
///
/// The way there is the same for each command: its outputs are filtered out, an ``OutputBinder``
/// ties those that name no subject, each adds what it claims to ``ListClaims``, and the claims about
/// one subject are merged. What an output names, and what contradicts it, differs, and so stands in
/// the `…Ties` of each command.
struct OutputIndex<Subject: Hashable & Sendable, Item: EvidenceItem>: Sendable {
  private let listings: [Subject: Listing<Item>]

  /// What is left open of a subject to which no output was tied.
  private let gap: EvidenceGap

  /// Merges the claims about each subject.
  init(_ claims: ListClaims<Subject, Item>, orElse gap: EvidenceGap) {
    listings = claims.bySubject.mapValues { $0.merged(orElse: gap) }
    self.gap = gap
  }

  /// Takes listings that were merged in a way of their own.
  init(_ listings: [Subject: Listing<Item>], orElse gap: EvidenceGap) {
    self.listings = listings
    self.gap = gap
  }

  /// The items of a subject, or why none are known.
  subscript(subject: Subject) -> Listing<Item> { listings[subject] ?? .nothing(gap) }

  /// The items of a subject; `nil` when no output was tied to it.
  func listing(of subject: Subject) -> Listing<Item>? { listings[subject] }

  /// The subjects to which outputs were tied.
  var subjects: Set<Subject> { Set(listings.keys) }

  /// The listings by their subjects, in no order.
  var all: [Subject: Listing<Item>] { listings }

  /// The index with every listing changed.
  func mapListings(_ change: (Subject, Listing<Item>) -> Listing<Item>) -> OutputIndex {
    let changed = listings.map { ($0, change($0, $1)) }
    return OutputIndex(Dictionary(uniqueKeysWithValues: changed), orElse: gap)
  }
}

/// What single outputs claim of subjects, until all are merged.
struct ListClaims<Subject: Hashable & Sendable, Item: EvidenceItem> {
  /// The claims about each subject, in the order of the outputs.
  private(set) var bySubject: [Subject: [ListClaim<Item>]] = [:]

  /// Adds what one output claims of a subject.
  mutating func add(_ claim: ListClaim<Item>, about subject: Subject) {
    bySubject[subject, default: []].append(claim)
  }
}
