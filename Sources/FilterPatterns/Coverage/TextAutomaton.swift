/// A deterministic automaton that tells which of some operands describe a text.
///
/// Its states are built when they are first met.
struct TextAutomaton {
  /// A way through one of the operands' chains.
  private struct Place: Hashable, Comparable {
    let chain: Int
    let link: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.chain, left.link) < (right.chain, right.link)
    }
  }

  private let chains: [(operand: Int, links: [ChainLink])]
  private let alphabet: TextAlphabet
  private var numbers: [[Place]: Int] = [:]
  private var places: [[Place]] = []
  private var placeCount = 0

  /// The state behind each state and class of the alphabet; -1 where it is not built yet.
  private var table: [Int] = []

  /// The operands that each state accepts.
  private(set) var accepted: [[Int]] = []

  /// Whether the limit on states was reached, so that verdicts are not to be trusted.
  private(set) var isOverfull = false

  /// The state of the empty text.
  static let start = 0

  init(operands: [(index: Int, chains: [[ChainLink]])], alphabet: TextAlphabet) {
    chains = operands.flatMap { operand in operand.chains.map { (operand.index, $0) } }
    self.alphabet = alphabet
    _ = state(closed(Set(chains.indices.map { Place(chain: $0, link: 0) })))
  }

  /// The state behind a state when a scalar of a class of the alphabet follows.
  mutating func next(_ state: Int, _ letter: Int) -> Int {
    let cell = state * alphabet.count + letter
    if table[cell] < 0 { table[cell] = build(state, alphabet.members[letter]) }
    return table[cell]
  }

  private mutating func build(_ state: Int, _ scalar: UInt32) -> Int {
    var next: Set<Place> = []
    for place in places[state] {
      let links = chains[place.chain].links
      guard place.link < links.count, links[place.link].set.contains(scalar) else { continue }
      if case .many = links[place.link] {
        next.insert(place)
      } else {
        next.insert(Place(chain: place.chain, link: place.link + 1))
      }
    }
    return self.state(closed(next))
  }

  /// Adds what is reached without consuming anything, and drops what no longer matters.
  private func closed(_ start: Set<Place>) -> [Place] {
    var closed = start
    var settled: Set<Int> = []
    for place in start {
      let (operand, links) = chains[place.chain]
      var link = place.link
      while link < links.count, links[link].isSkippable {
        link += 1
        closed.insert(Place(chain: place.chain, link: link))
      }
      if link == links.count, links.last == .anything { settled.insert(operand) }
    }
    guard !settled.isEmpty else { return closed.sorted() }
    return closed.filter { place in
      let (operand, links) = chains[place.chain]
      let isTail = links.last == .anything && place.link >= links.count - 1
      return !settled.contains(operand) || isTail
    }.sorted()
  }

  private mutating func state(_ set: [Place]) -> Int {
    if let number = numbers[set] { return number }
    placeCount += set.count
    guard places.count < CoverageLimits.states, placeCount <= CoverageLimits.places else {
      isOverfull = true
      return TextAutomaton.start
    }
    numbers[set] = places.count
    places.append(set)
    table += [Int](repeating: -1, count: alphabet.count)
    let ends = set.filter { $0.link == chains[$0.chain].links.count }
    accepted.append(Set(ends.map { chains[$0.chain].operand }).sorted())
    return places.count - 1
  }
}
