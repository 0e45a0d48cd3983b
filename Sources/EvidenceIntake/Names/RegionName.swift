import EvidenceJSON

/// What the names of AWS regions look like, such as `us-east-1` or `us-gov-west-1`.
///
/// Regions are told by their shape, so that new ones need no new release; the words for the
/// directions are listed, so that a trail called `my-trail-1` is not taken for a region.
public enum RegionName {
  private static let directions: Set<String> = [
    "north", "south", "east", "west", "central", "northeast", "northwest", "southeast",
    "southwest",
  ]

  private static let partitions: Set<String> = ["gov", "iso", "isob", "isoe", "isof"]

  /// Whether the text may name a region in a command: lower-case words and a number, all with
  /// hyphens between them.
  ///
  /// The first word has 2 to 4 letters, then come one or two more, then one or two digits; any word
  /// will do, so that regions still to come are asked too.
  ///
  /// - SeeAlso: `regionRegex` in botocore's `partitions.json`, such as `^us\-gov\-\w+\-\d+$`.
  public static func isAllowed(_ text: String) -> Bool {
    guard text.utf8.count <= 32 else { return false }
    var words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let number = words.popLast(), (2...3).contains(words.count) else { return false }
    return (1...2).contains(number.count) && number.allSatisfy(\.isASCIIDigit)
      && (2...4).contains(words[0].count)
      && words.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x61...0x7A).contains($0) } }
  }

  /// The first words of regions outside `aws`, each with its partition.
  private static let beginnings = [
    ("cn-", "aws-cn"), ("us-gov-", "aws-us-gov"), ("us-iso-", "aws-iso"), ("us-isob-", "aws-iso-b"),
    ("eu-isoe-", "aws-iso-e"), ("us-isof-", "aws-iso-f"), ("eusc-", "aws-eusc"),
  ]

  /// The first words of the regions of `aws`.
  private static let commercial = [
    "us-", "eu-", "ap-", "sa-", "ca-", "me-", "af-", "il-", "mx-",
  ]

  /// The partition of a region; `nil` for regions that are not known here.
  ///
  /// - SeeAlso: `regionRegex` in botocore's `partitions.json`.
  static func partition(of region: String) -> String? {
    if let (_, other) = beginnings.first(where: { region.starts(withScalars: $0.0) }) {
      return other
    }
    return commercial.contains { region.starts(withScalars: $0) } ? "aws" : nil
  }

  /// Whether `text` is the name of a region and nothing else.
  static func isValid(_ text: String) -> Bool {
    find(in: text).map { $0.isSame(as: text) } ?? false
  }

  /// The only region that `text` names as words of its own, or `nil` for none or several.
  static func find(in text: String) -> String? {
    let runs = text.split(whereScalar: { scalar in
      !(scalar.isASCIILetter || scalar.isASCIIDigit || scalar == "-")
    })
    let found = Set(runs.flatMap { regions(in: $0.split(atScalar: "-", omittingEmpty: true)) })
    return found.count == 1 ? found.first : nil
  }

  private static func regions(in words: [String]) -> [String] {
    words.indices.compactMap { start in
      var rest = words[start...].dropFirst()
      guard words[start].utf8.count == 2, words[start].utf8.allSatisfy(\.isASCIILetter) else {
        return nil
      }
      if let word = rest.first, partitions.contains(word) { rest = rest.dropFirst() }
      guard let direction = rest.popFirst(), directions.contains(direction),
        let number = rest.popFirst(), number.utf8.count == 1,
        number.utf8.allSatisfy(\.isASCIIDigit)
      else { return nil }
      return words[start..<rest.startIndex].joined(separator: "-")
    }
  }
}
