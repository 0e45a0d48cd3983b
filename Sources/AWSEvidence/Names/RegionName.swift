/// What the names of AWS regions look like, such as `us-east-1` or `us-gov-west-1`.
///
/// Regions are told by their shape, so that new ones need no new release; the words for the
/// directions are listed, so that a trail called `my-trail-1` is not taken for a region.
enum RegionName {
  private static let directions: Set<String> = [
    "north", "south", "east", "west", "central", "northeast", "northwest", "southeast",
    "southwest",
  ]

  private static let partitions: Set<String> = ["gov", "iso", "isob", "isoe", "isof"]

  /// Whether `text` is the name of a region and nothing else.
  static func isValid(_ text: String) -> Bool {
    find(in: text).map { $0 == text } ?? false
  }

  /// The only region that `text` names as words of its own, or `nil` for none or several.
  static func find(in text: String) -> String? {
    let runs = text.split { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == "-") }
    let found = Set(runs.flatMap { regions(in: $0.split(separator: "-").map(String.init)) })
    return found.count == 1 ? found.first : nil
  }

  private static func regions(in words: [String]) -> [String] {
    words.indices.compactMap { start in
      var rest = words[start...].dropFirst()
      guard words[start].count == 2, words[start].allSatisfy(\.isLetter) else { return nil }
      if let word = rest.first, partitions.contains(word) { rest = rest.dropFirst() }
      guard let direction = rest.popFirst(), directions.contains(direction),
        let number = rest.popFirst(), number.count == 1, number.allSatisfy(\.isNumber)
      else { return nil }
      return words[start..<rest.startIndex].joined(separator: "-")
    }
  }
}
