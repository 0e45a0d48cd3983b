import AWSEvidence
import EvidenceIntake

/// The functions of the scripts for PowerShell; every script has those that it calls.
enum PowerShellFunctions {
  /// What `collect` prints.
  static let ofCollect = small + calling + logAlarms + finding + saving

  /// What `next` prints, when it asks for alarms and when it does not.
  static func ofNext(asksForAlarms: Bool) -> String {
    small + calling + (asksForAlarms ? logAlarms : "") + saving
  }

  private static let small = #"""
    $utf8 = New-Object System.Text.UTF8Encoding $false
    $arns = New-Object System.Collections.Generic.List[string]
    $alarmRegions = New-Object System.Collections.Generic.List[string]
    $paths = New-Object System.Collections.Generic.List[string]
    $files = New-Object System.Collections.Generic.List[object]
    $failed = 0
    $succeeded = $true
    $skeleton = $null
    $logAlarms = @()
    $throttling = '\#(Collection.throttling)'

    function Write-Note([string] $Text) { [Console]::Error.WriteLine("trailwitness: $Text") }

    function Get-Now {
      $culture = [Globalization.CultureInfo]::InvariantCulture
      [DateTime]::UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", $culture)
    }

    function Get-Lines([byte[]] $Bytes) {
      $utf8.GetString($Bytes) -split '\r?\n' | Where-Object { $_ }
    }

    function Get-Digest([byte[]] $Bytes) {
      $sha256 = [Security.Cryptography.SHA256]::Create()
      [BitConverter]::ToString($sha256.ComputeHash($Bytes)).Replace('-', '').ToLowerInvariant()
    }

    # A name as the name of a file, percent-encoded.
    function ConvertTo-FileName([string] $Text) {
      $name = [Uri]::EscapeDataString($Text)
      if ($name.StartsWith('.')) { $name = '%2E' + $name.Substring(1) }
      if ($name.Length -gt \#(LongName.longest)) {
        $digest = Get-Digest ($utf8.GetBytes($Text))
        $name = '\#(LongName.prefix)' + $digest.Substring(0, \#(LongName.digits))
      }
      $name
    }

    # Whether a word is the name of a region; nothing else becomes part of a path or of a call.
    function Test-Region([string] $Word) {
      $Word -cmatch '^\#(Collection.regionExpression)\z'
    }

    # A word as Windows programs read it back unchanged.
    function ConvertTo-Argument([string] $Word) {
      if ($Word -notmatch '[\s"]' -and $Word) { return $Word }
      '"' + ($Word -replace '(\\*)"', '$1$1\"' -replace '(\\+)$', '$1$1') + '"'
    }


    """#

  private static let calling = #"""
    # Calls the AWS CLI once: its exit status, the bytes it prints, and what it says beside them.
    function Start-Aws([string[]] $Words) {
      $start = New-Object System.Diagnostics.ProcessStartInfo
      $start.FileName = $program.Source
      $start.Arguments = @($Words | ForEach-Object { ConvertTo-Argument $_ }) -join ' '
      $start.WorkingDirectory = (Get-Location -PSProvider FileSystem).ProviderPath
      $start.UseShellExecute = $false
      $start.RedirectStandardInput = $true
      $start.RedirectStandardOutput = $true
      $start.RedirectStandardError = $true
      $start.StandardErrorEncoding = $utf8
      $start.EnvironmentVariables['AWS_PAGER'] = ''
      $start.EnvironmentVariables['PYTHONUTF8'] = '1'
      $start.EnvironmentVariables['AWS_CLI_OUTPUT_ENCODING'] = 'UTF-8'
      $process = [Diagnostics.Process]::Start($start)
      $process.StandardInput.Close()
      $message = $process.StandardError.ReadToEndAsync()
      $bytes = New-Object System.IO.MemoryStream
      $process.StandardOutput.BaseStream.CopyTo($bytes)
      $process.WaitForExit()
      @{ Status = $process.ExitCode; Bytes = $bytes.ToArray(); Message = $message.Result }
    }

    # Calls the AWS CLI, again after a growing pause when AWS asks for fewer calls. With a query it
    # prints the names that the query takes from the answer, one a line.
    function Invoke-Aws([string[]] $Words, [string] $Query) {
      if ($Query) { $Words += @('--output', 'text', '--query', $Query) }
      for ($pause = 1; ; $pause *= 2) {
        $answer = Start-Aws $Words
        if ($answer.Status -eq 0 -or $pause -gt \#(Collection.longestPause)) { return $answer }
        if ($answer.Message -notmatch $throttling) { return $answer }
        Write-Note "AWS asks for fewer calls; the next one is in $pause s"
        Start-Sleep -Seconds $pause
      }
    }

    # Asks who collects, and in which account; whether somebody says is in $script:identified.
    function Find-Identity {
      $script:identified = $false
      \#(PowerShellScript.words(of: .callerIdentity))
      $answer = Invoke-Aws $words \#(PowerShellScript.query(of: .callerIdentity))
      if ($answer.Status -ne 0) {
        [Console]::Error.Write($answer.Message)
        Write-Note 'AWS does not say whose credentials these are'
        return
      }
      $script:account, $script:caller = $utf8.GetString($answer.Bytes).Trim().Split("`t")
      if ($account -cnotmatch '^[0-9]{12}\z') {
        Write-Note "AWS names no account, but: $account"
        return
      }
      $script:identified = $true
    }


    """#

  private static let logAlarms = #"""
    # Sets $logAlarms where the AWS CLI and the region know alarms on log queries. Older versions do
    # not print them, and services that do not know them refuse the call.
    function Find-LogAlarms([string] $Region) {
      $script:logAlarms = @()
      if ($null -eq $skeleton) {
        $answer = Start-Aws @('cloudwatch', 'describe-alarms', '--generate-cli-skeleton', 'output')
        $script:skeleton = $utf8.GetString($answer.Bytes)
      }
      if ($skeleton -notmatch 'LogAlarms') { return }
      $words = 'cloudwatch', 'describe-alarms', '--alarm-types', 'LogAlarm', '--max-items', '1'
      $answer = Invoke-Aws ($words + @('--region', $Region, '--output', 'json'))
      if ($answer.Status -eq 0) { $script:logAlarms = @('LogAlarm') }
    }


    """#

  private static let finding = #"""
    # Adds the ARNs that a query takes to those to ask about, if the call before it succeeded.
    function Find-Arns([string[]] $Words, [string] $Query) {
      if (-not $script:succeeded) { return }
      $answer = Invoke-Aws $Words $Query
      if ($answer.Status -eq 0) {
        foreach ($line in @(Get-Lines $answer.Bytes)) { $arns.Add($line) }
      }
      Save-Message $answer
    }

    # The ARNs of a service that were found, each once.
    function Get-Found([string] $Service) {
      $arns | Where-Object { $_ -cmatch "^arn:[^:]*:${Service}:" } |
        Sort-Object -Unique -CaseSensitive
    }

    # Region, owner and subject of an ARN. A log group is asked for by its name.
    function Split-Arn([string] $Arn) {
      $parts = $Arn.Split(':')
      if ($parts.Count -lt 6 -or -not (Test-Region $parts[3])) {
        Write-Note "passed over, since it names no region: $Arn"
        return
      }
      $subject = $Arn
      if ($parts[2] -eq 'logs') {
        $subject = $Arn -replace '^arn:[^:]*:logs:[^:]*:[^:]*:log-group:', '' -replace ':\*$', ''
        if ($subject -cnotmatch '^[A-Za-z0-9._/#][A-Za-z0-9._/#-]*\z') {
          Write-Note "passed over, since no log group is called so: $Arn"
          return
        }
      }
      @{ Region = $parts[3]; Owner = $parts[4]; Subject = $subject }
    }


    """#

  private static let saving = #"""
    # Makes ready for the answers of $account below a folder.
    function Start-Collection([string] $Folder) {
      $script:base = $Folder
      [void] [IO.Directory]::CreateDirectory($Folder)
      $files.Clear()
      $paths.Clear()
    }

    # Writes a file below the account's folder in one step.
    function Save-Bytes([string] $Path, [byte[]] $Bytes) {
      $target = [IO.Path]::Combine($base, $Path)
      $temporary = [IO.Path]::Combine($base, ".collecting-$PID")
      [void] [IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($target))
      [IO.File]::WriteAllBytes($temporary, $Bytes)
      if ([IO.File]::Exists($target)) {
        [IO.File]::Replace($temporary, $target, [NullString]::Value)
      } else {
        [IO.File]::Move($temporary, $target)
      }
      if (-not $paths.Contains($Path)) { $paths.Add($Path) }
    }

    function Remove-Earlier([string] $Path) {
      $target = [IO.Path]::Combine($base, $Path)
      if ([IO.File]::Exists($target)) { [IO.File]::Delete($target) }
    }

    # Keeps what a call wrote to standard error, and counts the call if it failed.
    function Save-Message($Answer) {
      $script:note = $null
      $script:succeeded = $Answer.Status -eq 0
      $message = $Answer.Message
      if (-not $succeeded -and -not $message) {
        $message = "aws ended with status $($Answer.Status) and no message`n"
      }
      if ($message) {
        $script:note = "$file.stderr.txt"
        Save-Bytes $note ($utf8.GetBytes($message))
      }
      if (-not $succeeded -and $message -match '\#(ServiceError.notInOrganization)') {
        Write-Note 'the account is in no organization'
      } elseif (-not $succeeded) {
        $script:failed++
        Write-Note "that failed: see $([IO.Path]::Combine($base, $note))"
      }
    }

    # Saves the answer to a call and adds it to the manifest.
    function Save-Answer([string] $Name, [string] $Region, [string] $Subject, [string[]] $Words) {
      $script:file = $Name
      if ($Region) { $script:file = "$Region/$file" }
      if ($Subject) { $script:file = "$file/$(ConvertTo-FileName $Subject)" }
      $Words += @('--output', 'json')
      Write-Note "aws $($Words -join ' ')"
      $started = Get-Now
      $answer = Invoke-Aws $Words
      $finished = Get-Now
      $hash = $null
      $size = $null
      if ($answer.Status -eq 0) {
        Save-Bytes "$file.json" $answer.Bytes
        $hash = Get-Digest $answer.Bytes
        $size = $answer.Bytes.Length
      } else {
        Remove-Earlier "$file.json"
      }
      Remove-Earlier "$file.stderr.txt"
      Save-Message $answer
      $files.Add([ordered]@{
        path = "$file.json"
        sha256 = $hash
        bytes = $size
        argv = @('aws') + $Words
        account = $account
        region = $(if ($Region) { $Region } else { $null })
        exit_code = $answer.Status
        stderr = $note
        started_at = $started
        finished_at = $finished
      })
    }

    # Writes the manifest and the checksums.
    function Complete-Collection {
      $version = Invoke-Aws @('--version')
      $collector = @(Get-Lines ($version.Bytes + $utf8.GetBytes($version.Message)))[0]
      $manifest = [ordered]@{
        schema = '\#(Collection.schema.name)'
        schema_version = \#(Collection.schema.version)
        collected_by = $caller
        collector = $collector
        files = $files.ToArray()
      }
      $json = ConvertTo-Json $manifest -Depth 4
      Save-Bytes 'evidence-manifest.json' ($utf8.GetBytes($json.Replace("`r", '') + "`n"))

      $sums = foreach ($path in @($paths | Sort-Object -CaseSensitive)) {
        "$(Get-Digest ([IO.File]::ReadAllBytes([IO.Path]::Combine($base, $path))))  $path`n"
      }
      Save-Bytes 'SHA256SUMS' ($utf8.GetBytes(-join $sums))
      Write-Note "saved in $base"
    }

    """#
}
