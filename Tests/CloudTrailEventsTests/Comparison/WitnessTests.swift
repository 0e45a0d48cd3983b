import CloudTrailEvents
import EvidenceJSON
import FilterPatterns
import Testing

@Suite struct WitnessTests {
  @Test func `a filter for one user misses the sign-in of another`() throws {
    let comparison = try compare(
      #"{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && "#
        + #"($.userIdentity.userName = "bob") }"#, to: signInWithoutMFA)
    #expect(comparison.relation == .misses)
    #expect(comparison.tier == .cloudTrail)
    #expect(comparison.assumptions.isEmpty)
    #expect(try comparison.witnessText("/userIdentity/type") == "IAMUser")
    #expect(try comparison.witnessText("/userIdentity/userName") == "alice")
    #expect(
      try comparison.witnessText("/userIdentity/arn") == "arn:aws:iam::111122223333:user/alice")
    #expect(try comparison.witnessText("/eventSource") == "signin.amazonaws.com")
    #expect(try comparison.witnessText("/eventType") == "AwsConsoleSignIn")
    #expect(try comparison.witnessText("/responseElements/ConsoleLogin") == "Success")
    #expect(try comparison.witnessText("/additionalEventData/MFAUsed") == "No")
  }

  @Test func `a filter that leaves out a role misses what the role does`() throws {
    let carveOut =
      #"($.userIdentity.type != "AssumedRole" || "#
      + #"$.userIdentity.sessionContext.sessionIssuer.userName != "deployer")"#
    let comparison = try compare(
      "{ $.eventName = CreateTrail && \(carveOut) }",
      "{ $.eventName = DeleteTrail && \(carveOut) }",
      to: "{ ($.eventName = CreateTrail) || ($.eventName = DeleteTrail) }")
    #expect(comparison.tier == .cloudTrail)
    #expect(try comparison.witnessText("/userIdentity/type") == "AssumedRole")
    let issuer = "/userIdentity/sessionContext/sessionIssuer"
    #expect(try comparison.witnessText("\(issuer)/userName") == "deployer")
    #expect(
      try comparison.witnessText("\(issuer)/arn") == "arn:aws:iam::111122223333:role/deployer")
    #expect(try comparison.witnessText("/eventSource") == "cloudtrail.amazonaws.com")
  }

  @Test func `a filter on a role's name misses users and root, who have none`() throws {
    let comparison = try compare(
      #"{ $.eventName = "ConsoleLogin" && $.additionalEventData.MFAUsed != "Yes" && "#
        + #"$.userIdentity.sessionContext.sessionIssuer.arn != "arn:aws:iam::*:role/sso/*" }"#,
      to: signInWithoutMFA)
    #expect(try comparison.witnessText("/userIdentity/type") == "IAMUser")
  }

  @Test func `a witness that CloudTrail does not write names what it breaks`() throws {
    let comparison = try compare(
      #"{ $.eventName = "ConsoleLogin" && $.additionalEventData.MFAUsed = "No" }"#,
      to: signInWithoutMFA)
    #expect(comparison.tier == .anyJSON)
    #expect(comparison.assumptions == [.mfaUsed])
    #expect(try comparison.witnessText("/additionalEventData/MFAUsed") == "NO")
    #expect(try comparison.witnessText("/userIdentity/userName") == "alice")
  }

  @Test func `a failed sign-in escapes a filter for successful ones`() throws {
    let comparison = try compare(
      #"{ $.eventName = "ConsoleLogin" && $.additionalEventData.MFAUsed != "Yes" && "#
        + #"$.responseElements.ConsoleLogin = "Success" }"#, to: signInWithoutMFA)
    #expect(try comparison.witnessText("/responseElements/ConsoleLogin") == "Failure")
    #expect(try comparison.witnessText("/errorMessage") == "Failed authentication")
  }

  @Test func `an event's keys stand in CloudTrail's order`() throws {
    let comparison = try compare(
      #"{ $.errorCode = "AccessDenied" && $.requestParameters.bucketName = "x" }"#,
      to: #"{ $.errorCode = "AccessDenied*" }"#)
    let names = try JSONDocument(parsing: try #require(comparison.witness)).root.members.map(\.name)
    #expect(
      names.prefix(9) == [
        "eventVersion", "userIdentity", "eventTime", "eventSource", "eventName", "awsRegion",
        "sourceIPAddress", "userAgent", "errorCode",
      ])
  }

  @Test func `a filter on the name alone also matches sign-ins with MFA`() throws {
    let comparison = try compare("{ $.eventName = ConsoleLogin }", to: signInWithoutMFA)
    #expect(comparison.relation == .covers)
    #expect(comparison.isBroad)
    #expect(comparison.everyday?.title == "an IAM user signs in with MFA")
    #expect(comparison.extra == comparison.everyday?.json)
  }

  @Test func `one name more is no everyday event`() throws {
    let comparison = try compare(
      "{ $.eventName = CreateVpc || $.eventName = CreateSubnet }", to: "{ $.eventName = CreateVpc }"
    )
    #expect(comparison.relation == .covers)
    #expect(!comparison.isBroad)
    #expect(comparison.extra?.contains(#""eventName":"CreateSubnet""#) == true)
  }

  @Test func `every everyday event is one that CloudTrail writes`() throws {
    for event in EverydayEvent.all {
      let comparison = PatternComparison.of(
        configured: [], prescribed: try FilterPattern("{ $.eventName = * }"))
      #expect(comparison.tier == .cloudTrail)
      #expect(throws: Never.self) { try JSONDocument(parsing: event.json) }
    }
  }

  @Test func `a term that is forced by the event's name rests on compact JSON`() throws {
    let comparison = try compare(#""\"eventName\":\"ConsoleLogin\"""#, to: signInWithoutMFA)
    #expect(comparison.relation == .covers)
    #expect(comparison.assumptions == [.compactJSON])
  }
}
