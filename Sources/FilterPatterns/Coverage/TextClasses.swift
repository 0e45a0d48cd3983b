import EvidenceJSON

/// The texts sorted into classes whose members the operands of a field do not tell apart.
struct TextClasses {
  /// One class.
  struct Class: Hashable, Sendable {
    /// For each operand, whether it describes the texts of the class.
    let truth: [Bool]

    /// A shortest text of the class that is not empty, or `nil` when only the empty text is in it.
    var sample: ExactText?

    /// Whether the empty text is in the class.
    var hasEmpty: Bool
  }

  /// The classes, by the length of their shortest texts.
  private(set) var classes: [Class] = []

  /// Whether there may be more classes than were found before a limit was reached.
  private(set) var isCutOff = false

  private let operandCount: Int
  private var automata: [TextAutomaton]
  private let alphabet: TextAlphabet
  private var places: [[Bool]: Int] = [:]

  /// Finds the classes by walking the product of the operands' automata, nearest states first.
  init(operands: [[[ChainLink]]]) {
    let alphabet = TextAlphabet(of: operands.joined())
    self.alphabet = alphabet
    operandCount = operands.count
    // Texts without stars, and those with one at the end, share one automaton: it stays a tree.
    let isSimple = { (index: Int) in operands[index].allSatisfy(\.isTreeLike) }
    let simple = operands.indices.filter(isSimple).map { ($0, operands[$0]) }
    let others = operands.indices.filter { !isSimple($0) }.map { [($0, operands[$0])] }
    automata = ([simple] + others).map { TextAutomaton(operands: $0, alphabet: alphabet) }
    walk()
  }

  /// Finds the classes of texts that are only compared with others as a whole, which is quick.
  init(literals: [ExactText]) {
    alphabet = TextAlphabet(of: [])
    automata = []
    operandCount = literals.count
    var other: ExactText = "x"
    while literals.contains(other) { other = ExactText("\(other)x") }
    let emptyIsOther = !literals.contains(where: \.isEmpty)
    let none = literals.map { _ in false }
    classes = [Class(truth: none, sample: other, hasEmpty: emptyIsOther)]
    for literal in Set(literals).sorted() {
      let truth = literals.map { $0 == literal }
      classes.append(
        Class(
          truth: truth, sample: literal.isEmpty ? nil : literal, hasEmpty: literal.isEmpty))
    }
  }

  private mutating func walk() {
    var known: Set<[Int]> = []
    var queue: [[Int]] = []
    var cameFrom: [(state: Int, letter: Int)] = []
    // The mark at the end tells the empty text from others that lead to the same states.
    let start = automata.map { _ in TextAutomaton.start } + [1]
    known.insert(start)
    queue.append(start)
    cameFrom.append((-1, 0))
    var head = 0
    var lookUps = 0
    while head < queue.count {
      let state = queue[head]
      note(state, head, cameFrom)
      lookUps += alphabet.count * automata.count
      guard lookUps <= CoverageLimits.lookUps, !automata.contains(where: \.isOverfull) else {
        isCutOff = true
        return
      }
      for letter in 0..<alphabet.count {
        let next = next(state, letter)
        guard known.insert(next).inserted else { continue }
        queue.append(next)
        cameFrom.append((head, letter))
      }
      head += 1
    }
  }

  private mutating func next(_ state: [Int], _ letter: Int) -> [Int] {
    var next = state
    next[automata.count] = 0
    for index in automata.indices { next[index] = automata[index].next(state[index], letter) }
    return next
  }

  /// Records the class of the text that leads to a state.
  private mutating func note(
    _ state: [Int],
    _ number: Int,
    _ cameFrom: [(state: Int, letter: Int)]
  ) {
    var truth = [Bool](repeating: false, count: operandCount)
    for (automaton, state) in zip(automata, state) {
      for operand in automaton.accepted[state] { truth[operand] = true }
    }
    if let place = places[truth] {
      if classes[place].sample == nil { classes[place].sample = text(number, cameFrom) }
    } else {
      places[truth] = classes.count
      let sample = number == 0 ? nil : text(number, cameFrom)
      classes.append(Class(truth: truth, sample: sample, hasEmpty: number == 0))
    }
  }

  private func text(_ number: Int, _ cameFrom: [(state: Int, letter: Int)]) -> ExactText {
    var scalars: [Unicode.Scalar] = []
    var number = number
    while number > 0 {
      let step = cameFrom[number]
      if let scalar = Unicode.Scalar(alphabet.members[step.letter]) { scalars.append(scalar) }
      number = step.state
    }
    return ExactText(scalars.reversed())
  }
}

extension [ChainLink] {
  /// Whether the chain is a text without stars, or one with a star at its end.
  fileprivate var isTreeLike: Bool {
    dropLast().allSatisfy { !$0.isSkippable } && (last.map { !$0.isSkippable } ?? true)
      || dropLast().allSatisfy { !$0.isSkippable } && last == .anything
  }
}

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
