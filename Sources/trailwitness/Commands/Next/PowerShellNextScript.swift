import AuditReports
import EvidenceJSON

/// The missing calls as a script for Windows PowerShell 5.1 and for PowerShell 7.
struct PowerShellNextScript {
  let script: NextScript

  init(_ script: NextScript) { self.script = script }

  /// The script, with a line feed at its end.
  var text: String {
    let functions = PowerShellFunctions.ofNext(asksForAlarms: script.asksForAlarms) + Self.entering
    let parts = [header, settings, functions, start] + script.calls.blocks.map(block) + [Self.end]
    return parts.joined(separator: "\n")
  }

  private var header: String {
    let strict = ["Set-StrictMode -Version 2.0", "$ErrorActionPreference = 'Stop'", ""]
    return (["#Requires -Version 5.1"] + script.header + strict).joined(separator: "\n")
  }

  private var settings: String {
    """
    \(PowerShellScript.program)
    $folder = \(ShellWord.powerShellQuoted(script.folder))

    """
  }

  private var start: String {
    """
    \(PowerShellScript.root)\
    $passed = 0
    $entered = 0
    \(script.needsConfiguredRegion ? PowerShellScript.configuredRegion : "")
    """
  }

  private static let entering = #"""

    # Makes ready for the answers of an account, if the credentials in use are of that account.
    function Enter-Account([string] $Expected, [string] $Region, [string] $Place) {
      $script:open = $false
      Find-Identity
      if (-not $identified) {
        $script:passed++
      } elseif ($account -cne $Expected) {
        Write-Note "account $Expected is passed over: these are credentials of account $account"
        $script:passed++
      } else {
        $script:open = $true
        $script:entered++
        Start-Collection ([IO.Path]::Combine($root, $Place, $account))
        \#(PowerShellScript.words(of: .callerIdentity))
        Save-Answer '\#(CollectionStep.callerIdentity.name)' '' '' $words
      }
    }

    """#

  private func block(_ block: MissingCalls.Block) -> String {
    guard let account = block.account else { return nameless(block) }
    let region = block.region.map(ShellWord.powerShellQuoted) ?? "$region"
    let calls = block.calls.map { lines($0, in: region) }.joined()
    return """
      # account \(account)
      Enter-Account \(ShellWord.powerShellQuoted(account)) \(region) '\(script.place)'
      if ($open) {
      \(calls)  Complete-Collection
      }

      """
  }

  private func lines(_ call: MissingCalls.Call, in blockRegion: String) -> String {
    let known = call.region.map(ShellWord.powerShellQuoted) ?? "$region"
    let own = call.isOfAccount ? blockRegion : known
    let subject = ShellWord.powerShellQuoted(call.subject ?? "")
    let words = PowerShellScript.words(of: call.step, region: own, subject: subject)
    return """
        \(call.comment)
      \(call.step.isOfAlarms ? "  Find-LogAlarms \(own)\n" : "")\
        \(words)
        Save-Answer '\(call.step.name)' \(call.isOfAccount ? "''" : own) \(subject) $words

      """
  }

  /// Nothing is asked in the name of an account that nobody knows.
  private func nameless(_ block: MissingCalls.Block) -> String {
    let lines = block.calls.map { "\($0.comment)\n\($0.line)\n" }.joined()
    return """
      # an account that nothing names
      \(lines)Write-Note \(ShellWord.powerShellQuoted(NextScript.nameless))
      $passed++

      """
  }

  private static let end = """
    Write-Note "calls that failed: $failed; accounts passed over: $passed"
    if ($entered -eq 0) { exit 2 }
    if ($failed + $passed -gt 0) { exit 1 }

    """
}
