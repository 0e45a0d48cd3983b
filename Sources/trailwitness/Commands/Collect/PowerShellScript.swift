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
    return ([header, settings, Self.functions, start] + sections + [Self.end])
      .joined(separator: "\n")
  }

  private var header: String {
    """
    #Requires -Version 5.1
    # Collects evidence for `trailwitness audit` with the AWS CLI, version 1 or 2. It changes
    # nothing in AWS; these are all the calls that it makes:
    #
    \(collection.steps.map { "#   \($0.synopsis)\n" }.joined())#
    # Each answer becomes a file below the folder that is set here, in a folder named for the
    # account. A call that fails leaves no answer, not even an earlier one, but the message of the
    # AWS CLI in `.stderr.txt`. Running the script again replaces the files one by one.
    #
    # Exit status: 0 all calls succeeded, 1 some failed, 2 nothing could be collected.
    Set-StrictMode -Version 2.0
    $ErrorActionPreference = 'Stop'

    """
  }

  private var settings: String {
    """
    $program = Get-Command aws -CommandType Application -ErrorAction SilentlyContinue |
      Select-Object -First 1
    if (-not $program) {
      [Console]::Error.WriteLine('collect: the AWS CLI is not installed')
      exit 2
    }
    $folder = \(Self.quoted(collection.folder))
    $regions = @(\(collection.regions.map(Self.quoted).joined(separator: ", ")))

    """
  }

  /// Asks who collects and where, and makes ready for the answers.
  private var start: String {
    """
    $root = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($folder)
    \(collection.regions.isEmpty ? Self.configuredRegion : "$region = $regions[0]\n")
    \(Self.identity)
    \(collection.regions.isEmpty ? Self.enabledRegions : Self.givenRegions)
    """
  }

  private static let configuredRegion = """
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

    """

  private static var identity: String {
    let step = CollectionStep.callerIdentity
    return """
      # \(step.comment)
      \(words(of: step))
      $answer = Invoke-Aws $words \(query(of: step))
      if ($answer.Status -ne 0) {
        [Console]::Error.Write($answer.Message)
        Write-Note 'AWS does not say whose credentials these are'
        exit 2
      }
      $account, $caller = $utf8.GetString($answer.Bytes).Trim().Split("`t")
      if ($account -notmatch '^[0-9]+$') {
        Write-Note "AWS names no account, but: $account"
        exit 2
      }
      $base = [IO.Path]::Combine($root, $account)
      Save-Answer '\(step.name)' '' '' $words

      """
  }

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
        $regions = @(Get-Lines $answer.Bytes)
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

  /// The line that sets the words of a step's call.
  private static func words(of step: CollectionStep, region: String = "$region") -> String {
    let words = step.words.map { word in
      switch word {
      case .literal(let text): quoted(text)
      case .region: region
      case .subject: "$place.Subject"
      }
    }
    let (first, last) = (words.dropLast(2), words.suffix(2))
    return "$words = \(first.joined(separator: ", ")),\n    \(last.joined(separator: ", "))"
  }

  /// The query for the names that lead on.
  private static func query(of step: CollectionStep) -> String { quoted(step.query ?? "@") }

  /// A word in single quotes, as PowerShell reads it back unchanged.
  private static func quoted(_ word: String) -> String { ShellWord.powerShellQuoted(word) }
}
