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
        doubt: regionDoubt(invocation) ?? subjectDoubt(invocation),
        binding: .manifest
      )
    }
  }

  /// Says how the region beside the command line is not the one on it; `nil` when it is.
  private func regionDoubt(_ invocation: AWSInvocation) -> String? {
    guard let asked = invocation.region, !asked.isSame(as: region ?? asked) else { return nil }
    return "the command line asks in \(name: asked), the manifest says \(name: region ?? "")"
  }

  /// Says that a command line lacks what the AWS CLI asks for, so that it cannot have answered.
  private func subjectDoubt(_ invocation: AWSInvocation) -> String? {
    guard let command = invocation.command, command != .describeMetricFilters,
      let option = command.subjectOption, invocation.subject == nil
    else { return nil }
    return "the command line lacks \(name: option), without which the AWS CLI asks nothing"
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
