import AuditModel
import EvidenceJSON
import Testing

@testable import AuditReports

/// How each part of a report is replaced, by what it is.
@Suite struct PartRedactorTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let expected: String

    init(_ testDescription: String, _ text: String, _ expected: String) {
      self.testDescription = testDescription
      self.text = text
      self.expected = expected
    }
  }

  /// What is replaced twice, as a report is: gathered first.
  private static func settled(_ redact: (inout NameRedactor) -> String) -> String {
    var names = NameRedactor()
    _ = names.name("123456789012", .account)
    _ = names.name("acme-trail", .trail)
    _ = names.name("/acme/logs", .logGroup)
    _ = names.name("it's", .alarm)
    _ = redact(&names)
    names.substitutes.settle()
    return redact(&names)
  }

  @Test(arguments: [
    Row("a name", "acme-trail", "trail-1"),
    Row(
      "a trail", "arn:aws:cloudtrail:us-east-1:123456789012:trail/acme-trail",
      "arn:aws:cloudtrail:us-east-1:111111111111:trail/trail-1"),
    Row(
      "an alarm with a colon and a slash", "arn:aws:cloudwatch:us-east-1:123456789012:alarm:a:b/c",
      "arn:aws:cloudwatch:us-east-1:111111111111:alarm:alarm-2"),
    Row(
      "a log group with its star", "arn:aws-cn:logs:cn-north-1:123456789012:log-group:/acme/logs:*",
      "arn:aws-cn:logs:cn-north-1:111111111111:log-group:log-group-1:*"),
    Row(
      "a subscription", "arn:aws:sns:us-east-1:123456789012:t:5d3c2b1a-0f9e",
      "arn:aws:sns:us-east-1:111111111111:topic-1:subscription-1"),
    Row(
      "a role", "arn:aws:iam::123456789012:role/Deploy",
      "arn:aws:iam::111111111111:role/resource-1"),
    Row("root", "arn:aws:iam::123456789012:root", "arn:aws:iam::111111111111:root"),
    Row(
      "a service and a region that are none", "arn:aws:acme:acmeland:123456789012:x",
      "arn:aws:name-1:region-1:111111111111:resource-1"),
    Row(
      "no account", "arn:aws:lambda:us-east-1:acme:function:acme",
      "arn:aws:lambda:us-east-1:resource-1:function:resource-1"),
    Row("an unfinished ARN", "arn:acme", "name-1"),
    Row("nothing", "", ""),
  ])
  func `a name is replaced whole and an ARN by its parts`(row: Row) {
    #expect(
      Self.settled { $0.name(row.text, row.text == "acme-trail" ? .trail : .name) } == row.expected)
  }

  @Test(arguments: [
    Row("both parts", "acme/Count", "namespace-1/metric-1"),
    Row("a namespace with a slash", "acme/logs/Count", "namespace-1/metric-1"),
    Row("AWS's own namespace", "AWS/Logs/IncomingBytes", "AWS/Logs/metric-1"),
    Row("one that only begins like it", "AWS/acme/Count", "namespace-1/metric-1"),
    Row("no namespace", "Count", "metric-1"),
  ])
  func `a metric is replaced by its two parts`(row: Row) {
    #expect(Self.settled { $0.name(row.text, .metric) } == row.expected)
  }

  @Test(arguments: [
    Row("a word that AWS documents", "INSUFFICIENT_DATA", "INSUFFICIENT_DATA"),
    Row("a number", "-12.5", "-12.5"), Row("a percentile", "p99.9", "p99.9"),
    Row("a number as long as a telephone's", "5550100123", "redacted"),
    Row("an account", "123456789012", "111111111111"), Row("a name", "acme-trail", "trail-1"),
    Row("an address", "a.b@acme.example", "address-1"),
    Row("a telephone", "+15550100123", "address-1"),
    Row("a URL", "https://acme.example/hook", "address-1"),
    Row("anything else", "acme-trail is not allowed", "redacted"),
  ])
  func `a text that names nothing is a mark unless it is harmless`(row: Row) {
    #expect(Self.settled { $0.text(row.text) } == row.expected)
  }

  @Test(arguments: [
    Row(
      "words of AWS", #"{ ($.eventName = "acme-trail") && ($.errorCode != 4*) }"#,
      #"{ ($.eventName = "acme-trail") && ($.errorCode != 4*) }"#),
    Row(
      "a known name", #"{ $.requestParameters.x = acme-trail }"#,
      #"{ $.requestParameters.x = trail-1 }"#),
    Row(
      "an unknown name of somebody", #"{ $.userIdentity.userName = "*bob*" }"#,
      #"{ $.userIdentity.userName = "*name-1*" }"#),
    Row(
      "an ARN with stars",
      #"{ $.userIdentity.arn != "arn:aws:sts::123456789012:assumed-role/Bob/*" }"#,
      #"{ $.userIdentity.arn != "arn:aws:sts::111111111111:assumed-role/resource-1/*" }"#),
    Row(
      "an account without quotes", "{$.recipientAccountId=123456789012}",
      "{$.recipientAccountId=111111111111}"),
    Row("an address", "[ip=10.0.0.1, user, ...]", "[ip=address-1, user, ...]"),
    Row(
      "a regular expression", "{ $.userIdentity.userName = %bob|eve% }",
      "{ $.userIdentity.userName = %name-1% }"),
    Row("text", #"?"acme-trail" "User bob" -b"#, #"?"trail-1" "User bob" -b"#),
    Row("an open quote", #"{ $.a = "acme-trail"#, #"{ $.a = "trail-1"#),
    Row(
      "root", #"{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS }"#,
      #"{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS }"#),
  ])
  func `a pattern keeps all but names`(row: Row) {
    #expect(Self.settled { PatternRedactor.redacted(row.text, &$0) } == row.expected)
  }

  @Test(arguments: [
    Row(
      "an example", #"{"accountId":"111122223333","userName":"alice"}"#,
      #"{"accountId":"111122223333","userName":"alice"}"#),
    Row(
      "an ARN of examples", #"{"arn":"arn:aws:iam::111122223333:user/alice"}"#,
      #"{"arn":"arn:aws:iam::111122223333:user/alice"}"#),
    Row(
      "a principal of examples", #"{"principalId":"AROAEXAMPLE3ROLE00003:pipeline"}"#,
      #"{"principalId":"AROAEXAMPLE3ROLE00003:pipeline"}"#),
    Row("no JSON", "acme", "redacted"),
  ])
  func `a made-up event keeps its examples`(row: Row) {
    #expect(Self.settled { EventRedactor.redacted(row.text, &$0) } == row.expected)
  }

  @Test func `what a pattern put into an event is replaced`() throws {
    let event = #"{"a":["acme-trail",123456789012],"userName":"bob","eventName":"acme-trail"}"#
    let redacted = Self.settled { EventRedactor.redacted(event, &$0) }
    let tree = try #require(JSONTree.read(redacted))
    let expected =
      #"{"a":["trail-1",111111111111],"userName":"name-1","eventName":"acme-trail"}"#
    #expect(tree == JSONTree.read(expected))
  }

  @Test(arguments: [
    Row("a name", #"/trailList/0/Name "acme-trail""#, #"/trailList/0/Name "trail-1""#),
    Row("a name that AWS would escape", #"/x/AlarmName "it's""#, #"/name-1/AlarmName "alarm-1""#),
    Row("a state", #"/MetricAlarms/3/StateValue "OK""#, #"/MetricAlarms/3/StateValue "OK""#),
    Row(
      "a state that there is not", #"/MetricAlarms/3/StateValue "acme""#,
      #"/MetricAlarms/3/StateValue "redacted""#),
    Row(
      "a rule", #"/CompositeAlarms/0/AlarmRule "ALARM(acme)""#,
      #"/CompositeAlarms/0/AlarmRule "redacted""#),
    Row(
      "a pattern", #"/filterPattern "{ $.a = \"acme-trail\" }""#,
      #"/filterPattern "{ $.a = \"trail-1\" }""#),
    Row("a value that was cut", #"/filterPattern "{ $.a …"#, #"/filterPattern "…""#),
    Row("a number", "/Threshold 1.0", "/Threshold 1.0"),
    Row("a time", "/LatestDeliveryTime 1795412411.2", "/LatestDeliveryTime …"),
    Row("a key with a slash", "/dimensions/~1acme~1logs true", "/dimensions/log-group-1 true"),
    Row(
      "an account as a key", "/123456789012/us-east-1/data []", "/111111111111/us-east-1/data []"),
    Row(
      "an ARN as a key",
      "/arn:aws:cloudtrail:us-east-1:123456789012:trail~1acme-trail/IsLogging true",
      "/arn:aws:cloudtrail:us-east-1:111111111111:trail~1trail-1/IsLogging true"),
    Row("the whole file", " null", " null"),
  ])
  func `a citation is replaced by the field that it names`(row: Row) throws {
    let space = try #require(row.text.firstIndex(of: " "))
    let pointer = String(row.text[..<space])
    let value = String(row.text[row.text.index(after: space)...])
    let redacted = Self.settled { names in
      CitationRedactor.redacted(pointer: pointer, &names) + " "
        + CitationRedactor.redacted(value: value, at: pointer, &names)
    }
    #expect(redacted == row.expected)
  }

  @Test(arguments: [
    Row(
      "the recommended layout", "123456789012/us-east-1/cloudtrail-describe-trails.json",
      "111111111111/us-east-1/cloudtrail-describe-trails.json"),
    Row("what somebody made up", "Acme Ltd/notes about Acme.json", "folder-1/file-1.json"),
    Row("a name", "get-trail-status/acme-trail.json", "get-trail-status/trail-1.json"),
    Row(
      "a name behind a command", "get-trail-status-acme-trail.json", "get-trail-status-trail-1.json"
    ),
    Row("a name as scripts write it", "filters-_acme_logs.json", "filters-log-group-1.json"),
    Row(
      "all in one", "123456789012_us-east-1_get-trail-status.acme-trail.txt",
      "111111111111_us-east-1_get-trail-status.trail-1.txt"),
    Row("a known file", "Acme Ltd/SHA256SUMS", "folder-1/SHA256SUMS"),
    Row(
      "percent-encoded", "logs-describe-metric-filters/%2Facme%2Flogs.json",
      "logs-describe-metric-filters/log-group-1.json"),
    Row(
      "an encoded ARN", "x/arn%3Aaws%3Asns%3Aus-east-1%3A123456789012%3Aacme.json",
      "folder-1/arn%3Aaws%3Asns%3Aus-east-1%3A111111111111%3Atopic-1.json"),
    Row("a part of a word is no name", "get-acme-trails.json", "file-1.json"),
    Row("above", "../x", "../file-1"),
  ])
  func `a path keeps what the recommended layout puts there`(row: Row) {
    let redacted = Self.settled { names in
      PathRedactor.redacted(row.text, &names.substitutes)
    }
    #expect(redacted == row.expected)
  }

  @Test func `a command keeps its words`() {
    let words = ["aws", "cloudtrail", "get-trail-status", "--name", "acme-trail"]
    var names = NameRedactor()
    for _ in 0..<2 {
      let redacted = CommandRedactor.redacted(
        words + ["--region", "us-east-1", "--acme", "acme", "--output", "acme"], &names)
      names.substitutes.settle()
      #expect(redacted.dropFirst(5).starts(with: ["--region", "us-east-1"]))
    }
    #expect(CommandRedactor.redacted(words, &names) == Array(words.dropLast()) + ["trail-1"])
    #expect(
      CommandRedactor.redacted(["rm", "acme", "x", "y"], &names)
        == Array(repeating: "redacted", count: 4))
  }

  @Test func `a thousand accounts have as many substitutes, none of them real`() {
    let real = (0..<1000).map { String(100_000_000_010 + $0) } + ["222222222222"]
    var substitutes = Substitutes()
    for account in real { _ = substitutes.account(account) }
    substitutes.settle()
    let found = real.map { substitutes.account($0) }
    #expect(Set(found).count == real.count && Set(found).isDisjoint(with: real))
  }

  @Test func `the order of substitutes is not that of the names`() {
    let names = (100..<200).map { "name \($0)" }
    var substitutes = Substitutes()
    for name in names { _ = substitutes.name(name, .trail) }
    substitutes.settle()
    let numbers = names.map { substitutes.name($0, .trail).dropFirst(6) }.compactMap { Int($0) }
    let rises = zip(numbers, numbers.dropFirst()).count { $0 < $1 }
    #expect(Set(numbers) == Set(1...100) && (30...70).contains(rises))
  }

  @Test func `a substitute is no name that there is`() {
    var substitutes = Substitutes()
    _ = substitutes.name("trail-1", .trail)
    _ = substitutes.name("x", .trail)
    substitutes.settle()
    #expect(
      Set([substitutes.name("trail-1", .trail), substitutes.name("x", .trail)]) == [
        "trail-2", "trail-3",
      ])
  }
}
