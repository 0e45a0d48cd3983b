import EvidenceJSON

/// Words of AWS and of this tool that say nothing about whose evidence it is.
enum AWSVocabulary {
  /// What our sentences put into backticks themselves.
  static let quotedWords: Set<String> = [
    "describe-trails", "get-trail-status", "get-event-selectors", "describe-metric-filters",
    "describe-alarms", "list-subscriptions-by-topic", "--alarm-types", "--query", "trailList",
    "metricFilters", "MetricAlarms", "Subscriptions", "AlarmActions", "AlarmRule", "Dimensions",
    "EvaluationPeriods", "DatapointsToAlarm", "TreatMissingData", "Period", "aws",
  ]

  /// The words that file names have for the commands.
  private static let pathWords: Set<String> = [
    "aws", "cloudtrail", "cloudwatch", "logs", "sns", "describe", "trails", "trail", "get",
    "status", "event", "selectors", "metric", "filters", "alarms", "list", "subscriptions", "by",
    "topic", "arn", "log", "group", "alarm",
  ]

  /// Files that other tools and guides name alike everywhere.
  static let wellKnownFiles: Set<String> = [
    "evidence-manifest.json", "SHA256SUMS", "sts-get-caller-identity.json",
    "ec2-describe-regions.json",
  ]

  private static let directions: Set<String> = [
    "north", "south", "east", "west", "central", "northeast", "northwest", "southeast",
    "southwest",
  ]
  private static let partitions: Set<String> = ["gov", "iso", "isob", "isoe", "isof"]

  /// Whether a text is the name of a region and nothing else.
  static func isRegion(_ text: String) -> Bool {
    let words = text.split(atScalar: "-")
    return regionLength(words[...]) == words.count
  }

  /// How many words a region has that stands at the front; 0 for none.
  private static func regionLength(_ words: ArraySlice<String>) -> Int {
    var rest = words
    guard let area = rest.popFirst(), area.utf8.count == 2,
      area.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return 0 }
    if let word = rest.first, partitions.contains(word) { rest = rest.dropFirst() }
    guard let direction = rest.popFirst(), directions.contains(direction),
      let number = rest.popFirst(), number.utf8.count == 1, number.utf8.allSatisfy(\.isASCIIDigit)
    else { return 0 }
    return words.count - rest.count
  }

  /// Whether a part of a file's name holds only regions and words of the commands.
  static func isPlain(_ part: String) -> Bool {
    let chunks = part.split(whereScalar: { "_.:=@ /*".contains(scalar: $0) })
    return chunks.allSatisfy { chunk in
      var words = chunk.split(atScalar: "-", omittingEmpty: true)[...]
      while let word = words.first {
        let region = regionLength(words)
        guard region > 0 || pathWords.contains(word.asciiLowercased) else { return false }
        words = words.dropFirst(max(region, 1))
      }
      return true
    }
  }
}
