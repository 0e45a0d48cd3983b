/// The scalars sorted into classes whose members no automaton of a field tells apart.
struct TextAlphabet {
  /// A member of each class, the most readable one.
  let members: [UInt32]

  /// The intervals of scalars in ascending order, and the class of each.
  private let starts: [UInt32]
  private let classes: [Int]

  /// Splits the scalars by the sets that the links of chains name.
  init(of chains: some Sequence<[ChainLink]>) {
    let sets = Set(chains.joined().map(\.set)).filter { $0 != .everything }
    let cuts = Set(sets.flatMap { $0.ranges.flatMap { [$0.lowerBound, $0.upperBound + 1] } })
    starts = cuts.union([0, 0xD800, 0xE000]).filter { $0 <= ScalarSet.largest }.sorted()
    var known: [[Bool]: Int] = [:]
    var members: [UInt32] = []
    classes = starts.indices.map { [starts] index in
      let start = starts[index]
      let key = sets.map { $0.contains(start) }
      // Surrogates are in no text.
      guard !(0xD800..<0xE000).contains(start) else { return -1 }
      let end = index + 1 < starts.count ? starts[index + 1] - 1 : ScalarSet.largest
      let member = TextAlphabet.readable(start...end)
      if let number = known[key] {
        members[number] = min(members[number], member, by: TextAlphabet.rank)
        return number
      }
      known[key] = members.count
      members.append(member)
      return members.count - 1
    }
    self.members = members
  }

  /// How many classes there are.
  var count: Int { members.count }

  /// The most readable scalar of a range.
  private static func readable(_ range: ClosedRange<UInt32>) -> UInt32 {
    let favourites: [UInt32] = [0x78, 0x61, 0x30, 0x41, 0x20]
    let inside = favourites.first(where: range.contains)
    let letters = max(range.lowerBound, 0x61)
    return inside ?? (range.contains(letters) ? letters : range.lowerBound)
  }

  /// The most readable scalar of a set.
  static func readable(_ set: ScalarSet) -> UInt32 {
    let members = set.ranges.map { readable($0) }
    return members.min { rank($0) < rank($1) } ?? 0
  }

  /// Small letters first, then digits, capitals, other printable characters, the rest.
  private static func rank(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0x61...0x7A: 0
    case 0x30...0x39: 1
    case 0x41...0x5A: 2
    case 0x20...0x7E: 3
    default: 4
    }
  }
}

/// The value with the smaller rank, or the first when the ranks are equal.
private func min<Value>(_ first: Value, _ second: Value, by rank: (Value) -> Int) -> Value {
  rank(second) < rank(first) ? second : first
}
