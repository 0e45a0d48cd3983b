import EvidenceJSON

/// The text operands of a field's tests, and a text for each class that they make.
struct FieldTexts {
  /// A text of each class, the likeliest first; an empty one only where there is no other.
  let values: [JSONTree]

  /// Whether a limit was reached, so that there may be more classes.
  let isCutOff: Bool

  /// For each combination of verdicts that the text of some number may give, one such text.
  ///
  /// The verdicts are those of ``operands``. Empty unless a test compares numbers.
  let numberClasses: [TextClasses.Class]

  /// The operands of `=` and `!=`, each once.
  let operands: [FilterValue]

  init(tests: [ValueTest], likely: [ExactText]) {
    let operands = FieldTexts.unique(tests.compactMap(\.value))
    let needsNumbers = tests.contains(where: \.comparesNumbers)
    let literals = operands.compactMap(\.literal)
    let found =
      literals.count == operands.count && !needsNumbers
      ? TextClasses(literals: literals)
      : TextClasses(
        operands: operands.map(\.chains) + (needsNumbers ? [FieldTexts.numberChains] : []))
    self.operands = operands
    isCutOff = found.isCutOff
    numberClasses = needsNumbers ? found.classes.filter { $0.truth.last == true } : []
    // Where not all classes were found, a text of each operand may still show a difference.
    let examples = found.isCutOff ? operands.compactMap(\.example) : []
    values =
      (likely + found.classes.map { $0.sample ?? "" } + examples).map { .string($0) }
      + (found.classes.contains { $0.hasEmpty } ? [.string("")] : [])
  }

  private static func unique(_ values: [FilterValue]) -> [FilterValue] {
    var seen: Set<FilterValue> = []
    return values.filter { seen.insert($0).inserted }
  }

  /// Chains that accept every text that ``EventNumber`` gives to a finite number, and some more.
  private static let numberChains: [[ChainLink]] = {
    let sign = ChainLink.optional(ScalarSet("-"))
    let digit = ChainLink.one(.digits)
    let digits = ChainLink.many(.digits)
    let point = ChainLink.one(ScalarSet("."))
    let exponent = ChainLink.one(ScalarSet("E"))
    return [
      [sign, digit, digits],
      [sign, digit, digits, point, digit, digits],
      [sign, digit, point, digit, digits, exponent, sign, digit, digits],
    ]
  }()
}

extension FilterValue {
  /// The one text that the operand describes, or `nil` when there may be others.
  fileprivate var literal: ExactText? {
    switch self {
    case .text(let glob): glob.literal
    case .number(let literal): literal.text
    case .regex: nil
    }
  }

  /// The chains that accept the texts that the operand describes.
  fileprivate var chains: [[ChainLink]] {
    switch self {
    case .text(let glob):
      [Array(glob.pieces.map { ChainLink.chain(of: $0) }.joined(separator: [.anything]))]
    case .number(let literal): [ChainLink.chain(of: literal.text)]
    case .regex(let regex): regex.chains
    }
  }
}

extension FilterValue {
  /// A short text that the operand describes, or `nil` when it describes none.
  fileprivate var example: ExactText? {
    chains.first.map { links in
      ExactText(
        links.compactMap { link in
          guard case .one(let set) = link else { return nil }
          return Unicode.Scalar(TextAlphabet.readable(set))
        })
    }
  }
}

extension ValueTest {
  /// The number without quotes that the test names, or `nil` when it names none.
  var literal: NumberLiteral? {
    switch self {
    case .compares(_, let literal), .equals(.number(let literal)), .differs(.number(let literal)):
      literal
    default: nil
    }
  }

  /// Whether the test tells numbers apart other than by their text.
  var comparesNumbers: Bool { literal != nil }
}
