import EvidenceJSON

/// A collection as a script for Windows PowerShell 5.1 and for PowerShell 7.
///
/// Answers are kept byte for byte: PowerShell's own redirection would encode them anew.
struct PowerShellScript {
  let collection: Collection

  init(_ collection: Collection) { self.collection = collection }

  /// The script, with a line feed at its end.
  var text: String {
    let sections = CollectionStep.evidence.map(Self.section)
    return ([header, settings, PowerShellFunctions.ofCollect, start] + sections + [Self.end])
      .joined(separator: "\n")
  }

  private var header: String {
    """
    #Requires -Version 5.1
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
    Set-StrictMode -Version 2.0
    $ErrorActionPreference = 'Stop'

    """
  }

  private var settings: String {
    """
    \(Self.program)
    $folder = \(ShellWord.powerShellQuoted(collection.folder))
    $regions = @(\(collection.regions.map(ShellWord.powerShellQuoted).joined(separator: ", ")))

    """
  }

  /// Ends a script where there is no AWS CLI.
  static let program = """
    $program = Get-Command aws -CommandType Application -ErrorAction SilentlyContinue |
      Select-Object -First 1
    if (-not $program) {
      [Console]::Error.WriteLine('trailwitness: the AWS CLI is not installed')
      exit 2
    }
    """

  /// The folder that a script saves in, as the system names it.
  static let root =
    "$root = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($folder)\n"

  /// Asks who collects and where, and makes ready for the answers.
  private var start: String {
    let (identity, organization) = (CollectionStep.callerIdentity, CollectionStep.organization)
    return """
      \(Self.root)\
      \(collection.regions.isEmpty ? Self.configuredRegion : "$region = $regions[0]\n")
      # \(identity.comment)
      Find-Identity
      if (-not $identified) { exit 2 }
      Start-Collection ([IO.Path]::Combine($root, $account))
      \(Self.words(of: identity))
      Save-Answer '\(identity.name)' '' '' $words

      # \(organization.comment)
      \(Self.words(of: organization))
      Save-Answer '\(organization.name)' '' '' $words

      \(collection.regions.isEmpty ? Self.enabledRegions : Self.givenRegions)
      """
  }

  /// Sees to it that `$region` is the one that the AWS CLI is configured for.
  static let configuredRegion = """
    $region = $env:AWS_REGION
    if (-not $region) { $region = $env:AWS_DEFAULT_REGION }
    if (-not $region) {
      $answer = Invoke-Aws @('configure', 'get', 'region')
      $region = Get-Lines $answer.Bytes | Select-Object -First 1
    }
    if (-not $region) {
      $region = '\(Collection.fallbackRegion)'
      Write-Note 'no region is configured; asking \(Collection.fallbackRegion) first'
    }
    if (-not (Test-Region $region)) {
      Write-Note "the configured region is no name of one: $region"
      exit 2
    }

    """

  private static var enabledRegions: String {
    let step = CollectionStep.enabledRegions
    return """
      # \(step.comment)
      \(words(of: step))
      Save-Answer '\(step.name)' $region '' $words
      if ($succeeded) {
        $answer = Invoke-Aws $words \(query(of: step))
        Save-Message $answer
      }
      if ($succeeded) {
        $regions = @(Get-Lines $answer.Bytes | Where-Object {
          $isRegion = Test-Region $_
          if (-not $isRegion) {
            $script:failed++
            Write-Note "passed over, since no region is called so: $_"
          }
          $isRegion
        })
      } else {
        $regions = @($region)
        Write-Note "the enabled regions are not known; only $region is looked at"
      }

      """
  }

  private static let givenRegions = """
    foreach ($region in $regions) { $alarmRegions.Add($region) }

    """

  private static func section(_ step: CollectionStep) -> String {
    "# \(step.comment)\n" + (step.scope.service.map { loop(step, over: $0) } ?? loop(step))
  }

  /// The calls for each region.
  private static func loop(_ step: CollectionStep) -> String {
    let isForAlarms = step.scope == .alarmRegions
    return """
      foreach ($region in \(isForAlarms ? "@($alarmRegions | Sort-Object -Unique)" : "$regions")) {
      \(isForAlarms ? "  Find-LogAlarms $region\n" : "")\
        \(words(of: step))
        Save-Answer '\(step.name)' $region '' $words
      \(step.query == nil ? "" : "  Find-Arns $words \(query(of: step))\n")}

      """
  }

  /// The calls for each ARN of a service.
  private static func loop(_ step: CollectionStep, over service: String) -> String {
    """
    foreach ($arn in @(Get-Found '\(service)')) {
      $place = Split-Arn $arn
      if (-not $place) { continue }
    \(step.scope == .logGroups ? ownLogGroup : "")\
      \(words(of: step, region: "$place.Region"))
      Save-Answer '\(step.name)' $place.Region $place.Subject $words
    }

    """
  }

  /// Passes over log groups of other accounts, where these credentials see nothing.
  private static let ownLogGroup = """
      if ($place.Owner -ne $account) {
        Write-Note "log group $($place.Subject) is in account $($place.Owner): collect there too"
        continue
      }
      $alarmRegions.Add($place.Region)

    """

  /// The lines that set the words of a step's call.
  static func words(of step: CollectionStep, region: String = "$region") -> String {
    words(of: step, region: region, subject: "$place.Subject")
  }

  /// The lines that set the words of a call, with what PowerShell is to read for region and subject.
  static func words(of step: CollectionStep, region: String, subject: String) -> String {
    let parts = step.words.split(separator: .logAlarm).map { part in
      let words = part.map { word in
        switch word {
        case .literal(let text): ShellWord.powerShellQuoted(text)
        case .logAlarm: ""
        case .region: region
        case .subject: subject
        }
      }
      let lines = [words.dropLast(2), words.suffix(2)].filter { !$0.isEmpty }
      return lines.map { $0.joined(separator: ", ") }.joined(separator: ",\n    ")
    }
    return "$words = @(\(parts.joined(separator: ") + $logAlarms + @(")))"
  }

  /// The query for the names that lead on.
  static func query(of step: CollectionStep) -> String {
    ShellWord.powerShellQuoted(step.query ?? "@")
  }

  private static let end = """
    Complete-Collection
    Write-Note "calls that failed: $failed"
    if ($failed -gt 0) { exit 1 }

    """
}
