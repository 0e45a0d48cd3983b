import EvidenceJSON
import Foundation
import Testing

/// Valid documents, read by Foundation too.
@Suite struct FoundationAgreementTests {
  @Test(arguments: RandomDocumentTests.seeds)
  func `Foundation reads the same values`(seed: UInt64) throws {
    var compared = 0
    try RandomDocumentTests.samples(seed: seed, count: 200) { value, text in
      // Foundation keeps one member of a name and may stop at numbers beyond its own.
      guard value.repeatedNames == 0, value.numbers.allSatisfy({ abs(Double($0) ?? 0) < 1e100 })
      else { return }
      // It also takes U+FEFF at the start of a string for a byte-order mark and drops it.
      guard !text.unicodeScalars.contains("\u{FEFF}"), !text.lowercased().contains("\\ufeff")
      else { return }
      let root = try JSONDocument(parsing: text).root
      let foreign = try JSONSerialization.jsonObject(
        with: Data(text.utf8),
        options: .fragmentsAllowed
      )
      #expect(Self.agree(root, foreign), "\(text)")
      compared += 1
    }
    #expect(compared > 20)
  }

  private static func agree(_ value: JSONValue, _ foreign: Any) -> Bool {
    switch value.kind {
    case .null: return foreign is NSNull
    case .boolean: return (foreign as? NSNumber)?.boolValue == value.boolean
    case .number:
      guard let ours = value.double, let theirs = (foreign as? NSNumber)?.doubleValue else {
        return false
      }
      // Foundation goes through decimals of 38 digits for some numbers.
      return abs(ours - theirs) <= abs(ours) * 1e-15
    case .string: return (foreign as? String).map(value.isString) ?? false
    case .array:
      guard let items = foreign as? [Any] else { return false }
      return items.count == value.elements.count
        && zip(value.elements, items).allSatisfy { agree($0, $1) }
    case .object:
      guard let members = foreign as? [String: Any] else { return false }
      return value.members.allSatisfy { member in
        members[member.name].map { agree(member.value, $0) } ?? false
      }
    }
  }
}

extension SampleValue {
  /// All numbers of the value, as written.
  fileprivate var numbers: [String] {
    switch self {
    case .number(let text): [text]
    case .array(let items): items.flatMap(\.numbers)
    case .object(let members): members.flatMap(\.value.numbers)
    default: []
    }
  }
}
