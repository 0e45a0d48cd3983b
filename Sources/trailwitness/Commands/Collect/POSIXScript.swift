import EvidenceJSON

/// A collection as a script for any POSIX shell.
///
/// The script uses the AWS CLI and the standard tools only, and no feature beyond POSIX but for
/// `sha256sum` or `shasum`, without which it leaves out the hashes.
struct POSIXScript {
  let collection: Collection

  init(_ collection: Collection) { self.collection = collection }

  /// The script, with a line feed at its end.
  var text: String {
    let sections = CollectionStep.evidence.map(Self.section)
    return ([header, settings, Self.functions, start] + sections + [Self.end])
      .joined(separator: "\n")
  }

  private var header: String {
    """
    #!/bin/sh
    # Collects evidence for `trailwitness audit` with the AWS CLI, version 1 or 2. It changes
    # nothing in AWS; these are all the calls that it makes:
    #
    \(collection.steps.map { "#   \($0.synopsis)\n" }.joined())#
    # Each answer becomes a file below the folder that is set here, in a folder named for the
    # account. A call that fails leaves no answer, not even an earlier one, but the message of the
    # AWS CLI in `.stderr.txt`. Running the script again replaces the files one by one.
    #
    # Exit status: 0 all calls succeeded, 1 some failed, 2 nothing could be collected.
    set -euf
    umask 077

    """
  }

  private var settings: String {
    let configured =
      "${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region 2>/dev/null || :)}}"
    return """
      command -v aws >/dev/null || {
        printf 'collect: the AWS CLI is not installed\\n' >&2
        exit 2
      }
      export AWS_PAGER=''
      folder=\(Self.quoted(collection.folder))
      regions=\(Self.quoted(collection.regions.joined(separator: " ")))
      home=\(collection.regions.first.map(Self.quoted) ?? configured)

      """
  }

  /// Asks who collects and where, and makes ready for the answers.
  private var start: String {
    let noRegion = "no region is configured; asking \(Collection.fallbackRegion) first"
    return """
      if [ -z "$home" ]; then
        home=\(Collection.fallbackRegion)
        say '\(noRegion)'
      fi
      region=$home
      work=$folder/.collecting-$$
      mkdir -p "$folder"
      mkdir "$work"
      trap clean_up EXIT
      trap 'exit 129' HUP
      trap 'exit 130' INT
      trap 'exit 143' TERM
      for list in arns files paths alarm-regions; do : >"$work/$list"; done
      failed=0

      \(Self.identity)
      \(collection.regions.isEmpty ? Self.enabledRegions : Self.givenRegions)
      """
  }

  private static var identity: String {
    let step = CollectionStep.callerIdentity
    return """
      # \(step.comment)
      call \(rows(of: step))
      if [ "$status" -ne 0 ]; then
        cat "$work/message" >&2
        say 'AWS does not say whose credentials these are'
        exit 2
      fi
      account=$(tr -d '\\r' <"$work/answer" | cut -f 1)
      caller=$(tr -d '\\r' <"$work/answer" | cut -f 2)
      case $account in
        '' | *[!0-9]*)
          say "AWS names no account, but: $account"
          exit 2
          ;;
      esac
      base=$folder/$account
      mkdir -p "$base"
      save \(step.name) '' '' \(words(of: step))

      """
  }

  private static var enabledRegions: String {
    let step = CollectionStep.enabledRegions
    return """
      # \(step.comment)
      save \(step.name) "$region" '' \(words(of: step))
      if [ "$status" -eq 0 ]; then
        call \(rows(of: step))
        keep_message
      fi
      if [ "$status" -eq 0 ]; then
        regions=$(tr -d '\\r' <"$work/answer")
      else
        regions=$home
        say "the enabled regions are not known; only $home is looked at"
      fi

      """
  }

  private static let givenRegions = """
    for region in $regions; do printf '%s\\n' "$region" >>"$work/alarm-regions"; done

    """

  private static func section(_ step: CollectionStep) -> String {
    "# \(step.comment)\n" + (step.scope.service.map { loop(step, over: $0) } ?? loop(step))
  }

  /// The calls for each region.
  private static func loop(_ step: CollectionStep) -> String {
    let own = step.scope == .alarmRegions ? #"regions=$(sort -u "$work/alarm-regions")\#n"# : ""
    return """
      \(own)for region in $regions; do
        save \(step.name) "$region" '' \\
          \(words(of: step))
      \(step.query == nil ? "" : "  discover \(rows(of: step))\n")done

      """
  }

  /// The calls for each ARN of a service.
  private static func loop(_ step: CollectionStep, over service: String) -> String {
    """
    found \(service)
    while IFS= read -r arn; do
      aim "$arn" || continue
    \(step.scope == .logGroups ? ownLogGroup : "")\
      save \(step.name) "$region" "$subject" \\
        \(words(of: step))
    done <"$work/list"

    """
  }

  /// Passes over log groups of other accounts, where these credentials see nothing.
  private static let ownLogGroup = """
      if [ "$owner" != "$account" ]; then
        say "log group $subject is in account $owner: collect there too"
        continue
      fi
      printf '%s\\n' "$region" >>"$work/alarm-regions"

    """

  private static func words(of step: CollectionStep) -> String {
    step.words.map { word in
      switch word {
      case .literal(let text): text
      case .region: #""$region""#
      case .subject: #""$subject""#
      }
    }.joined(separator: " ")
  }

  /// The words of a call that prints the names which lead on.
  private static func rows(of step: CollectionStep) -> String {
    let query = step.query.map { " --query \(quoted($0))" } ?? ""
    return "\(words(of: step)) \\\n    --output text\(query)"
  }

  /// A word in single quotes, as a POSIX shell reads it back unchanged.
  private static func quoted(_ word: String) -> String {
    ShellWord.posixQuoted(word)
  }
}
