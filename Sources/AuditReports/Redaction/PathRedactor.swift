import EvidenceJSON

/// Replaces the parts of files' paths, which people may have named for companies.
///
/// What the recommended layout puts there stays readable: accounts, regions, commands and names.
enum PathRedactor {
  /// The path with each of its parts replaced, consistently over all paths.
  static func redacted(_ path: String, _ substitutes: inout Substitutes) -> String {
    var parts = path.split(atScalar: "/")
    guard let file = parts.popLast() else { return path }
    return (parts.map { folder($0, &substitutes) } + [name(file, &substitutes)])
      .joined(separator: "/")
  }

  /// The accounts that a path has for words of its own.
  static func accounts(in path: String) -> [String] {
    path.split(whereScalar: { !$0.isASCIILetter && !$0.isASCIIDigit }).filter(
      AWSVocabulary.isAccount)
  }

  private static func folder(_ part: String, _ substitutes: inout Substitutes) -> String {
    if part.utf8.isEmpty || part.isSame(as: ".") || part.isSame(as: "..") { return part }
    return readable(part, &substitutes) ?? substitutes.pathPart(part, .folder)
  }

  private static func name(_ part: String, _ substitutes: inout Substitutes) -> String {
    if part.utf8.isEmpty || AWSVocabulary.wellKnownFiles.contains(part) { return part }
    let (stem, ending) = split(part)
    return (readable(stem, &substitutes) ?? substitutes.pathPart(stem, .file)) + ending
  }

  /// A file's name without its extension, and the extension with its dot.
  private static func split(_ part: String) -> (stem: String, ending: String) {
    let words = part.split(atScalar: ".")
    let ending = "." + (words.last ?? "")
    let isPlain = [".json", ".txt", ".md", ".csv", ".gz", ".zip", ".yaml", ".yml", ".log"]
      .contains(ending.asciiLowercased)
    let stem = words.dropLast().joined(separator: ".")
    return isPlain && !stem.utf8.isEmpty ? (stem, ending) : (part, "")
  }

  /// A part whose words are all known or replaced; `nil` for one that somebody made up.
  private static func readable(_ part: String, _ substitutes: inout Substitutes) -> String? {
    let decoded = PercentText.decoded(part)
    let text = decoded ?? part
    if let known = substitutes.known(inPath: text) { return known }
    if text.starts(withScalars: "arn:") {
      var names = NameRedactor(substitutes)
      let typed = names.typed(text)
      substitutes = names.substitutes
      if let typed { return PercentText.encoded(typed) }
    }
    guard let redacted = words(of: text, substitutes) else { return nil }
    return decoded == nil ? redacted : PercentText.encoded(redacted)
  }

  /// Words of commands, regions, accounts and names with anything usual between them.
  private static func words(of text: String, _ substitutes: Substitutes) -> String? {
    let pieces = Array(text.unicodeScalars).pieces
    let tokens = pieces.map { String(String.UnicodeScalarView($0)) }
    var result = ""
    var index = 0
    while index < tokens.count {
      guard let (word, length) = word(in: tokens[index...], substitutes) else { return nil }
      result += word
      index += length
    }
    return result
  }

  /// The longest known beginning of some tokens and how many it takes.
  private static func word(
    in tokens: ArraySlice<String>,
    _ substitutes: Substitutes
  ) -> (String, Int)? {
    // A name of a single word that commands have too stays, so that the rest can be read.
    for length in stride(from: min(tokens.count, longestName), to: 0, by: -1) {
      let text = tokens.prefix(length).joined()
      let isPlain = AWSVocabulary.pathWords.contains(text.asciiLowercased)
      if !isPlain, let known = substitutes.known(inPath: text) { return (known, length) }
      if isPlain || AWSVocabulary.isRegion(text) { return (text, length) }
    }
    let isSeparator = tokens.first?.unicodeScalars.first.map(separators.contains) ?? false
    return isSeparator ? (tokens[tokens.startIndex], 1) : nil
  }

  /// How many tokens a name is tried with, separators included, so that long names of files take
  /// linear time.
  private static let longestName = 32

  static let separators: Set<Unicode.Scalar> = [
    "-", "_", ".", ":", "=", "@", " ", "/", "*",
  ]
}

extension [Unicode.Scalar] {
  /// The words and the separators between them, each by itself.
  fileprivate var pieces: [[Unicode.Scalar]] {
    var pieces: [[Unicode.Scalar]] = []
    var isInWord = false
    for scalar in self {
      let isSeparator = PathRedactor.separators.contains(scalar)
      if isInWord && !isSeparator {
        pieces[pieces.count - 1].append(scalar)
      } else {
        pieces.append([scalar])
      }
      isInWord = !isSeparator
    }
    return pieces
  }
}

/// The percent-encoding of RFC 3986, by which ARNs and log groups become file names.
private enum PercentText {
  /// The text with all but the unreserved characters encoded.
  static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain = byte.isASCIILetter || byte.isASCIIDigit || "-._~".utf8.contains(byte)
      guard !isPlain else { return String(Unicode.Scalar(byte)) }
      return "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// The text that `name` encodes, or `nil` when it encodes nothing or not UTF-8.
  static func decoded(_ name: String) -> String? {
    guard name.utf8.contains(UInt8(ascii: "%")) else { return nil }
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2).compactMap(\.hexadecimalValue)
      guard digits.count == 2 else { return nil }
      bytes.append(UInt8(digits[0] << 4 | digits[1]))
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
