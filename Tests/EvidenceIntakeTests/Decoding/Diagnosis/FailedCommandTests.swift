import AuditModel
import Testing

@testable import EvidenceIntake

@Suite struct FailedCommandTests {
  private static func error(_ code: String, _ operation: String, _ text: String = "no") -> String {
    "\nAn error occurred (\(code)) when calling the \(operation) operation: \(text)\n"
  }

  private static let usage = "usage: aws [options] <command> <subcommand> [parameters]\n\n"

  @Test(arguments: [
    DiagnosisRow(
      "a denial that names the permission",
      error(
        "AccessDeniedException", "GetTrailStatus",
        "User: arn:aws:iam::123456789012:user/auditor is not authorized to perform: "
          + "cloudtrail:GetTrailStatus on resource: x"),
      .commandFailed,
      "`GetTrailStatus` answered `AccessDeniedException`; ask for the permission "
        + "`cloudtrail:GetTrailStatus` and run it again"),
    DiagnosisRow(
      "a denial by CloudWatch", error("AccessDenied", "DescribeAlarms"), .commandFailed,
      "`cloudwatch:DescribeAlarms`"),
    DiagnosisRow(
      "a denial by CloudWatch Logs", error("AccessDeniedException", "DescribeMetricFilters"),
      .commandFailed, "`logs:DescribeMetricFilters`"),
    DiagnosisRow(
      "a denial by SNS", error("AuthorizationError", "ListSubscriptionsByTopic"), .commandFailed,
      "`sns:ListSubscriptionsByTopic`"),
    DiagnosisRow(
      "a denial by EC2", error("UnauthorizedOperation", "DescribeRegions"), .commandFailed,
      "`ec2:DescribeRegions`"),
    DiagnosisRow(
      "a denial of an unknown operation", error("AccessDenied", "ListThings"), .commandFailed,
      "; ask for the permission and run it again"),
    DiagnosisRow(
      "a denial that names no proper permission",
      error("AccessDenied", "DescribeTrails", "is not authorized to perform: `x`"), .commandFailed,
      "`cloudtrail:DescribeTrails`"),
    DiagnosisRow(
      "throttling", error("ThrottlingException", "DescribeAlarms"), .commandFailed,
      "`ThrottlingException`; run it again"),
    DiagnosisRow(
      "an expired token", error("ExpiredTokenException", "DescribeTrails"), .commandFailed,
      "run it again with new credentials"),
    DiagnosisRow(
      "an unknown trail", error("TrailNotFoundException", "GetTrailStatus"), .commandFailed,
      "check the name, the account and the region"),
    DiagnosisRow(
      "an error of version 2", "aws: [ERROR]:" + error("NotFound", "X").dropFirst(),
      .commandFailed, "`X` answered `NotFound`"),
    DiagnosisRow(
      "an error after a warning",
      "a.py:1: InsecureRequestWarning: Unverified HTTPS request\n" + error("NotFound", "X"),
      .commandFailed, "`X`"),
    DiagnosisRow(
      "an error in UTF-16",
      [0xFF, 0xFE] + error("NotFound", "X").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      .commandFailed, "`X`"),
    DiagnosisRow(
      "a code that would move the cursor", error("a\u{1B}[2J`b", "X"), .commandFailed,
      #"`a\u{1B}[2J'b`"#),
    DiagnosisRow(
      "an error that only a value quotes",
      #"{"AlarmDescription": "An error occurred (A) when calling the B operation""#, .notJSON,
      "ends in the middle"),
    DiagnosisRow(
      "no credentials", "Unable to locate credentials. You can configure credentials by running",
      .commandFailed, "no credentials"),
    DiagnosisRow(
      "no region", "You must specify a region. You can also", .commandFailed, "`--region`"),
    DiagnosisRow(
      "no connection", "\nCould not connect to the endpoint URL: \"https://127.0.0.1:9/\"\n",
      .commandFailed, "could not reach AWS"),
    DiagnosisRow(
      "an unknown profile", "\nThe config profile (audit) could not be found\n", .commandFailed,
      "`--profile`"),
    DiagnosisRow(
      "an expired sign-in",
      "Error loading SSO Token: Token for x does not exist", .commandFailed, "`aws sso login`"),
    DiagnosisRow(
      "an unknown option", usage + "Unknown options: --nmae, x", .commandFailed,
      "did not understand the command: `Unknown options: --nmae, x`"),
    DiagnosisRow(
      "an invalid choice", usage + "aws: error: argument operation: Invalid choice, valid are:",
      .commandFailed, "`Invalid choice, valid are:`"),
    DiagnosisRow(
      "a missing argument",
      usage + "aws: error: the following arguments are required: --name", .commandFailed,
      "required: --name`"),
    DiagnosisRow("no AWS CLI", "bash: aws: command not found", .commandFailed, "not installed"),
  ])
  func `a command that failed is told from its message`(row: DiagnosisRow) { row.check() }

  @Test(arguments: [
    DiagnosisRow("nothing", "", file: "a/x.stderr.txt", nil),
    DiagnosisRow(
      "a warning of Python with its line of code",
      "/usr/lib/a.py:9: PythonDeprecationWarning: Boto3 will no longer\n  warnings.warn(warning)\n",
      file: "a/x.stderr.txt", nil),
    DiagnosisRow(
      "an error", error("NotFound", "X"), file: "a/x.stderr.txt", .commandFailed, "`NotFound`"),
    DiagnosisRow(
      "unknown text after a warning", "a.py:1: SomeWarning: x\n  f()\n  \nbroken `pipe`\n",
      file: "a/x.stderr.txt", .commandFailed, "the command failed: `broken 'pipe'`"),
    DiagnosisRow(
      "a long line", String(repeating: "x", count: 5000), file: "a/x.stderr.txt",
      .commandFailed, "x…`"),
  ])
  func `a note beside an answer is a problem unless it only warns`(row: DiagnosisRow) {
    row.check()
  }
}
