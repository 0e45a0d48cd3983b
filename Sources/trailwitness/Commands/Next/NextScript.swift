import AWSEvidence
import AuditReports
import EvidenceIntake
import EvidenceJSON

/// What `trailwitness next` prints where calls are missing: a block for each account.
///
/// The answers go into a folder of their own with manifests of its own, so that earlier collections
/// and their digests stay as they are. The folder is named by what is asked: running a script again
/// replaces its answers, and no other script's.
struct NextScript: Sendable {
  /// The calls to make.
  let calls: MissingCalls

  /// What no call decides.
  let undecided: Undecided

  /// The folder that the script saves below, without control characters and not to be taken for an
  /// option.
  let folder: String

  /// The script, with a line feed at its end.
  func text(for shell: CollectionShell) -> String {
    switch shell {
    case .sh: POSIXNextScript(self).text
    case .powershell: PowerShellNextScript(self).text
    }
  }

  /// The name of the folder for the answers.
  var place: String {
    let asked = calls.blocks.flatMap { block in
      block.calls.map { call in
        [block.account, call.step.name, call.region, call.subject].map { $0 ?? "-" }
          .joined(separator: " ")
      }
    }
    let digest = SHA256.hexDigest(of: Array(asked.joined(separator: "\n").utf8))
    return "next-\(digest.prefix(8))"
  }

  /// Whether a call is left to the region that the AWS CLI is configured for.
  var needsConfiguredRegion: Bool {
    calls.blocks.contains { block in
      block.account != nil && (block.region == nil || block.calls.contains { $0.isOfConfigured })
    }
  }

  /// Whether alarms are asked for.
  var asksForAlarms: Bool {
    calls.blocks.contains { $0.account != nil && $0.calls.contains(where: \.step.isOfAlarms) }
  }

  /// What a reader of the script is told, as comments.
  var header: [String] {
    let them = calls.count == 1 ? "output is missing; it is" : "outputs are missing; they are"
    let here = folder.isSame(as: ".") ? "Run it in the evidence folder," : "Run it"
    let intro = """
      \(calls.count) \(them) asked for with the AWS CLI, version 1 or 2. Nothing is changed in AWS.
      """
    let use = """
      \(here) with credentials of an account that it names; where it names several, once with those \
      of each. It asks whose the credentials are, and passes over what other accounts are to be \
      asked. Answers become files below \(place), in a folder named for the account, with a \
      manifest. A call that fails leaves no answer, but the message of the AWS CLI in \
      files that end in .stderr.txt.
      """
    let statuses = """
      Exit status: 0 all answers are saved, 1 a call failed or an account was passed over, 2 nothing \
      could be asked.
      """
    let paragraphs = [intro, use, statuses].map { $0.wrapped(to: 98).map { "# " + $0 } }
    return Array((paragraphs + (rest.isEmpty ? [] : [rest])).joined(separator: ["#"]))
  }

  /// What is left when the script has run.
  private var rest: [String] {
    (calls.withheld + undecided.lines).flatMap { $0.wrapped(to: 98) }.map(ShellWord.comment)
  }

  /// What a script says of calls in an account that nothing names.
  static let nameless = "the evidence does not say whose it is: use trailwitness collect for it"
}

extension MissingCalls.Block {
  /// The region of the first call that has one.
  var region: String? { calls.lazy.compactMap(\.region).first }
}

extension MissingCalls.Call {
  /// Whether the AWS CLI's configuration decides where to ask.
  var isOfConfigured: Bool { region == nil && !isOfAccount }

  /// Whether the answer is the same in all regions.
  var isOfAccount: Bool { step.scope == .organization }

  /// What the answer would decide, as a comment.
  var comment: String { ShellWord.comment(reason) }

  /// The command line as a comment.
  var line: String {
    let words = step.words.compactMap {
      $0.text(region: region ?? "REGION", subject: subject ?? "")
    }
    return ShellWord.comment("  aws " + words.joined(separator: " "))
  }
}

extension CollectionStep {
  /// Whether the command lists alarms.
  var isOfAlarms: Bool { words.contains(.logAlarm) }
}
