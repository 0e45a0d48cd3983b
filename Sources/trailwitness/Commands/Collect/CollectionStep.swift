import AWSEvidence
import EvidenceIntake

/// One read-only command of a collection, and what it is run for.
///
/// The scripts for all shells are made of this table and of no other list of commands.
struct CollectionStep: Sendable {
  /// A word of the command line.
  enum Word: Equatable, Sendable {
    /// A word that is always the same.
    case literal(String)

    /// The kind of alarms on log queries, where the AWS CLI and the region know it.
    case logAlarm

    /// The region to ask in.
    case region

    /// The trail, log group or topic to ask about.
    case subject
  }

  /// What the command is run for.
  let scope: Scope

  /// The command line after `aws`, without the form of output.
  let words: [Word]

  /// The JMESPath expression for the names in the answer that lead on, one to a row; `nil` when the
  /// answer leads nowhere.
  let query: String?

  /// The name of the command in paths, such as `cloudtrail-describe-trails`.
  var name: String {
    words.prefix(2).compactMap { if case .literal(let word) = $0 { word } else { nil } }
      .joined(separator: "-")
  }

  /// The command line as the documentation has it.
  var synopsis: String {
    let words = words.compactMap {
      $0 == .logAlarm ? "[LogAlarm]" : $0.text(region: "REGION", subject: scope.noun)
    }
    return (["aws"] + words).joined(separator: " ")
  }

  /// The comment before the calls in a script.
  var comment: String { "\(name): \(scope.phrase)" }

  /// Names the account and who collects.
  static let callerIdentity = CollectionStep(
    scope: .caller,
    words: [.literal("sts"), .literal("get-caller-identity"), .literal("--region"), .region],
    query: "[Account,Arn]"
  )

  /// Says which account manages the organization that the account is in.
  static let organization = CollectionStep(
    scope: .organization,
    words: [
      .literal("organizations"), .literal("describe-organization"), .literal("--region"), .region,
    ],
    query: nil
  )

  /// Names the regions to look in, where none are given.
  static let enabledRegions = CollectionStep(
    scope: .account,
    words: [.literal("ec2"), .literal("describe-regions"), .literal("--region"), .region],
    query: "Regions[].[RegionName]"
  )

  /// The commands whose answers are evidence, each after those that lead to it.
  static let evidence = AWSCommand.allCases.map(CollectionStep.init)
}

extension CollectionStep.Word {
  /// The word with the given texts for what varies; `nil` for one that may be left out.
  func text(region: String, subject: String) -> String? {
    switch self {
    case .literal(let word): word
    case .logAlarm: nil
    case .region: region
    case .subject: subject
    }
  }
}
