import EvidenceIntake
import Testing

@testable import AWSEvidence

@Suite struct LogGroupTests {
  @Test(arguments: [
    ("arn:aws:logs:us-east-1:111122223333:log-group:CloudTrail/a.b:*", "CloudTrail/a.b"),
    ("arn:aws-cn:logs:cn-north-1:111122223333:log-group:plain", "plain"),
    ("arn:aws:logs:us-east-1:111122223333:log-group::*", nil),
    ("arn:aws:logs:us-east-1:111122223333:log-group:a:log-stream:b", nil),
    ("arn:aws:sns:us-east-1:111122223333:log-group:a", nil),
  ])
  func `a log group's name is what its ARN says`(arn: String, name: String?) {
    #expect(LogGroup(arn: arn)?.name.text == name)
  }
}
