import AuditModel
import CloudTrailEvents
import EvidenceJSON
import FilterPatterns
import TestSupport
import Testing

@testable import CISControls

/// Which events count when a filter asks for more than the benchmark does.
@Suite struct WitnessTierTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let control: Control
    let condition: String
    let tier: WitnessTier?
    let version: BenchmarkVersion

    /// What the witness shows, as pointer and text.
    let shows: [String: String]

    init(
      _ control: Control,
      _ condition: String,
      _ tier: WitnessTier?,
      in version: BenchmarkVersion = .standard,
      shows: [String: String] = [:]
    ) {
      self.control = control
      self.condition = condition
      self.tier = tier
      self.version = version
      self.shows = shows
    }

    var testDescription: String { "\(control.id) with \(condition)" }

    /// The prescribed pattern with the condition.
    var pattern: String {
      let text = control.patterns(in: version).first?.text ?? ""
      let inner = text.drop { $0 != "{" }.dropFirst().dropLast()
      return "{ (\(condition)) && (\(inner)) }"
    }
  }

  /// What a trail of one account cannot record, or CloudTrail never writes.
  static let harmless = [
    Row(
      .iamPolicyChanges, "$.eventSource = iam.amazonaws.com", .outside,
      shows: ["/eventSource": "organizations.amazonaws.com", "/eventName": "CreatePolicy"]),
    Row(
      .routeTableChanges, "$.eventSource = ec2.amazonaws.com", .outside,
      shows: ["/eventSource": "apigateway.amazonaws.com"]),
    Row(.routeTableChanges, "$.eventSource = ec2.amazonaws.com", .outside, in: .v200),
    Row(
      .vpcChanges, "$.eventSource = ec2.amazonaws.com", .outside,
      shows: ["/eventSource": "gamelift.amazonaws.com"]),
    Row(.securityGroupChanges, "$.eventSource = ec2.amazonaws.com", .anyJSON),
    Row(.cloudTrailConfigurationChanges, "$.eventSource = cloudtrail.amazonaws.com", .anyJSON),
    Row(.consoleSignInWithoutMFA, "$.eventSource = signin.amazonaws.com", .anyJSON),
    Row(.iamPolicyChanges, #"$.eventCategory = "Management""#, .anyJSON),
    Row(
      .rootAccountUsage, #"$.eventCategory = "Management""#, .outside,
      shows: ["/eventCategory": "Data"]),
    Row(.iamPolicyChanges, "$.managementEvent IS TRUE", .anyJSON),
    Row(.rootAccountUsage, "$.managementEvent IS TRUE", .outside),
    Row(.iamPolicyChanges, "$.readOnly IS FALSE", .anyJSON),
    Row(.iamPolicyChanges, "$.eventType = AwsApiCall", .anyJSON),
    Row(.consoleSignInWithoutMFA, "$.eventType = AwsConsoleSignIn", .anyJSON),
    Row(.unauthorizedAPICalls, "$.eventType = AwsApiCall", .outside),
    Row(.iamPolicyChanges, "$.userIdentity.type != AWSService", .anyJSON),
    Row(.iamPolicyChanges, "$.awsRegion = us-east-1", .anyJSON),
    Row(.cmkDisablingOrDeletion, #"$.recipientAccountId = "210987654321""#, .outside),
    Row(.rootAccountUsage, "$.userIdentity.accountId = 210987654321", .outside),
    Row(.consoleSignInWithoutMFA, "$.userIdentity.accountId = 210987654321", .outside),
    Row(
      .unauthorizedAPICalls, "$.eventName != HeadBucket", .anyJSON,
      shows: ["/errorCode": "Client.UnauthorizedOperation"]),
    Row(.unauthorizedAPICalls, "$.sourceIPAddress != delivery.logs.amazonaws.com", .anyJSON),
    Row(.consoleAuthenticationFailures, "$.responseElements.ConsoleLogin = Failure", .anyJSON),
  ]

  /// What a trail of one account does record.
  static let gaps = [
    Row(
      .iamPolicyChanges, "$.eventSource = organizations.amazonaws.com", .cloudTrail,
      shows: ["/eventSource": "iam.amazonaws.com"]),
    Row(.routeTableChanges, "$.eventSource = apigateway.amazonaws.com", .cloudTrail),
    Row(.iamPolicyChanges, "$.readOnly = false", .cloudTrail),
    Row(.iamPolicyChanges, #"$.eventCategory = "Data""#, .cloudTrail),
    Row(.iamPolicyChanges, "$.errorCode NOT EXISTS", .cloudTrail),
    Row(.iamPolicyChanges, "$.userIdentity.invokedBy NOT EXISTS", .cloudTrail),
    Row(.iamPolicyChanges, "$.userIdentity.type = IAMUser", .cloudTrail),
    Row(
      .routeTableChanges, "$.awsRegion = us-east-1", .cloudTrail,
      shows: ["/awsRegion": "eu-west-1"]),
    Row(.rootAccountUsage, "$.awsRegion = us-east-1", .cloudTrail),
    Row(.consoleSignInWithoutMFA, "$.awsRegion = us-east-1", .cloudTrail),
    Row(.rootAccountUsage, "$.eventSource = signin.amazonaws.com", .cloudTrail),
    Row(
      .rootAccountUsage, "$.eventSource != kms.amazonaws.com", .cloudTrail,
      shows: ["/eventSource": "kms.amazonaws.com"]),
    Row(.rootAccountUsage, "$.eventType = AwsApiCall", .cloudTrail),
    Row(
      .unauthorizedAPICalls, "$.userIdentity.accountId = 210987654321", .cloudTrail,
      shows: ["/userIdentity/type": "AWSAccount", "/recipientAccountId": "210987654321"]),
    Row(
      .s3BucketPolicyChanges, "$.userIdentity.accountId = 210987654321", .cloudTrail,
      shows: ["/userIdentity/type": "AWSAccount"]),
    Row(.unauthorizedAPICalls, "$.errorCode != AccessDeniedException", .cloudTrail),
    Row(.unauthorizedAPICalls, "$.eventName != DescribeInstances", .cloudTrail),
    Row(
      .consoleSignInWithoutMFA, "$.errorMessage NOT EXISTS", .cloudTrail, in: .v130,
      shows: ["/responseElements/ConsoleLogin": "Failure"]),
  ]

  @Test(arguments: harmless + gaps)
  func `the closest event that tells a filter from the prescribed one`(row: Row) throws {
    let pattern = try FilterPattern(row.pattern)
    let verdict = try #require(row.control.verdict(on: [pattern], in: row.version))
    #expect(verdict.comparison.relation == .misses)
    #expect(verdict.comparison.tier == row.tier, "\(verdict.comparison.witness ?? "")")
    #expect(verdict.isCovered == (row.tier == .cloudTrail ? false : nil))
    let witness = try #require(verdict.comparison.witness)
    let event = try JSONDocument(parsing: witness).root
    #expect(!pattern.matches(event))
    #expect(
      row.control.patterns(in: row.version).contains { prescribed in
        (try? FilterPattern(prescribed.text))?.matches(event) == true
      })
    for (pointer, text) in row.shows {
      #expect(try JSONDocument(parsing: witness).value(at: pointer)?.string == text)
    }
  }

  @Test func `a fixed form of refused calls misses nothing that is written`() throws {
    let pattern = try FilterPattern(
      #"{ (($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*")) && "#
        + #"($.sourceIPAddress != "delivery.logs.amazonaws.com") && ($.eventName != "HeadBucket") }"#
    )
    let verdict = Control.unauthorizedAPICalls.verdict(on: [pattern], in: .standard)
    #expect(verdict?.comparison.tier == .anyJSON)
    #expect(verdict?.judgements == Judgements(asWritten: .open, inEffect: .held))
    #expect(verdict?.comparison.assumptions == [.errorCodes])
  }

  @Test func `the difference is named in one clause`() throws {
    let pattern = try FilterPattern(Self.harmless[0].pattern)
    let verdict = Control.iamPolicyChanges.verdict(on: [pattern], in: .standard)
    #expect(
      verdict?.clause.words
        == "differs only in events of services that the control is not about, such as "
        + "`CreatePolicy` of Organizations")
  }
}
