import AuditModel
import EvidenceJSON

/// Replaces names by what they are the names of, and ARNs by their parts.
struct NameRedactor: Sendable {
  /// What stands for texts that are told to name nothing, but that may say anything.
  static let mark = "redacted"

  /// What stands for what; grows until it is settled.
  var substitutes: Substitutes

  /// Whether parts of ARNs may be those that made-up events have.
  private var keepsExamples = false

  /// Creates a redactor that goes on from what has a substitute by now.
  init(_ substitutes: Substitutes = Substitutes()) { self.substitutes = substitutes }

  /// What stands for the name of something.
  mutating func name(_ text: String, _ kind: Substitutes.Kind) -> String {
    if text.utf8.isEmpty { return text }
    if let arn = arn(text) { return arn }
    switch kind {
    case .account: return account(text)
    case .region: return AWSVocabulary.isRegion(text) ? text : substitutes.name(text, .region)
    case .metric: return metric(text)
    case .namespace: return namespace(text)
    default: return AWSVocabulary.isAccount(text) ? account(text) : substitutes.name(text, kind)
    }
  }

  /// What stands for a text that names nothing; words of AWS and numbers stay.
  mutating func text(_ text: String) -> String {
    if AWSVocabulary.isHarmless(text) { return text }
    return typed(text) ?? substitutes.known(text) ?? Self.mark
  }

  /// What stands for a text that tells by itself what it is: an ARN, an account or an address;
  /// `nil` for any other.
  mutating func typed(_ text: String) -> String? {
    if let arn = arn(text) { return arn }
    if AWSVocabulary.isAccount(text) { return account(text) }
    return AWSVocabulary.isAddress(text) ? substitutes.name(text, .address) : nil
  }

  /// The same within a made-up event, in which examples stay.
  mutating func typedInEvent(_ text: String) -> String? {
    keepsExamples = true
    defer { keepsExamples = false }
    return typed(text)
  }

  /// An account id; `unknown` stands for one that no evidence names and stays.
  private mutating func account(_ id: String) -> String {
    if id.isSame(as: "unknown") { return id }
    guard AWSVocabulary.isAccount(id) else { return substitutes.name(id, .name) }
    // An example that evidence has as well is somebody's account.
    if keepsExamples, AWSVocabulary.exampleAccounts.contains(id) {
      return substitutes.known(id) ?? id
    }
    return substitutes.account(id)
  }

  /// `namespace/name`, or the name alone; the names of metrics hardly ever hold slashes.
  private mutating func metric(_ text: String) -> String {
    guard let slash = text.unicodeScalars.lastIndex(of: "/") else {
      return substitutes.name(text, .metric)
    }
    let name = String(text.unicodeScalars[text.unicodeScalars.index(after: slash)...])
    return namespace(String(text.unicodeScalars[..<slash])) + "/"
      + (name.utf8.isEmpty ? "" : substitutes.name(name, .metric))
  }

  /// AWS's own namespaces, such as `AWS/Logs`, say nothing about anybody.
  private mutating func namespace(_ text: String) -> String {
    AWSVocabulary.namespaces.contains(text) || text.utf8.isEmpty
      ? text : substitutes.name(text, .namespace)
  }
}

extension NameRedactor {
  /// An ARN with its account and the names in its resource replaced; `nil` for other texts.
  private mutating func arn(_ text: String) -> String? {
    let parts = text.split(atScalar: ":", maxSplits: 5)
    guard parts.count == 6, parts[0].isSame(as: "arn") else { return nil }
    let partition = AWSVocabulary.partitions.contains(parts[1]) ? parts[1] : part(parts[1], .name)
    let service = AWSVocabulary.services.contains(parts[2]) ? parts[2] : part(parts[2], .name)
    let region = AWSVocabulary.isRegion(parts[3]) ? parts[3] : part(parts[3], .region)
    let account = AWSVocabulary.isAccount(parts[4]) ? account(parts[4]) : part(parts[4], .name)
    let resource = resource(parts[5], of: parts[2])
    return ["arn", partition, service, region, account, resource].joined(separator: ":")
  }

  private mutating func resource(_ text: String, of service: String) -> String {
    switch service {
    case "cloudtrail":
      if let name = text.without(prefix: "trail/") { return "trail/" + part(name, .trail) }
    case "cloudwatch":
      if let name = text.without(prefix: "alarm:") { return "alarm:" + part(name, .alarm) }
    case "logs":
      let parts = text.split(atScalar: ":", maxSplits: 2)
      if parts.count > 1, parts[0].isSame(as: "log-group") {
        let rest = parts.dropFirst(2).map { ":" + pieces(of: $0) }.joined()
        return "log-group:" + part(parts[1], .logGroup) + rest
      }
    case "sns":
      let parts = text.split(atScalar: ":", maxSplits: 1)
      let subscription = parts.dropFirst().map { ":" + part($0, .subscription) }.joined()
      return part(parts[0], .topic) + subscription
    default: break
    }
    return pieces(of: text)
  }

  /// The pieces between slashes and colons; types of resources stay.
  private mutating func pieces(of resource: String) -> String {
    var result = ""
    var piece = ""
    for scalar in resource.unicodeScalars {
      if scalar == "/" || scalar == ":" {
        result += part(piece, .resource) + String(scalar)
        piece = ""
      } else {
        piece.unicodeScalars.append(scalar)
      }
    }
    return result + part(piece, .resource)
  }

  /// A part of an ARN, in which stars stand for anything.
  private mutating func part(_ text: String, _ kind: Substitutes.Kind) -> String {
    let name = text.trimmed(ofScalars: { $0 == "*" })
    if name.utf8.isEmpty || AWSVocabulary.resourceWords.contains(name) { return text }
    if keepsExamples, AWSVocabulary.exampleNames.contains(name) {
      return substitutes.known(name) ?? text
    }
    return text.replacingOuterStars(with: substitutes.name(name, kind))
  }
}

extension String {
  /// The text with all but the stars at its ends replaced.
  func replacingOuterStars(with name: String) -> String {
    let head = unicodeScalars.prefix { $0 == "*" }.count
    let tail = unicodeScalars.reversed().prefix { $0 == "*" }.count
    return String(repeating: "*", count: head) + name + String(repeating: "*", count: tail)
  }
}
