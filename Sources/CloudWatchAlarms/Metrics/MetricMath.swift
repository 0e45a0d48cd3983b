import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// Metric math that reads a certain metric, and perhaps others.
///
/// Only math that amounts to the metric itself, or to a multiple of it, is decided; anything else is
/// for a person to judge.
///
/// - SeeAlso: "Creating an alarm based on a metric math expression" in the CloudWatch user guide.
struct MetricMath {
  /// The deepest chain of expressions that is followed; AWS allows ten queries in an alarm.
  private static let deepest = 10

  /// The most summands that are counted.
  private static let mostTerms = 1000

  let alarm: MetricAlarm

  /// The metric that the filter publishes; some query of the alarm reads it.
  let metric: MetricIdentity

  /// The account of the metric.
  let account: String

  /// The account of the alarm.
  let home: String

  /// What the alarm makes of the metric.
  var watch: MetricWatch {
    guard alarm.evaluation.thresholdMetricID == nil else {
      return .open(Message(.learnedBand))
    }
    guard let root else { return .open(Message(.queryNotShown)) }
    guard mayRead(root) else { return .unread(Message(.evaluatesOthers, expression(of: root))) }
    guard let sum = sum(of: root, depth: 0), let data = data(of: sum) else {
      return .open(Message(.evaluatesMath, expression(of: root)))
    }
    return .data(data)
  }

  /// The only query whose data the alarm watches.
  private var root: MetricQuery? {
    let ids = alarm.queries.map(\.id)
    guard Set(ids).count == ids.count else { return nil }
    if alarm.queries.count == 1 { return alarm.queries.first }
    let watched = alarm.queries.filter { $0.returnData != false }
    return watched.count == 1 ? watched.first : nil
  }

  private func expression(of query: MetricQuery) -> Message.Argument? {
    query.expression.map { .text($0) }
  }

  /// Whether an entry reads the metric of that account.
  private func isOurs(_ query: MetricQuery) -> Bool {
    query.metricStat?.metric == metric && (query.accountID ?? home).isSame(as: account)
  }

  /// Whether an entry may read the metric, directly or through others, however it combines them.
  private func mayRead(_ root: MetricQuery) -> Bool {
    var open = [root]
    var seen: Set<AWSName> = []
    while let query = open.popLast() {
      guard let expression = query.expression else {
        if query.metricStat?.metric == nil || isOurs(query) { return true }
        continue
      }
      let words = MetricTerm.words(of: expression)
      // These read metrics without naming an entry.
      if ["METRICS", "SEARCH", "SELECT"].contains(where: words.contains) { return true }
      // AWS accepts neither an entry that rests on itself nor one that rests on none.
      guard !words.contains(query.id), !words.contains(root.id),
        words.filter(\.isEntry).isSubset(of: Set(alarm.queries.map(\.id)))
      else { return true }
      open += alarm.queries.filter { words.contains($0.id) && seen.insert($0.id).inserted }
    }
    return false
  }

  // MARK: - Sums

  /// Metrics that are added up, one entry for each time.
  private struct Sum {
    var metrics: [MetricQuery] = []
    var fillsGaps = false

    mutating func add(_ other: Sum) {
      metrics += other.metrics
      fillsGaps = fillsGaps || other.fillsGaps
    }
  }

  /// The sum that a query amounts to, or `nil` for anything else.
  private func sum(of query: MetricQuery, depth: Int) -> Sum? {
    guard let expression = query.expression else {
      return query.metricStat == nil ? nil : Sum(metrics: [query])
    }
    guard depth < Self.deepest, let terms = MetricTerm.terms(of: expression) else { return nil }
    var total = Sum()
    for term in terms {
      guard let part = sum(of: term, depth: depth + 1) else { return nil }
      total.add(part)
      guard total.metrics.count <= Self.mostTerms else { return nil }
    }
    return total
  }

  private func sum(of term: MetricTerm, depth: Int) -> Sum? {
    switch term {
    case .allMetrics: return Sum(metrics: alarm.queries.filter { $0.metricStat != nil })
    case .entry(let id): return sum(ofEntry: id, depth: depth)
    case .filled(let id):
      var sum = sum(ofEntry: id, depth: depth)
      sum?.fillsGaps = true
      return sum
    }
  }

  private func sum(ofEntry id: AWSName, depth: Int) -> Sum? {
    alarm.queries.first { $0.id == id }.flatMap { sum(of: $0, depth: depth) }
  }

  /// What a sum reads, or `nil` when it adds up different things.
  private func data(of sum: Sum) -> WatchedData? {
    let isOurs = sum.metrics.allSatisfy(isOurs(_:))
    let data = Set(sum.metrics.compactMap(\.metricStat).map(WatchedData.init))
    guard isOurs, data.count == 1, var data = data.first else { return nil }
    data.factor = sum.metrics.count
    data.fillsGaps = sum.fillsGaps
    return data
  }
}

extension AWSName {
  /// Whether a word of an expression is an entry's id, which begins with a small letter.
  fileprivate var isEntry: Bool { text.utf8.first.map { (0x61...0x7A).contains($0) } ?? false }
}

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
