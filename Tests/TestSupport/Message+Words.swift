public import AuditModel
import AuditReports

extension Message {
  /// The message as reports print it, for tests to read.
  public var words: String { text }
}

extension Message: ExpressibleByStringLiteral,
  ExpressibleByStringInterpolation
{
  /// Creates a message from the words of a test.
  public init(stringLiteral words: String) { self.init(prose: words) }
}
