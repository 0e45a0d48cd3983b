import EvidenceJSON
import FilterPatterns
import Testing

/// Patterns that look at an event's text.
@Suite struct TextEvaluationTests {
  @Test(arguments: [
    ("", "anything", true),
    ("", "", true),
    ("ERROR", "xERRORs", true),
    ("ERROR", "error", false),
    ("b a", "a b", true),
    (#""two words""#, "two words", true),
    (#""two words""#, "two  words", false),
    (#"" ""#, "word", false),
    ("a -b", "a", true),
    ("a -b", "ab", false),
    ("-b", "a", true),
    ("?a ?b", "b", true),
    ("?a ?b", "c", false),
    ("?a c", "c", true),
    ("?a -b", "c", true),
    ("a-b", "a-b", false),
    ("a?b", "a", true),
    ("a.b", "axb", false),
    (#""a\"b\\""#, #"a"b\"#, true),
    ("%a|b$%", "xb", true),
    ("%^b%", "ab", false),
    ("%a.b%", "a\nb", false),
    (#"%\x41\d{2,3}$%"#, "A1234", false),
    (#"%\x41\d{2,3}$%"#, "A123", true),
    ("%a{,2}$%", "b", true),
    ("%[^a-y]%", "z", true),
    ("%[]%", "]", false),
    (#"%[\w-]+@%"#, "a-b@", true),
    ("%a^%", "a", false),
    ("%x?^a%", "a", true),
    ("%a$b?%", "a", true),
    ("[]", "", true),
    ("[a]", "one", true),
    ("[a]", "   ", false),
    ("[a, b]", "one", false),
    ("[a = one, b = \"two three\"]", "one two three", true),
    ("[a, b = \"two three\", c]", #"one "two three" four"#, true),
    ("[a, b = two*, c]", "one [two three] four", true),
    ("[a = %^o%, ..., z = last]", "one two three last", true),
    ("[..., y, z]", "one", false),
    ("[status >= 400 && status < 500]", "404", true),
    ("[status >= 400 && status < 500]", "x404", false),
    ("[a = 1]", "1.0", true),
    ("[a = \"1\"]", "1.0", false),
    ("[a != 1]", "2", true),
    ("[(a = x || a = y) && a != y, b]", "x z", true),
  ])
  func messages(text: String, message: String, matches: Bool) throws {
    guard let pattern = try? FilterPattern(text) else {
      #expect(text == "%[]%", "a set that is empty is refused")
      return
    }
    #expect(pattern.matches(message: Array(message.utf8)) == matches)
  }

  @Test func `a parsed event is looked at as its document writes it`() throws {
    let event = try JSONDocument(parsing: #"{"a": {"b": "x"}}"#).root
    #expect(try FilterPattern(#""\"b\": \"x\"""#).matches(event))
    #expect(try FilterPattern("%x%").matches(try #require(event["a"])))
    #expect(try !FilterPattern(#""\"b\":\"x\"""#).matches(event))
  }

  @Test(.timeLimit(.minutes(15))) func `repetitive texts are matched in linear time`() throws {
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 200_000)
    let needle = String(repeating: "a", count: 900)
    #expect(try !FilterPattern(needle + "b").matches(message: text))
    #expect(try !FilterPattern("{ $.a = \"*\(needle)b*\" }").matches(message: text))
    #expect(try !FilterPattern("%a*a*a*a*a*a*b%").matches(message: text))
  }
}
