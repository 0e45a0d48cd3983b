import Testing

@testable import EvidenceIntake

@Suite struct NameTests {
  @Test(arguments: [
    ("arn:aws:sns:us-east-1:111122223333:topic", true),
    ("arn:aws-us-gov:sns:us-gov-west-1:111122223333:topic", true),
    ("arn:aws-cn:sns:cn-north-1:111122223333:topic", true),
    ("arn:aws:s3:::bucket", true),
    ("arn:aws:sns:us-east-1:111122223333:topic:id", true),
    ("arn:aws:sns:us-east-1:1111:topic", false),
    ("arn:aws:sns:us-east-1:111122223333:", false),
    ("arn:aws:sns:us-east-1:111122223333:a b", false),
    ("PendingConfirmation", false),
    ("", false),
  ])
  func `an ARN has six parts and an account of twelve digits`(text: String, isARN: Bool) {
    #expect((ARN(text) != nil) == isARN)
  }

  @Test(arguments: [
    ("us-east-1", "us-east-1"),
    ("alarms_us-gov-west-1.raw", "us-gov-west-1"),
    ("describe-alarms-ap-southeast-2", "ap-southeast-2"),
    ("my-trail-1", nil),
    ("us-east-1 and eu-west-1", nil),
    ("", nil),
  ])
  func `a region is told by its shape`(text: String, region: String?) {
    #expect(RegionName.find(in: text) == region)
  }

  @Test(arguments: [("202611230649", true), ("111122223333", false), ("202613230649", false)])
  func `a folder named for a time is no account`(text: String, isTime: Bool) {
    #expect(AccountID.readsAsTime(text) == isTime)
  }

  @Test(arguments: [
    ("dev-111122223333", "111122223333"), ("dev (111122223333)", "111122223333"),
    ("account=111122223333", "111122223333"), ("1111-2222-3333", "111122223333"),
    ("prod 1111-2222-3333 eu", "111122223333"), ("202611230649", nil), ("1111222233334", nil),
    ("x111122223333", nil), ("111122223333-444455556666", nil), ("2026-11-23", nil),
    ("5d3c2b1a-0f9e-4d8c-b7a6-958473625142", nil), ("1111 2222 3333", nil),
  ])
  func `an account is found among other words`(text: String, account: String?) {
    #expect(AccountID.find(in: text) == account)
  }

  @Test func `names are equal only scalar by scalar`() {
    #expect(AWSName("caf\u{E9}") != AWSName("cafe\u{301}"))
    #expect(AWSName("Metric") != AWSName("metric"))
  }

  @Test(arguments: [
    ("a%2Fb", "a/b"), ("arn%3Aaws", "arn:aws"), ("100%", "100%"), ("%zz", "%zz"), ("%FF", "%FF"),
    ("%C3%A9", "é"),
  ])
  func `percent-encoded names are decoded when they are valid`(text: String, decoded: String) {
    #expect(PercentEncoding.decoded(text) == decoded)
  }

  @Test func `a command line survives a POSIX shell`() {
    let line = AWSCommand.describeMetricFilters.commandLine(
      subject: "it's $HOME/x",
      region: "us-east-1"
    )
    #expect(
      line
        == "aws logs describe-metric-filters --log-group-name 'it'\\''s $HOME/x' "
        + "--region us-east-1 --output json"
    )
  }
}
