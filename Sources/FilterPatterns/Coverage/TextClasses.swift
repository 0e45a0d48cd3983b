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
    while literals.contains(other) { other = ExactText(utf8: other.utf8 + "x".utf8) }
    let emptyIsOther = !literals.contains("")
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
