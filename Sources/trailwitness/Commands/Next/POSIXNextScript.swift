import AuditReports
import EvidenceJSON

/// The missing calls as a script for any POSIX shell.
struct POSIXNextScript {
  let script: NextScript

  init(_ script: NextScript) { self.script = script }

  /// The script, with a line feed at its end.
  var text: String {
    let functions = POSIXFunctions.ofNext(asksForAlarms: script.asksForAlarms) + Self.entering
    let parts = [header, settings, functions, start] + script.calls.blocks.map(block) + [Self.end]
    return parts.joined(separator: "\n")
  }

  private var header: String {
    (["#!/bin/sh"] + script.header + ["set -euf", "umask 077", ""]).joined(separator: "\n")
  }

  private var settings: String {
    let home = script.needsConfiguredRegion ? "home=\(POSIXScript.configuredRegion)\n" : ""
    return """
      \(POSIXScript.program)
      folder=\(ShellWord.posixQuoted(script.folder))
      \(home)
      """
  }

  private var start: String {
    """
    \(script.needsConfiguredRegion ? POSIXScript.homeRegion : "")\
    \(POSIXScript.work)\
    passed=0
    entered=0

    """
  }

  private static let entering = #"""

    # Makes ready for the answers of an account, if the credentials in use are of that account:
    # enter ACCOUNT REGION FOLDER
    enter() {
      open=no
      region=$2
      if ! identify; then
        passed=$((passed + 1))
      elif [ "$account" != "$1" ]; then
        say "account $1 is passed over: these are credentials of account $account"
        passed=$((passed + 1))
      else
        open=yes
        entered=$((entered + 1))
        begin "$folder/$3/$account"
        save \#(CollectionStep.callerIdentity.name) '' '' \#(identity)
      fi
    }

    """#

  private static var identity: String { POSIXScript.words(of: .callerIdentity) }

  private func block(_ block: MissingCalls.Block) -> String {
    guard let account = block.account else { return nameless(block) }
    let region = block.region.map(ShellWord.posix) ?? #""$home""#
    let calls = block.calls.map { lines($0, in: region) }.joined()
    return """
      # account \(account)
      enter \(ShellWord.posix(account)) \(region) \(script.place)
      if [ "$open" = yes ]; then
      \(calls)  finish
      fi

      """
  }

  private func lines(_ call: MissingCalls.Call, in blockRegion: String) -> String {
    let own = call.isOfAccount ? blockRegion : call.region.map(ShellWord.posix) ?? #""$home""#
    let subject = ShellWord.posix(call.subject ?? "")
    let words = POSIXScript.words(of: call.step, region: own, subject: subject)
    return """
        \(call.comment)
      \(call.step.isOfAlarms ? "  find_log_alarms \(own)\n" : "")\
        save \(call.step.name) \(call.isOfAccount ? "''" : own) \(subject) \\
          \(words)

      """
  }

  /// Nothing is asked in the name of an account that nobody knows.
  private func nameless(_ block: MissingCalls.Block) -> String {
    let lines = block.calls.map { "\($0.comment)\n\($0.line)\n" }.joined()
    return """
      # an account that nothing names
      \(lines)say \(ShellWord.posixQuoted(NextScript.nameless))
      passed=$((passed + 1))

      """
  }

  private static let end = """
    say "calls that failed: $failed; accounts passed over: $passed"
    if [ "$entered" -eq 0 ]; then exit 2; fi
    if [ "$((failed + passed))" -gt 0 ]; then exit 1; fi

    """
}
