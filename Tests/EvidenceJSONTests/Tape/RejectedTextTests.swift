import EvidenceJSON
import Testing

@Suite struct RejectedTextTests {
  @Test(arguments: [
    Rejection("zero bytes", "", endsBefore: "a value"),
    Rejection(
      "a byte-order mark alone", [0xEF, 0xBB, 0xBF], .unexpectedEnd(expected: "a value"), at: 0),
    Rejection(
      "half a byte-order mark", [0xEF, 0xBB], .expected("a value"), at: 0,
      position: .init(line: 1, column: 1)),
    Rejection("two byte-order marks", "\u{FEFF}\u{FEFF}1", .expected("a value"), at: 0),
    Rejection("a byte-order mark behind a blank", " \u{FEFF}1", .expected("a value"), at: 1),
    Rejection("blanks alone", " \t ", endsBefore: "a value"),
    Rejection("a form feed is no blank", "\u{C}1", .expected("a value"), at: 0),
    Rejection("a vertical tab is no blank", "[1,\u{B}2]", .expected("a value"), at: 3),
    Rejection("a no-break space is no blank", "\u{A0}1", .expected("a value"), at: 0),
    Rejection("a NUL byte alone", [0x00], .expected("a value"), at: 0),
    Rejection("a NUL byte behind the value", "[1]\0", .trailingContent, at: 3),
    Rejection("a NUL byte between values", "[1,\0]", .expected("a value"), at: 3),
    Rejection("trailing garbage", "{} x", .trailingContent, at: 3),
    Rejection("two values", "1 2", .trailingContent, at: 2),
    Rejection("a closing bracket too many", "[]]", .trailingContent, at: 2),
    Rejection("a trailing comma in an array", "[1,]", .expected("a value"), at: 3),
    Rejection(
      "a trailing comma in an object", #"{"a":1,}"#, .expected("a member name in quotes"), at: 7),
    Rejection("a trailing comma behind the value", "1,", .trailingContent, at: 1),
    Rejection("a comma first", "[,1]", .expected("a value"), at: 1),
    Rejection("two commas", "[1,,2]", .expected("a value"), at: 3),
    Rejection("a missing comma in an array", "[1 2]", .expected("`,` or `]`"), at: 3),
    Rejection("a missing comma in an object", #"{"a":1 "b":2}"#, .expected("`,` or `}`"), at: 7),
    Rejection("a colon in an array", "[1:2]", .expected("`,` or `]`"), at: 2),
    Rejection("a missing colon", #"{"a" 1}"#, .expected("`:`"), at: 5),
    Rejection("two colons", #"{"a"::1}"#, .expected("a value"), at: 5),
    Rejection("a missing value", #"{"a":}"#, .expected("a value"), at: 5),
    Rejection("a name without a value", #"{"a"}"#, .expected("`:`"), at: 4),
    Rejection("a name without quotes", "{a:1}", .expected("a member name in quotes"), at: 1),
    Rejection("a number for a name", "{1:1}", .expected("a member name in quotes"), at: 1),
    Rejection("single quotes", "{'a':1}", .expected("a member name in quotes"), at: 1),
    Rejection("a line comment", "// x\n1", .expected("a value"), at: 0),
    Rejection("a block comment", "[1/* x */]", .expected("`,` or `]`"), at: 2),
    Rejection("a hash comment", "# x\n1", .expected("a value"), at: 0),
    Rejection("an array closed as an object", "[1}", .expected("`,` or `]`"), at: 2),
    Rejection("an object closed as an array", #"{"a":1]"#, .expected("`,` or `}`"), at: 6),
    Rejection("an empty array closed as an object", "[}", .expected("a value"), at: 1),
    Rejection("a bracket of the level above", #"[{"a":1],2}"#, .expected("`,` or `}`"), at: 7),
    Rejection("a closing bracket alone", "]", .expected("a value"), at: 0),
    Rejection(
      "the third line", "[1,\r\n2,\r\nx]", .expected("a value"), at: 9,
      position: .init(line: 3, column: 1)),
  ])
  func structure(_ rejection: Rejection) { rejection.check() }

  @Test(arguments: [
    Rejection("NaN", "NaN", .expected("a value"), at: 0),
    Rejection("Infinity", "[Infinity]", .expected("a value"), at: 1),
    Rejection("-Infinity", "[-Infinity]", .invalidNumber, at: 2),
    Rejection("capital letters", "True", .expected("a value"), at: 0),
    Rejection("a word with an error inside", "[trux]", .expected("a value"), at: 1),
    Rejection("a word that goes on", "[nulll]", .expected("`,` or `]`"), at: 5),
    Rejection("undefined", "undefined", .expected("a value"), at: 0),
    Rejection("a plus sign", "+1", .expected("a value"), at: 0),
    Rejection("a point first", ".5", .expected("a value"), at: 0),
    Rejection("a point last", "[1.]", .invalidNumber, at: 3),
    Rejection("a point and an exponent", "1.e5", .invalidNumber, at: 2),
    Rejection("two points", "1.2.3", .trailingContent, at: 3),
    Rejection("a leading zero", "01", .invalidNumber, at: 1),
    Rejection("a leading zero behind the sign", "[-01]", .invalidNumber, at: 3),
    Rejection("two zeros", "00", .invalidNumber, at: 1),
    Rejection("a minus alone in an array", "[-]", .invalidNumber, at: 2),
    Rejection("two minus signs", "--1", .invalidNumber, at: 1),
    Rejection("a blank behind the minus", "- 1", .invalidNumber, at: 1),
    Rejection("an exponent without digits", "[1e]", .invalidNumber, at: 3),
    Rejection("an exponent with a sign alone", "[1e+]", .invalidNumber, at: 4),
    Rejection("an exponent with a point", "1e1.5", .trailingContent, at: 3),
    Rejection("an exponent alone", "e5", .expected("a value"), at: 0),
    Rejection("a hexadecimal number", "0x10", .trailingContent, at: 1),
    Rejection("digits in groups", "1_000", .trailingContent, at: 1),
    Rejection("digits of another script", "１", .expected("a value"), at: 0),
  ])
  func scalars(_ rejection: Rejection) { rejection.check() }

  @Test(arguments: [
    Rejection("a tab", "\"a\tb\"", .controlCharacter, at: 2),
    Rejection("a line feed", "[\"a\nb\"]", .controlCharacter, at: 3),
    Rejection("a NUL byte", "\"a\0b\"", .controlCharacter, at: 2),
    Rejection("the last control character", "\"\u{1F}\"", .controlCharacter, at: 1),
    Rejection(
      "a control character behind many bytes", "\"0123456789abcdef\u{1}\"", .controlCharacter,
      at: 17),
    Rejection("an unknown escape", #""a\x41""#, .invalidEscape, at: 2),
    Rejection("an escaped single quote", #""\'""#, .invalidEscape, at: 1),
    Rejection("an octal escape", #""\0""#, .invalidEscape, at: 1),
    Rejection("a capital U", #""\U0041""#, .invalidEscape, at: 1),
    Rejection("an escaped line feed", "\"\\\n\"", .invalidEscape, at: 1),
    Rejection("three hexadecimal digits", #""\u123""#, .invalidEscape, at: 1),
    Rejection("a letter past F", #""\u00g0""#, .invalidEscape, at: 1),
    Rejection("a sign for a digit", #""\u+123""#, .invalidEscape, at: 1),
    Rejection("a braced escape", #""\u{41}""#, .invalidEscape, at: 1),
    Rejection("a lead surrogate alone", #""\ud83d""#, .unpairedSurrogate, at: 1),
    Rejection("a lead surrogate and a letter", #""\ud83dx""#, .unpairedSurrogate, at: 1),
    Rejection("a lead surrogate and another escape", #""\ud83d\n""#, .unpairedSurrogate, at: 1),
    Rejection("two lead surrogates", #""a\ud83d\ud83d""#, .unpairedSurrogate, at: 2),
    Rejection("a lead surrogate and a plain escape", #""\ud83d\u0041""#, .unpairedSurrogate, at: 1),
    Rejection("a trail surrogate alone", #""\ude00""#, .unpairedSurrogate, at: 1),
    Rejection("a pair the wrong way round", #""\ude00\ud83d""#, .unpairedSurrogate, at: 1),
    Rejection("a pair whose second escape is bad", #""\ud83d\ude0g""#, .invalidEscape, at: 7),
    Rejection("an error in a member name", #"{"a\q":1}"#, .invalidEscape, at: 3),
  ])
  func strings(_ rejection: Rejection) { rejection.check() }

  @Test(arguments: [
    Rejection("an open array", "[", endsBefore: "a value"),
    Rejection("an array behind a value", "[1", endsBefore: "`,` or `]`"),
    Rejection("an array behind a comma", "[1, ", endsBefore: "a value"),
    Rejection("an open object", "{", endsBefore: "a member name in quotes"),
    Rejection("an object behind a name", #"{"a""#, endsBefore: "`:`"),
    Rejection("an object behind a colon", #"{"a":"#, endsBefore: "a value"),
    Rejection("an object behind a value", #"{"a":1"#, endsBefore: "`,` or `}`"),
    Rejection("an object behind a comma", #"{"a":1,"#, endsBefore: "a member name in quotes"),
    Rejection("a quote", "\"", endsBefore: "the end of a string"),
    Rejection("a string", "\"abcdefghijkl", endsBefore: "the end of a string"),
    Rejection("a backslash", "\"\\", endsBefore: "the end of a string"),
    Rejection("an escaped quote", "\"\\\"", endsBefore: "the end of a string"),
    Rejection("half an escape", "\"\\u00", endsBefore: "the end of a string"),
    Rejection("half an escaped pair", "\"\\ud83d", endsBefore: "the end of a string"),
    Rejection(
      "half an escaped pair and a backslash", "\"\\ud83d\\", endsBefore: "the end of a string"),
    Rejection(
      "half an escaped pair and a bit more", "\"\\ud83d\\u", endsBefore: "the end of a string"),
    Rejection(
      "a pair without its last digit", "\"\\ud83d\\ude0", endsBefore: "the end of a string"),
    Rejection("a minus", "-", endsBefore: "a digit"),
    Rejection("a point", "1.", endsBefore: "a digit"),
    Rejection("an exponent", "1e", endsBefore: "a digit"),
    Rejection("the sign of an exponent", "1e-", endsBefore: "a digit"),
    Rejection("part of true", "[tr", endsBefore: "the rest of `true`"),
    Rejection("part of false", "fals", endsBefore: "the rest of `false`"),
    Rejection("part of null", "n", endsBefore: "the rest of `null`"),
  ])
  func `a cut text ends where more is expected`(_ rejection: Rejection) { rejection.check() }
}
