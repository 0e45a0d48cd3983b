import AuditModel
import EvidenceJSON

/// Output that a command or a tool wrote in another format than JSON.
enum ForeignFormat {
  /// What the format is and what to save instead; `nil` for a text that is none of those known.
  static func message(of text: SavedText) -> Message? {
    if let format = outputFormat(of: text) {
      return Message(.otherOutputFormat, .term(format, as: .value))
    }
    if text.start.starts(with: "scoutsuite_results".utf8) {
      return Message(.scoutSuite)
    }
    if text.start.starts(with: #"{\rtf"#.utf8) {
      return Message(.officeDocument)
    }
    return markup(text)
  }

  /// What to do about a dictionary as Python prints it; `nil` when the text is none.
  ///
  /// `failure` is the text from the place on where it stops being JSON.
  static func pythonMessage(of text: SavedText, at failure: ArraySlice<UInt8>) -> Message? {
    let start = text.start.filter { !SavedText.isBlank($0) }.prefix(3)
    let isDictionary = start.starts(with: "{'".utf8) || start.starts(with: "[{'".utf8)
    let isStructure = start.first == 0x7B || start.first == 0x5B
    guard isDictionary || isStructure && pythonWords.contains(where: failure.starts) else {
      return nil
    }
    return Message(.pythonNotation)
  }

  private static let pythonWords = ["True", "False", "None", "datetime.datetime(", "'"]
    .map { Array($0.utf8) }

  private static func markup(_ text: SavedText) -> Message? {
    guard text.start.first == 0x3C else { return nil }
    let isPage = ["<!doctype html", "<html", "<head", "<body"]
      .contains { text.start.startsIgnoringCase(with: $0) }
    if isPage || text.start.prefix(1000).contains(bytes: "<html") {
      return Message(.webPage)
    }
    let second = text.start.dropFirst().first ?? 0
    let isName = second == 0x3F || second == 0x21 || (0x41...0x7A).contains(second)
    return isName ? Message(.xmlOutput) : nil
  }

  private static func outputFormat(of text: SavedText) -> String? {
    if isTable(text) { return "table" }
    if text.lines.contains(where: isTextRow) { return "text" }
    return text.lines.contains(where: isYAMLMember) ? "yaml" : nil
  }

  /// A line of dashes and below it the operation's name between bars.
  private static func isTable(_ text: SavedText) -> Bool {
    zip(text.lines, text.lines.dropFirst()).contains { rule, title in
      rule.count >= 3 && rule.allSatisfy { $0 == 0x2D }
        && title.count >= 3 && title.first == 0x7C && title.last == 0x7C
    }
  }

  private static func isTextRow(_ line: ArraySlice<UInt8>) -> Bool {
    guard let tab = line.firstIndex(of: 0x09), tab - line.startIndex <= 30 else { return false }
    return textWords.contains(String(decoding: line[..<tab], as: UTF8.self))
  }

  private static func isYAMLMember(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.starts(with: "- ".utf8) ? line.dropFirst(2) : line
    guard let colon = line.prefix(40).firstIndex(of: 0x3A) else { return false }
    let next = line[colon...].dropFirst().first
    return (next == nil || next == 0x20)
      && members.contains(String(decoding: line[..<colon], as: UTF8.self))
  }

  /// What rows of `--output text` start with: a member in capitals, or whether a trail is logging.
  private static let textWords: Set<String> = [
    "TRAILLIST", "EVENTSELECTORS", "ADVANCEDEVENTSELECTORS", "FIELDSELECTORS", "DATARESOURCES",
    "METRICFILTERS", "METRICTRANSFORMATIONS", "METRICALARMS", "COMPOSITEALARMS", "ALARMACTIONS",
    "OKACTIONS", "INSUFFICIENTDATAACTIONS", "DIMENSIONS", "METRICS", "SUBSCRIPTIONS", "NEXTTOKEN",
    "True", "False",
  ]

  /// The members that an answer has at its top or first in an element.
  private static let members: Set<String> = [
    "trailList", "IsLogging", "LatestDeliveryTime", "StartLoggingTime", "TrailARN",
    "EventSelectors", "AdvancedEventSelectors", "metricFilters", "MetricAlarms",
    "CompositeAlarms", "Subscriptions", "NextToken", "nextToken",
  ]
}

/// What the first bytes of a file that is no text give it away as.
enum FileSignature {
  private typealias Sign = (offset: Int, bytes: [UInt8])

  private static let compressed: [Sign] = [
    (0, [0x1F, 0x8B]),  // gzip
    (0, [0x50, 0x4B, 0x03, 0x04]),  // zip
    (0, [0x50, 0x4B, 0x05, 0x06]),  // zip without a file
    (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),  // xz
    (0, [0x28, 0xB5, 0x2F, 0xFD]),  // zstd
    (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),  // 7z
    (257, Array("ustar".utf8)),  // tar
  ]

  private static let pictures: [Sign] = [
    (0, [0x89, 0x50, 0x4E, 0x47]),  // PNG
    (0, [0xFF, 0xD8, 0xFF]),  // JPEG
    (0, Array("GIF8".utf8)),
    (0, Array("%PDF-".utf8)),
  ]

  /// A zip file that starts with this name is a document of a word processor or a spreadsheet.
  private static let document: Sign = (30, Array("[Content_Types].xml".utf8))

  /// What to do about the file; `nil` when its first bytes are not known.
  static func finding(in bytes: [UInt8]) -> (id: EvidenceProblem.ID, message: Message)? {
    if starts(bytes, compressed[1]), starts(bytes, document) {
      return (.wrongFormat, Message(.officeDocument))
    }
    if compressed.contains(where: { starts(bytes, $0) }) || isBzip2(bytes) {
      return (.compressed, Message(.compressedFile))
    }
    guard pictures.contains(where: { starts(bytes, $0) }) else { return nil }
    return (.notJSON, Message(.picture))
  }

  private static func isBzip2(_ bytes: [UInt8]) -> Bool {
    starts(bytes, (0, Array("BZh".utf8)))
      && starts(bytes, (4, [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]))
  }

  private static func starts(_ bytes: [UInt8], _ sign: Sign) -> Bool {
    bytes.dropFirst(sign.offset).starts(with: sign.bytes)
  }
}
