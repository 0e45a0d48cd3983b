import EvidenceJSON

/// A filter pattern of Amazon CloudWatch Logs.
///
/// Two patterns are equal when they are spelled alike; `PatternComparison` compares meanings.
///
/// - SeeAlso: The page "Filter and pattern syntax" of the Amazon CloudWatch Logs user guide.
public struct FilterPattern: Hashable, Sendable, CustomStringConvertible {
  /// The pattern as it was given.
  public let text: String

  /// The tree of the pattern.
  public let syntax: FilterSyntax

  /// Parses a pattern as `describe-metric-filters` prints it.
  ///
  /// - Throws: ``FilterPatternError`` at the first character that cannot continue a pattern that
  ///   CloudWatch Logs would accept.
  public init(_ text: String) throws(FilterPatternError) {
    syntax = try PatternParser.syntax(of: text)
    self.text = text
  }

  private init(text: String, syntax: FilterSyntax) {
    self.text = text
    self.syntax = syntax
  }

  /// The empty pattern, which matches every event.
  static let blank = FilterPattern(text: "", syntax: .blank)

  /// Creates the pattern that a tree stands for.
  ///
  /// - Throws: ``FilterPatternError`` when CloudWatch Logs would refuse the pattern.
  public init(_ syntax: FilterSyntax) throws(FilterPatternError) {
    try self.init(syntax.description)
  }

  /// The pattern in its canonical spelling, which parses to the same tree.
  public var description: String { syntax.description }

  /// Whether two patterns are spelled alike, scalar by scalar.
  public static func == (left: FilterPattern, right: FilterPattern) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Hashes the spelling.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ExactText(text))
  }
}
