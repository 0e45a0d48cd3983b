import AuditModel
import AuditReports
import Testing

@Suite struct MissingEvidenceScriptTests {
  private func script(_ missing: [MissingEvidence]) -> MissingEvidenceScript {
    let steps = missing.map { Step(.alarm, .unknown, reason: "", missing: [$0]) }
    let finding = Finding(
      control: SampleControl.signIn,
      outcome: .incomplete,
      asWritten: .incomplete,
      inEffect: .incomplete,
      reason: "",
      chains: [Chain(resources: ChainResources(), steps: steps)],
      missing: missing,
      advisories: []
    )
    return MissingEvidenceScript(
      AuditReport(
        toolVersion: "test",
        benchmarkVersion: "6.0.0",
        judgement: .both,
        accounts: [AccountFindings(account: "1", findings: [finding, finding])],
        problems: [],
        evidence: [],
        limits: []
      )
    )
  }

  @Test func `each command stands once, below its account`() {
    let missing = [
      MissingEvidence(command: "aws b", reason: "two", account: "2", file: "2/b.json"),
      MissingEvidence(command: "aws a", reason: "one", account: "1", file: "a.json"),
      MissingEvidence(command: "aws c", reason: "three"),
    ]
    #expect(
      script(missing).text == """
        #!/bin/sh
        # 3 outputs are missing. Run this in the evidence folder; it only reads from AWS.

        # with credentials for the account that is audited
        # three
        aws c

        # with credentials for account 1
        # one
        aws a > 'a.json'

        # with credentials for account 2
        # two
        mkdir -p '2'
        aws b > '2/b.json'

        """
    )
  }

  @Test func `text from evidence cannot leave its comment or its quotes`() {
    let missing = MissingEvidence(
      command: "aws x", reason: "a\nrm -rf ~", account: "1\nrm", file: "it's\n/x.json")
    let lines = script([missing]).text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("mkdir") || $0.hasPrefix("aws") })
    #expect(lines.contains(#"mkdir -p 'it'\''s\n'"#))
  }

  @Test func `nothing missing is said`() {
    #expect(script([]).text == "# Nothing is missing: every verdict is decided.\n")
  }
}
