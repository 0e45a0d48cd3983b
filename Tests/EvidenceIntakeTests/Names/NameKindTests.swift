import Testing

@testable import EvidenceIntake

@Suite struct NameKindTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let kind: NameKind
    let allowed: [String]
    let refused: [String]
    var testDescription: String { kind.rawValue }
  }

  /// What means something to a shell or to the AWS CLI, and is no name of any kind.
  static let hostile = [
    "", " ", "-", "--endpoint-url=https://a.example", "file://~/.aws/credentials",
    "fileb://a", "http://a.example", "https://a.example", "a'\u{301};touch${IFS}x;'\u{301}",
    "a'\u{200D};id;'", "a\u{212A}b", "e\u{301}e\u{301}", "$(id)", "`id`", "a b", "a\nb", "a\u{0}b",
    "a;b", "a|b", "a>b", "\"abc\"", "..\\..", "../../x ", "*", "a?c", "{a,b}", "~", "~root",
    "abc\\",
    "١٢٣", "ａｂｃ",
  ]

  static let rows = [
    Row(
      kind: .trail,
      allowed: [
        "abc", "main", "aws-controltower-BaselineCloudTrail", "my.trail_1", "1.2.3",
        String(repeating: "a", count: 128), "arn:aws:cloudtrail:us-east-1:111122223333:trail/main",
        "arn:aws-us-gov:cloudtrail:us-gov-west-1:111122223333:trail/a.b",
        "arn:aws-iso-b:cloudtrail:us-isob-east-1:111122223333:trail/abc",
      ],
      refused: [
        "ab", "-abc", "abc-", "a--b", "a._b", ".abc", "192.168.5.4", "a/b", "a:b",
        String(repeating: "a", count: 129), "arn:aws:cloudtrail:us-east-1:111122223333:trail/a",
        "arn:aws:cloudtrail:us-east-1:111122223333:eventdatastore/abc",
        "arn:aws:sns:us-east-1:111122223333:abc", "arn:aws:cloudtrail:../x:111122223333:trail/abc",
        "arn:AWS:cloudtrail:us-east-1:111122223333:trail/abc",
        "arn:aws:cloudtrail:us-east-1:11112222333:trail/abc",
        "arn:aws:cloudtrail::111122223333:trail/abc", "arn:\u{301}aws",
      ]
    ),
    Row(
      kind: .logGroup,
      allowed: [
        "a", "/aws/lambda/x", "CloudTrail/DefaultLogGroup", "a#b", "_", ".a-b",
        String(repeating: "g", count: 512),
      ],
      refused: ["--debug", "-a", "a:b", "a=b", "a@b", "a*", String(repeating: "g", count: 513)]
    ),
    Row(
      kind: .topic,
      allowed: [
        "arn:aws:sns:us-east-1:111122223333:alerts", "arn:aws-cn:sns:cn-north-1:111122223333:a_b-C",
        "arn:aws:sns:us-east-1:111122223333:orders.fifo",
      ],
      refused: [
        "alerts", "arn:aws:sns:us-east-1:111122223333:a.b", "arn:aws:sns:us-east-1::alerts",
        "arn:aws:sns:us-east-1:111122223333:.fifo", "arn:aws:sns:us-east-1:111122223333:a:b",
        "arn:aws:sns:us-east-1:111122223333:a'\u{301}", "arn:aws:sqs:us-east-1:111122223333:a",
        "arn:aws:sns:us-east-1:111122223333:" + String(repeating: "t", count: 257),
        "arn:a'b:sns:us-east-1:111122223333:a", "arn:aws:sns:x:111122223333:a",
      ]
    ),
    Row(
      kind: .region,
      allowed: [
        "us-east-1", "us-gov-west-1", "cn-northwest-1", "us-isob-east-1", "eusc-de-east-1",
        "mx-central-1", "ap-southeast-12",
      ],
      refused: [
        "us-east", "us_east_1", "US-EAST-1", "us-east-1a", "us--1", "-us-east-1", "us-east-1-",
        "../../x", "us-east-123", "aws-global-", "u-east-1", "us-east-1\u{301}", "us-a-b-c-1",
        "us-" + String(repeating: "e", count: 64) + "-1", "us-east-१",
      ]
    ),
    Row(
      kind: .account,
      allowed: ["111122223333", "000000000000"],
      refused: ["1", "1111222233334", "11112222333a", "unknown", "१११११११११११"]
    ),
  ]

  @Test(arguments: rows)
  func `only what AWS allows is a name`(_ row: Row) {
    for name in row.allowed { #expect(row.kind.allows(name), "\(name)") }
    for name in row.refused + Self.hostile { #expect(!row.kind.allows(name), "\(name)") }
  }

  @Test(arguments: hostile)
  func `no command is made of a name that AWS does not allow`(name: String) {
    let requests = [
      EvidenceRequest(.getTrailStatus, subject: name, account: nil, region: nil),
      EvidenceRequest(.getEventSelectors, subject: name, account: nil, region: nil),
      EvidenceRequest(.describeMetricFilters, subject: name, account: nil, region: nil),
      EvidenceRequest(.listSubscriptionsByTopic, subject: name, account: nil, region: nil),
      EvidenceRequest(.describeTrails, account: nil, region: name),
      EvidenceRequest(.describeAlarms, account: name, region: "us-east-1"),
    ]
    for request in requests {
      #expect(request.commandLine == nil, "\(request.command)")
      #expect(request.disallowedName?.name == AWSName(name))
    }
  }

  @Test func `a name that AWS allows stands in its command`() {
    let request = EvidenceRequest(
      .describeMetricFilters, subject: "a#b", account: "111122223333", region: "us-east-1")
    #expect(
      request.commandLine
        == "aws logs describe-metric-filters --log-group-name 'a#b' --region us-east-1 "
        + "--output json"
    )
    #expect(request.disallowedName == nil)
  }
}
