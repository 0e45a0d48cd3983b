/// A piece of a composite alarm's rule.
enum RuleToken: Hashable, Sendable {
  case open
  case close
  case comma

  /// A word without quotes: a keyword, a number or a name.
  case word(String)

  /// A name in quotes, without them and with its escapes resolved.
  case quoted(String)
}
