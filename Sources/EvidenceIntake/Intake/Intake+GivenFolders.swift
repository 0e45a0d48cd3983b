import AuditModel
import EvidenceJSON

extension Intake {
  /// Takes in files, heeding what was typed above them as far as nothing speaks against it.
  ///
  /// A folder's name outside the evidence may be that of anything, such as a workspace. So an
  /// account that only the given path names counts when the files name no account, or that one.
  package init(heeding files: [SourceFile], custody: Custody, policy: EvidencePolicy) {
    let intake = Intake(files, custody: custody, policy: policy)
    let given = Set(files.compactMap { PathHints.account(in: $0.givenFolders) })
    guard !given.isEmpty else {
      self = intake
      return
    }
    let named = intake.accountsNamed(in: files)
    guard !named.isEmpty, !given.isSubset(of: named) else {
      self = intake
      return
    }
    let heeded = files.map { file in
      let account = PathHints.account(in: file.givenFolders)
      return account.map(named.contains) ?? true ? file : file.withoutGivenFolders
    }
    self.init(heeded, custody: custody, policy: policy)
  }

  /// The accounts that the evidence itself names: folders in it, calls, and ARNs of what only the
  /// account that was asked has.
  private func accountsNamed(in files: [SourceFile]) -> Set<String> {
    let folders = files.compactMap { PathHints($0.withoutGivenFolders).account }
    let contents = (outputs + excluded).flatMap { output -> [String] in
      let trails = output.list("trailList")?.value.elements.filter {
        $0["IsOrganizationTrail"]?.boolean != true
      }
      let alarms = ["MetricAlarms", "CompositeAlarms"].compactMap(output.list).flatMap {
        Array($0.value.elements)
      }
      let arns =
        (trails ?? []).compactMap { $0["TrailARN"]?.string }
        + alarms.compactMap { $0["AlarmArn"]?.string }
      return arns.compactMap { ARN($0)?.account } + [output.call?.account].compactMap(\.self)
    }
    return Set(folders + contents)
  }
}
