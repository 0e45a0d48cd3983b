import Foundation
import Testing

/// Text from evidence is read scalar by scalar, in all sources.
///
/// Swift's `Character` joins a quote and a combining mark into one that is no quote, and compares
/// by canonical equivalence. What decides about quoting, splitting, comparing or classifying must
/// therefore not be written with it. The forms below are those that give it away in a line.
@Suite struct ScalarScanTests {
  /// A form that goes by `Character`, and what to write instead.
  struct Form: Sendable {
    let pattern: String
    let instead: String
  }

  static let forms = [
    Form(pattern: #"\bCharacter\b(?!\()"#, instead: "Unicode.Scalar or UInt8"),
    Form(pattern: #"\bCharacter\("#, instead: "String(scalar), or the scalar itself"),
    Form(pattern: #"\.hasPrefix\b"#, instead: ".starts(withScalars:) or .without(prefix:)"),
    Form(pattern: #"\.hasSuffix\b"#, instead: ".ends(withScalars:) or .without(suffix:)"),
    Form(
      pattern: #"\.split\((separator: "|maxSplits|omittingEmptySubsequences)"#,
      instead: ".split(atScalar:), or .split on .utf8"),
    Form(
      pattern: #"\.split(\(whereSeparator: ?| )\{ ?!?\(?\$0(\.| [!=]= ")"#,
      instead: ".split(whereScalar:), or .split on .utf8"),
    Form(
      pattern: #"\.(replacing|ranges\(of:|firstRange\(of:|firstIndex\(of:|lastIndex\(of:) ?\(?""#,
      instead: ".replacingScalar(_:with:), or the same on .utf8"),
    Form(
      pattern:
        #"\.(replacingOccurrences|components\(separatedBy|trimmingCharacters|trimmingPrefix)"#,
      instead: ".split(atScalar:), .replacingScalar(_:with:) or .trimmed(ofScalars:)"),
    Form(
      pattern:
        #"(?<!properties)\.is(Letter|Whitespace|Number|Newline|HexDigit|WholeNumber|Uppercase|Lowercase|Punctuation|Symbol)\b(?!\()"#,
      instead: ".isASCIILetter, .isASCIIDigit, .isHexadecimalDigit or .properties of a scalar"),
    Form(
      pattern: #"\.(hexDigitValue|asciiValue|wholeNumberValue)\b"#,
      instead: ".hexadecimalValue of a byte"),
    Form(
      pattern: #"\.(lowercased|uppercased)\(\)"#,
      instead: ".asciiLowercased: a Kelvin sign is no K for AWS"),
    Form(
      pattern: #"\.(first|last)\??( [!=]= |\.map \{ \$0 [!=]= )""#,
      instead: ".utf8.first == UInt8(ascii:), or .unicodeScalars.first"),
    Form(
      pattern:
        #"\.(drop|prefix|filter|allSatisfy|map|count|first|last|contains|firstIndex|lastIndex)(\((while|where): ?| |\()\{ ?!?\$0 [!=]= "(\\?.|\\u\{[0-9A-F]+\})""#,
      instead: "the same on .unicodeScalars or .utf8"),
    Form(
      pattern:
        #"\b(text|line|name|word|rest|prompt|stem|path|pattern|part|chunk|description|resource|string|message)\??\.contains\(""#,
      instead: ".contains(scalars:) or .contains(scalar:)"),
    Form(
      pattern: #"\.(wholeMatch|firstMatch|prefixMatch|matches)\((of|in): ?/"#,
      instead: "a scan of .utf8"),
    Form(
      pattern: #"\bfor character in\b|\bcharacter in$"#,
      instead: "for scalar in text.unicodeScalars"),
  ]

  /// A value in backticks as sentences must not have it: it may bring backticks of its own.
  static let sentence = Form(
    pattern: #"`\\\("#, instead: "\\(name: …), without backticks around it")

  /// Lines that are right as they are: the form is on bytes, scalars or words of our own.
  ///
  /// Each names a part of a path, a part of the line (empty for all lines of the file), and why.
  static let allowed: [(file: String, line: String, reason: String)] = [
    ("/Console.swift", "CLICOLOR_FORCE", "the environment of whoever runs the tool"),
    ("/Outcome+Words.swift", "word.lowercased()", "a word of our own"),
    ("/DrillReport.swift", "answer.word.uppercased()", "a word of our own"),
    ("/Markdown.swift", "end.allSatisfy", "a slice of scalars"),
    ("/EventCatalog.swift", "names.split(separator: \" \")", "a table of our own"),
    ("/CloudTrailDomain.swift", "keys.split(separator: \" \")", "a table of our own"),
    ("/PatternComparison+Moving.swift", ".replacing(", "an array of bytes"),
    ("/TranscriptEvents.swift", "line.prefix(4096).split", "an array of bytes"),
    ("/ChecksumLine.swift", "line.split {", "a slice of bytes"),
    ("/Diagnosis.swift", "(name) audit", "what the tool's own script begins with"),
    ("/TapeParser+Words.swift", "(literal)", "a word of JSON's grammar"),
  ]

  /// What shows that a line works on bytes or scalars.
  private static let marks = [
    "utf8", "unicodeScalars", "scalars", "Scalar", "UInt8(", "bytes", "take {", "take(",
  ]

  private static let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")

  /// The part of a line that is code.
  private static func code(_ line: Substring) -> String {
    let text = line.trimmingCharacters(in: .whitespaces)
    guard !text.hasPrefix("//") else { return "" }
    return text.range(of: " // ").map { String(text[..<$0.lowerBound]) } ?? text
  }

  /// The forms that stand in a line, unless something shows that it is on bytes or scalars.
  static func forms(in line: String) -> [Form] {
    guard !marks.contains(where: line.contains) else { return [] }
    return forms.filter { stands($0, in: line) }
  }

  private static func stands(_ form: Form, in line: String) -> Bool {
    line.range(of: form.pattern, options: .regularExpression) != nil
  }

  @Test func `text from evidence is read scalar by scalar`() throws {
    let files = FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil)
    var count = 0
    while let url = files?.nextObject() as? URL {
      guard url.pathExtension == "swift" else { continue }
      count += 1
      let path = url.path(percentEncoded: false)
      let text = try String(contentsOf: url, encoding: .utf8)
      var before = ""
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let code = Self.code(line)
        // A chain of calls goes on in the next line.
        let whole = code.hasPrefix(".") ? before + code : code
        before = whole
        guard
          !Self.allowed.contains(where: {
            path.contains($0.file) && ($0.line.isEmpty || code.contains($0.line))
          })
        else { continue }
        let isReported = !path.contains("/trailwitness/Commands/") && !path.contains("/Arguments/")
        let isSentence = isReported && Self.stands(Self.sentence, in: code)
        for form in Self.forms(in: whole) + (isSentence ? [Self.sentence] : []) {
          Issue.record("\(path):\(index + 1): `\(code)`: write \(form.instead)")
        }
      }
    }
    #expect(count > 200)
  }

  @Test(arguments: [
    #"text.hasPrefix("a")"#, #"word.split(separator: "'").joined()"#, #"if text.first == "'" {"#,
    #"text.replacing("'", with: "")"#, #"for character in text {"#, #"rest.drop { $0 != "'" }"#,
    #"line.contains("$")"#, #"let quotes: Set<Character> = ["'"]"#, #"word.allSatisfy(\.isLetter)"#,
    #"name.lowercased()"#, #"text.split { $0 == " " }"#, #"text.firstMatch(of: /a/)"#,
    #"text.components(separatedBy: ",")"#, #"text.filter { $0 != "\u{301}" }"#,
    #"text.split(whereSeparator: { $0.isWhitespace })"#, #"Character(scalar).hexDigitValue"#,
    #"prompt.first.map { $0 == "[" }"#, #"word.drop(while: { $0 == " " })"#,
  ])
  func `a scan by characters is found`(line: String) {
    #expect(!Self.forms(in: line).isEmpty)
  }

  @Test func `a value between backticks is found`() {
    #expect(Self.stands(Self.sentence, in: #""trail `\(trail.name)` is""#))
    #expect(!Self.stands(Self.sentence, in: #""trail \(name: trail.name) is""#))
  }

  @Test(arguments: [
    #"text.starts(withScalars: "a")"#, #"text.utf8.first == UInt8(ascii: "'")"#,
    #"text.unicodeScalars.split(separator: "'")"#, #"rest.unicodeScalars.drop { $0 != "'" }"#,
    #"bytes.split { $0 == 0x0A }"#, #"let words = ["a"].contains("b")"#, #"text.asciiLowercased"#,
    #"scalar.properties.isWhitespace"#, #"names.contains("ConsoleLogin")"#,
    #"case .controlCharacter: "a control character""#,
  ])
  func `a scan by bytes or scalars is none`(line: String) {
    #expect(Self.forms(in: line).isEmpty)
  }
}
