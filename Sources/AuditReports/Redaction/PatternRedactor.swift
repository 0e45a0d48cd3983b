import EvidenceJSON

/// Replaces what names somebody in filter patterns, which stay otherwise as they are judged.
struct PatternRedactor {
  /// The selector that the values behind it are compared with, by its last name.
  private var field = EventField.other
  private var result: [UInt8] = []

  private init() {}

  /// The pattern with those values replaced that are names, accounts, ARNs or addresses.
  static func redacted(_ pattern: String, _ names: inout NameRedactor) -> String {
    var redactor = PatternRedactor()
    var rest = Array(pattern.utf8)[...]
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "%"): redactor.takeQuoted(&rest, &names)
      case _ where Self.isPartOfWord(byte): redactor.takeWord(&rest, &names)
      default:
        redactor.result.append(byte)
        rest.removeFirst()
      }
    }
    return String(decoding: redactor.result, as: UTF8.self)
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte > 0x20 && !"{}()=!<>&|,[]\"%?".utf8.contains(byte)
  }

  /// Takes what stands between two quotes, or from one to the end of the text.
  private mutating func takeQuoted(_ rest: inout ArraySlice<UInt8>, _ names: inout NameRedactor) {
    let quote = rest.removeFirst()
    result.append(quote)
    var text: [UInt8] = []
    while let byte = rest.first, byte != quote {
      text.append(rest.removeFirst())
      if byte == UInt8(ascii: "\\"), let next = rest.popFirst() { text.append(next) }
    }
    append(text, &names)
    if let end = rest.popFirst() { result.append(end) }
  }

  private mutating func takeWord(_ rest: inout ArraySlice<UInt8>, _ names: inout NameRedactor) {
    let word = Array(rest.prefix(while: Self.isPartOfWord))
    rest = rest.dropFirst(word.count)
    guard word.first != UInt8(ascii: "$") else {
      let last = word.split(separator: UInt8(ascii: ".")).last ?? []
      field = EventField(String(decoding: last, as: UTF8.self))
      result += word
      return
    }
    append(word, &names)
  }

  /// Appends a value, its stars for anything where they are.
  private mutating func append(_ text: [UInt8], _ names: inout NameRedactor) {
    let value = String(decoding: text, as: UTF8.self)
    let core = value.trimmed(ofScalars: { $0 == "*" })
    if let whole = names.typed(value)
      ?? names.typed(core).map({ value.replacingOuterStars(with: $0) })
    {
      return result.append(contentsOf: whole.utf8)
    }
    let redacted = core.utf8.isEmpty ? core : field.redacted(core, &names)
    result +=
      redacted.isSame(as: core) ? text : Array(value.replacingOuterStars(with: redacted).utf8)
  }
}
