import AWSEvidence
import EvidenceJSON

/// A summand of an expression that amounts to a metric itself.
enum MetricTerm: Hashable {
  /// The data of another entry.
  case entry(AWSName)

  /// The data of another entry with zeros in its gaps, `FILL(id, 0)`.
  case filled(AWSName)

  /// The data of all metrics, `SUM(METRICS())`.
  case allMetrics
}

extension MetricTerm {
  /// The summands of an expression, or `nil` when it is anything else than a sum of these terms.
  ///
  /// - SeeAlso: "Using math expressions with CloudWatch metrics" in the CloudWatch user guide.
  static func terms(of expression: String) -> [MetricTerm]? {
    var terms: [MetricTerm] = []
    let parts = expression.utf8.split(
      separator: UInt8(ascii: "+"), omittingEmptySubsequences: false)
    for part in parts {
      guard let term = MetricTerm(Substring(part)) else { return nil }
      terms.append(term)
    }
    return terms
  }

  /// The words of an expression, quoted or not.
  static func words(of expression: String) -> Set<AWSName> {
    Set(expression.utf8.split { !isWordByte($0) }.map { AWSName(String(Substring($0))) })
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == 0x5F
  }

  private init?(_ text: Substring) {
    let text = Self.trimmed(text)
    if let id = Self.id(text) {
      self = .entry(id)
    } else if let id = Self.filledID(text) {
      self = .filled(id)
    } else if text.utf8.filter({ !Self.isBlank($0) }).elementsEqual("SUM(METRICS())".utf8) {
      self = .allMetrics
    } else {
      return nil
    }
  }

  /// The `id` of `FILL(id, 0)`.
  private static func filledID(_ text: Substring) -> AWSName? {
    guard text.starts(withScalars: "FILL("), text.utf8.last == UInt8(ascii: ")") else { return nil }
    let arguments = text.utf8.dropFirst(5).dropLast()
      .split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { trimmed(Substring($0)) }
    guard arguments.count == 2, arguments[1] == "0" else { return nil }
    return id(arguments[0])
  }

  /// An id: a lower-case letter, then letters, digits and underscores.
  private static func id(_ text: Substring) -> AWSName? {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first),
      text.utf8.allSatisfy(isWordByte)
    else { return nil }
    return AWSName(String(text))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let head = text.utf8.drop(while: isBlank)
    let blanks = head.reversed().prefix(while: isBlank).count
    return Substring(head.dropLast(blanks))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
