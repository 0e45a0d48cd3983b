import AuditModel

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
        isFiltered: invocation.region.map { $0 != region ?? $0 } ?? false,
        binding: .manifest
      )
    }
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
