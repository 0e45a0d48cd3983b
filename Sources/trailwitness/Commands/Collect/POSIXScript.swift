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
    return ([header, settings, POSIXFunctions.ofCollect, start] + sections + [Self.end])
      .joined(separator: "\n")
  }

  private var header: String {
    """
    #!/bin/sh
    # Collects evidence for `trailwitness audit` with the AWS CLI, version 1 or 2. It changes
    # nothing in AWS; these are all the calls that it makes:
    #
    \(collection.steps.map { "# \($0.synopsis)\n" }.joined())#
    # Each answer becomes a file below the folder that is set here, in a folder named for the
    # account. A call that fails leaves no answer, not even an earlier one, but the message of the
    # AWS CLI in `.stderr.txt`. Running the script again replaces the files one by one.
    #
    # Exit status: 0 all calls succeeded, 1 some failed, 2 nothing could be collected. That the
    # account is in no organization is no failure.
    set -euf
    umask 077

    """
  }

  private var settings: String {
    """
    \(Self.program)
    folder=\(ShellWord.posixQuoted(collection.folder))
    regions=\(ShellWord.posixQuoted(collection.regions.joined(separator: " ")))
    home=\(collection.regions.first.map(ShellWord.posixQuoted) ?? Self.configuredRegion)

    """
  }

  /// Ends a script where there is no AWS CLI, and keeps it from showing answers page by page.
  static let program = #"""
    command -v aws >/dev/null || {
      printf 'trailwitness: the AWS CLI is not installed\n' >&2
      exit 2
    }
    export AWS_PAGER=''
    """#

  /// The region that the AWS CLI is configured for.
  static let configuredRegion =
    "${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region 2>/dev/null || :)}}"

  /// Sees to it that `$home` is a region.
  static let homeRegion = """
    if [ -z "$home" ]; then
      home=\(Collection.fallbackRegion)
      say 'no region is configured; asking \(Collection.fallbackRegion) first'
    elif ! is_region "$home"; then
      say "the configured region is no name of one: $home"
      exit 2
    fi
    region=$home

    """

  /// Makes a folder for what is not complete yet, which goes when the script ends.
  static let work = """
    work=$folder/.collecting-$$
    mkdir -p "$folder"
    mkdir "$work"
    trap clean_up EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
    failed=0

    """

  /// Asks who collects and where, and makes ready for the answers.
  private var start: String {
    let (identity, organization) = (CollectionStep.callerIdentity, CollectionStep.organization)
    return """
      \(Self.homeRegion)\
      \(Self.work)\
      for list in arns alarm-regions; do : >"$work/$list"; done

      # \(identity.comment)
      identify || exit 2
      begin "$folder/$account"
      save \(identity.name) '' '' \(Self.words(of: identity))

      # \(organization.comment)
      save \(organization.name) '' '' \\
        \(Self.words(of: organization))

      \(collection.regions.isEmpty ? Self.enabledRegions : Self.givenRegions)
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
        listed=$(tr -d '\\r' <"$work/answer")
        regions=
        for region in $listed; do
          if is_region "$region"; then
            regions="$regions $region"
          else
            failed=$((failed + 1))
            say "passed over, since no region is called so: $region"
          fi
        done
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
    let probe = step.scope == .alarmRegions ? "  find_log_alarms \"$region\"\n" : ""
    return """
      \(own)for region in $regions; do
      \(probe)  save \(step.name) "$region" '' \\
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

  /// The words of a call, the region and the subject taken from variables.
  static func words(of step: CollectionStep) -> String {
    words(of: step, region: #""$region""#, subject: #""$subject""#)
  }

  /// The words of a call with what the shell is to read for the region and the subject.
  static func words(of step: CollectionStep, region: String, subject: String) -> String {
    step.words.map { word in
      switch word {
      case .literal(let text): text
      case .logAlarm: "\\\n    " + #"${log_alarms:+"$log_alarms"}"#
      case .region: region
      case .subject: subject
      }
    }.joined(separator: " ")
  }

  /// The words of a call that prints the names which lead on.
  static func rows(of step: CollectionStep) -> String {
    let query = step.query.map { " --query \(ShellWord.posixQuoted($0))" } ?? ""
    return "\(words(of: step)) \\\n    --output text\(query)"
  }

  /// Writes the manifest and says how it went.
  private static let end = """
    finish
    say "calls that failed: $failed"
    if [ "$failed" -gt 0 ]; then exit 1; fi

    """
}
