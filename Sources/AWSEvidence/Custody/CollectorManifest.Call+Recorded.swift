import AuditModel
import EvidenceJSON

extension CollectorManifest.Call {
  /// The command line taken apart; `nil` when the manifest has none, or none of the AWS CLI.
  var invocation: AWSInvocation? { argv.flatMap { AWSInvocation($0) } }

  /// What the call tells of its output; `nil` when it names no command line.
  var recorded: RecordedCall? {
    invocation.map { invocation in
      RecordedCall(
        invocation,
        account: account,
        region: region,
        time: (finishedAt ?? startedAt).flatMap { EvidenceTime($0) },
        doubt: regionDoubt(invocation),
        binding: .manifest
      )
    }
  }

  /// Says how the region beside the command line is not the one on it; `nil` when it is.
  private func regionDoubt(_ invocation: AWSInvocation) -> String? {
    guard let asked = invocation.region, !asked.isSame(as: region ?? asked) else { return nil }
    return "the command line asks in \(name: asked), the manifest says \(name: region ?? "")"
  }

  /// The request that brings the answer again; `nil` for a call whose output no verdict rests on.
  var request: EvidenceRequest? {
    recorded.flatMap { call in
      call.command.map {
        EvidenceRequest($0, subject: call.subject, account: call.account, region: call.region)
      }
    }
  }
}
