import EvidenceJSON

/// Replaces accounts, names and addresses in texts of a report.
struct TextRedactor: Sendable {
  /// What kind of text it is, which decides where a name of one word is one.
  enum Mode: Hashable, Sendable {
    /// Text from evidence that names something: every word may be a name.
    case name

    /// A sentence of ours: words are names in backticks, ARNs and paths only.
    case sentence

    /// Text in AWS's vocabulary, such as a filter pattern: words are never names.
    case pattern

    /// An event that was made up for a pattern, whose accounts are examples.
    case event
  }

  private struct Target: Sendable {
    let substitute: String
    let isWord: Bool

    /// Whether it is the path of a file or folder, which stands in sentences alone.
    var isPath = false
  }

  private struct Key: Hashable {
    let text: ScalarText
    let mode: Mode
  }

  private struct Edit {
    let range: Range<Int>
    let substitute: String
  }

  /// What stands for what; grows as texts show more accounts and addresses.
  var substitutes: Substitutes
  private let matcher: NameMatcher
  private let targets: [Target]
  private let accountsKept: Set<String>
  private var known: [Key: String] = [:]

  /// The accounts of made-up events.
  private static let exampleAccounts: Set<String> = ["111122223333", "444455556666"]

  /// Creates a redactor of everything that has a substitute by now.
  init(_ substitutes: Substitutes) {
    self.substitutes = substitutes
    let all =
      substitutes.accounts.map { ($0.text, $1, false) }
      + substitutes.names.map { ($0.text, $1, Self.isWord($0.text)) }
    let ordered = all.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    let names = ordered.flatMap { text, substitute, isWord in
      NameSpellings.all(of: text).map { ($0, Target(substitute: substitute, isWord: isWord)) }
    }.filter { $0.0.utf8.contains(where: \.isWordByte) }
    let paths = substitutes.paths.sorted { $0.key < $1.key }.map {
      ($0.key.text, Target(substitute: $0.value, isWord: true, isPath: true))
    }
    let spelled = names + paths
    matcher = NameMatcher(spelled.map { Array($0.0.utf8) })
    targets = spelled.map(\.1)
    accountsKept = Self.exampleAccounts.subtracting(substitutes.accounts.keys.map(\.text))
  }

  /// Whether a name could be words of ours: letters, digits and blanks only.
  private static func isWord(_ name: String) -> Bool {
    name.utf8.allSatisfy { $0.isWordByte || $0 == 0x20 }
  }

  /// The text with everything replaced, from left to right and the longest first.
  mutating func redacted(_ text: String, _ mode: Mode) -> String {
    let key = Key(text: ScalarText(text), mode: mode)
    if let known = known[key] { return known }
    if mode == .name, let whole = substitutes.known(text) {
      return whole
    }
    let bytes = Array(text.utf8)
    let result = Self.applying(edits(of: bytes, mode), to: bytes) ?? text
    known[key] = result
    return result
  }

  private mutating func edits(of text: [UInt8], _ mode: Mode) -> [Edit] {
    let context = TextContext(text)
    var edits = matcher.matches(in: text).compactMap { edit(for: $0, in: text, context, mode) }
    for range in AddressScanner.addresses(in: text) {
      let address = String(decoding: text[range], as: UTF8.self)
      let substitute = substitutes.name(address, kind: "address")
      edits.append(Edit(range: range, substitute: substitute))
    }
    for range in AddressScanner.accounts(in: text) {
      let account = String(decoding: text[range], as: UTF8.self)
      if mode == .event, accountsKept.contains(account) { continue }
      edits.append(Edit(range: range, substitute: substitutes.account(account)))
    }
    edits = Self.leftmostLongest(edits)
    guard mode == .name || mode == .sentence else { return edits }
    return edits + resources(of: text, context, besides: edits)
  }

  /// Names in ARNs that no list of the evidence holds, such as a role's or a function's.
  private mutating func resources(
    of text: [UInt8],
    _ context: TextContext,
    besides edits: [Edit]
  ) -> [Edit] {
    var rest = edits[...]
    var found: [Edit] = []
    for range in context.resources {
      rest = rest.drop { $0.range.upperBound <= range.lowerBound }
      if let next = rest.first, next.range.lowerBound < range.upperBound { continue }
      let name = String(decoding: text[range], as: UTF8.self)
      found.append(Edit(range: range, substitute: substitutes.other(name, kind: "resource")))
    }
    return found
  }

  private func edit(
    for match: NameMatcher.Match,
    in text: [UInt8],
    _ context: TextContext,
    _ mode: Mode
  ) -> Edit? {
    let range = match.start..<(match.start + match.length)
    let target = targets[match.name]
    guard Self.standsAlone(range, in: text),
      !context.isFixed[range.lowerBound] || !context.isFixed[range.upperBound - 1]
    else { return nil }
    guard mode == .sentence || !target.isPath else { return nil }
    switch mode {
    case .name: break
    case .sentence:
      let isOurs = AWSVocabulary.quotedWords.contains(String(decoding: text[range], as: UTF8.self))
      if isOurs || target.isWord && !context.isQuoted[range.lowerBound] { return nil }
    case .pattern, .event: if target.isWord { return nil }
    }
    return Edit(range: range, substitute: target.substitute)
  }

  /// Whether no word goes on over either end.
  private static func standsAlone(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    let start = range.lowerBound
    let end = range.upperBound
    return !(start > 0 && text[start].isWordByte && text[start - 1].isWordByte)
      && !(end < text.count && text[end - 1].isWordByte && text[end].isWordByte)
  }

  private static func leftmostLongest(_ edits: [Edit]) -> [Edit] {
    let sorted = edits.sorted {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }
    var end = 0
    return sorted.filter { edit in
      guard edit.range.lowerBound >= end else { return false }
      end = edit.range.upperBound
      return true
    }
  }

  private static func applying(_ edits: [Edit], to text: [UInt8]) -> String? {
    guard !edits.isEmpty else { return nil }
    var result: [UInt8] = []
    var place = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += text[place..<edit.range.lowerBound]
      result += edit.substitute.utf8
      place = edit.range.upperBound
    }
    return String(decoding: result + text[place...], as: UTF8.self)
  }
}
