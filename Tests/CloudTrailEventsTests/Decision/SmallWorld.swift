import EvidenceJSON

/// All events that have small values in the fields of ``RandomPattern``.
enum SmallWorld {
  /// Every text of up to three letters: those of the operands, and one more.
  static let texts: [String] = {
    var texts = [""]
    for _ in 0..<3 { texts = [""] + texts.flatMap { ["a" + $0, "b" + $0, "c" + $0] } }
    return Array(Set(texts)).sorted().map { "\"\($0)\"" }
  }()

  /// Numbers, and the texts that look like them.
  static let numbers = [
    "0", "0.5", "1", "1.0", "1.5", "2", "2.0", "10", "10.0", "11", "100", "-1", "20", "1e999",
    #""1""#, #""1.0""#, #""2""#, #""10""#, #""1e1""#, #""x""#, #""0""#, #""12""#, #""00""#,
  ]

  /// The events, parsed, from a choice of values for the fields.
  static func events(_ values: [String]) -> [JSONValue] {
    let kinds: [String?] = values + ["null", "true", "false", "[]", "[null]", "{}", nil]
    let nested = kinds.map { "{\(member("r", $0))}" } + kinds.compactMap(\.self)
    return kinds.flatMap { first in
      ([nil] + nested).compactMap { second in
        let members = [member("p", first), member("q", second)].filter { !$0.isEmpty }
        return try? JSONDocument(parsing: "{\(members.joined(separator: ","))}").root
      }
    }
  }

  /// The events whose one field holds an element or a list of up to two.
  static func lists(_ values: [String]) -> [JSONValue] {
    let plain = values + ["null", "true", "[null]", "{}"]
    let elements = plain + plain.map { "{\"r\":\($0)}" }
    let pairs = elements.flatMap { first in elements.map { "[\(first),\($0)]" } }
    return (["[]"] + elements + elements.map { "[\($0)]" } + pairs)
      .compactMap { try? JSONDocument(parsing: "{\"p\":\($0)}").root }
      + [try? JSONDocument(parsing: "{}").root].compactMap(\.self)
  }

  private static func member(_ name: String, _ value: String?) -> String {
    value.map { "\"\(name)\":\($0)" } ?? ""
  }
}
