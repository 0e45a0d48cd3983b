/// What surrounds each byte of a text, as far as it decides whether a name may be replaced there.
struct TextContext {
  /// Bytes in backticks, ARNs and paths: text from evidence rather than our own words.
  private(set) var isQuoted: [Bool]

  /// Bytes that AWS fixes, such as an ARN's service: no name lies within them.
  private(set) var isFixed: [Bool]

  /// ARNs' own parts behind the type of their resource.
  private(set) var resources: [Range<Int>] = []

  init(_ text: [UInt8]) {
    isQuoted = Array(repeating: false, count: text.count)
    isFixed = isQuoted
    markBackticks(text)
    var start = 0
    for end in 0...text.count where end == text.count || Self.ends(text[end]) {
      markToken(text, start..<end)
      start = end + 1
    }
  }

  /// Whether a byte ends an ARN or path in running text.
  private static func ends(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "`\"',()".utf8.contains(byte)
  }

  private mutating func markBackticks(_ text: [UInt8]) {
    var isInside = false
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "`") { isInside.toggle() } else { isQuoted[index] = isInside }
    }
  }

  private mutating func markToken(_ text: [UInt8], _ token: Range<Int>) {
    let bytes = text[token]
    if bytes.contains(UInt8(ascii: "/")) || bytes.starts(with: "arn:".utf8) {
      for index in token { isQuoted[index] = true }
    }
    guard bytes.starts(with: "arn:".utf8) else { return }
    let parts = bytes.split(
      separator: UInt8(ascii: ":"), maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[4].count == 12 || parts[4].isEmpty else { return }
    for index in token.lowerBound..<parts[4].startIndex { isFixed[index] = true }
    markResource(text, parts[5].indices)
  }

  private static let types: Set<String> = [
    "trail", "alarm", "log-group", "role", "user", "assumed-role", "function", "group",
    "federated-user", "policy", "key", "event-data-store",
  ]

  /// Splits the type of a resource, which stays, from its name.
  private mutating func markResource(_ text: [UInt8], _ resource: Range<Int>) {
    var name = resource
    let end = text[resource].firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }
    if let end,
      Self.types.contains(String(decoding: text[resource.lowerBound..<end], as: UTF8.self))
    {
      for index in resource.lowerBound...end { isFixed[index] = true }
      name = (end + 1)..<resource.upperBound
    }
    if text[name].elementsEqual("root".utf8) { return }
    while name.count > 1,
      text[name.upperBound - 1] == UInt8(ascii: "*")
        || text[name.upperBound - 1] == UInt8(ascii: ":")
    { name = name.lowerBound..<(name.upperBound - 1) }
    if !name.isEmpty { resources.append(name) }
  }
}
