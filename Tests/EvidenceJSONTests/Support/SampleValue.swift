import EvidenceJSON
import TestSupport

/// A JSON value that tests make up, print and look for in what was parsed.
indirect enum SampleValue: Equatable, Sendable {
  case null
  case boolean(Bool)
  /// A number as it is written.
  case number(String)
  case string(String)
  case array([SampleValue])
  case object([Member])

  /// A name and its value; an object may hold the same name twice.
  struct Member: Equatable, Sendable {
    let name: String
    let value: SampleValue
  }

  /// Makes up a value with at most `depth` levels of arrays and objects.
  static func random(depth: Int, using random: inout SeededRandom) -> SampleValue {
    switch random.number(below: depth > 0 ? 8 : 5) {
    case 0: .null
    case 1: .boolean(random.isOne(in: 2))
    case 2: .number(SampleText.number(using: &random))
    case 3, 4: .string(SampleText.string(using: &random))
    case 5, 6: .array(list(using: &random) { .random(depth: depth - 1, using: &$0) })
    default:
      .object(
        list(using: &random) {
          let name = SampleText.name(using: &$0)
          return Member(name: name, value: .random(depth: depth - 1, using: &$0))
        }
      )
    }
  }

  /// Makes up a list that is mostly short and now and then longer than any fixed buffer.
  private static func list<Item>(
    using random: inout SeededRandom,
    item: (inout SeededRandom) -> Item
  ) -> [Item] {
    let count = random.number(below: random.isOne(in: 20) ? 50 : 6)
    return (0..<count).map { _ in item(&random) }
  }

  /// Whether a parsed value is this one, members in the same order.
  func matches(_ value: JSONValue) -> Bool {
    switch self {
    case .null: return value.isNull
    case .boolean(let flag): return value.boolean == flag
    case .number(let text): return value.numberText == text
    case .string(let text): return value.utf8 == Array(text.utf8) && value.isString(text)
    case .array(let items):
      let elements = Array(value.elements)
      return value.kind == .array && items.count == elements.count
        && zip(items, elements).allSatisfy { $0.matches($1) }
    case .object(let members):
      let found = Array(value.members)
      return value.kind == .object && members.count == found.count
        && zip(members, found).allSatisfy { $1.key.isString($0.name) && $0.value.matches($1.value) }
    }
  }

  /// How many members have a name that their object holds already.
  var repeatedNames: Int {
    switch self {
    case .array(let items):
      return items.reduce(0) { $0 + $1.repeatedNames }
    case .object(let members):
      let names = Set(members.map { Array($0.name.utf8) })
      return members.reduce(members.count - names.count) { $0 + $1.value.repeatedNames }
    default:
      return 0
    }
  }
}
