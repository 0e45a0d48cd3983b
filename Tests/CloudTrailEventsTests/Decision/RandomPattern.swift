import TestSupport

/// Random small patterns over two or three fields and the letters `a` and `b`.
struct RandomPattern {
  private var random: SeededRandom
  private let operands: [String]
  private let selectors: [String]

  /// Fields of objects, one of which lies below another.
  static let fields = ["$.p", "$.q", "$.q.r"]

  /// Fields that may be elements of a list.
  static let elements = ["$.p", "$.p[*]", "$.p[*].r", "$.p[0]", "$.p[1]", "$.p.r"]

  /// Operands of texts only.
  static let texts = [
    #""a""#, #""ab""#, #""a*""#, #""*b""#, #""*ab*""#, #""*""#, #""a*b""#, "%^a%", "%b$%", "%a+b?%",
  ]

  /// Operands among which numbers stand too.
  static let numbers = ["1", "1.0", #""1""#, #""1*""#, #""*0""#, "2", "1e1", "%0%"]

  init(seed: UInt64, operands: [String], selectors: [String] = fields) {
    random = SeededRandom(seed: seed)
    self.operands = operands
    self.selectors = selectors
  }

  /// The next pattern, of at most four tests, two regular expressions and three wildcards.
  mutating func next() -> String {
    var text = ""
    repeat {
      text = condition(depth: 2)
    } while text.count { $0 == "%" } > 4 || text.components("[*]") > 3
    return "{ \(text) }"
  }

  private mutating func condition(depth: Int) -> String {
    guard depth > 0, Bool.random(using: &random) else { return test() }
    let operation = Bool.random(using: &random) ? "&&" : "||"
    return "(\(condition(depth: depth - 1)) \(operation) \(condition(depth: depth - 1)))"
  }

  private mutating func test() -> String {
    let selector = selectors.randomElement(using: &random) ?? "$.p"
    let operand = operands.randomElement(using: &random) ?? "1"
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return "\(selector) IS NULL"
    case 1: return "\(selector) IS TRUE"
    case 2: return "\(selector) NOT EXISTS"
    case 3 where operands == RandomPattern.numbers: return "\(selector) > 1"
    case 4 where operands == RandomPattern.numbers: return "\(selector) <= 10"
    case 3...5: return "\(selector) != \(operand)"
    default: return "\(selector) = \(operand)"
    }
  }
}

extension String {
  /// How often a text of three characters occurs.
  fileprivate func components(_ text: String) -> Int {
    indices.count { self[$0...].hasPrefix(text) }
  }
}
