import EvidenceJSON

/// All controls in the order of the benchmark.
public enum ControlCatalog {
  /// All controls of all versions, ascending by number.
  public static let all: [Control] = [
    .unauthorizedAPICalls,
    .consoleSignInWithoutMFA,
    .rootAccountUsage,
    .iamPolicyChanges,
    .cloudTrailConfigurationChanges,
    .consoleAuthenticationFailures,
    .cmkDisablingOrDeletion,
    .s3BucketPolicyChanges,
    .configConfigurationChanges,
    .securityGroupChanges,
    .networkACLChanges,
    .networkGatewayChanges,
    .routeTableChanges,
    .vpcChanges,
    .organizationsChanges,
  ]

  /// The controls that a version has, ascending by number.
  public static func controls(in version: BenchmarkVersion) -> [Control] {
    all.filter { $0.exists(in: version) }
  }

  /// The control of an id, or `nil` when there is none.
  public static func control(_ id: String) -> Control? {
    all.first { $0.id == id }
  }

  /// The control that has a number such as `5.2` in a version, or `nil` when there is none.
  public static func control(
    numbered number: String,
    in version: BenchmarkVersion
  ) -> Control? {
    controls(in: version).first { $0.number(in: version) == number }
  }

  /// The control that a Security Hub control such as `CloudWatch.3` checks, in any case.
  public static func control(securityHubID: String) -> Control? {
    all.first { $0.securityHubID?.asciiLowercased == securityHubID.asciiLowercased }
  }
}
