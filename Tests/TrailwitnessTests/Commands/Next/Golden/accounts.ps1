#Requires -Version 5.1
# 4 outputs are missing; they are asked for with the AWS CLI, version 1 or 2. Nothing is changed in
# AWS.
#
# Run it in the evidence folder, with credentials of an account that it names; where it names
# several, once with those of each. It asks whose the credentials are, and passes over what other
# accounts are to be asked. Answers become files below next-4fb37b49, in a folder named for the
# account, with a manifest. A call that fails leaves no answer, but the message of the AWS CLI in
# files that end in .stderr.txt.
#
# Exit status: 0 all answers are saved, 1 a call failed or an account was passed over, 2 nothing
# could be asked.
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

$program = Get-Command aws -CommandType Application -ErrorAction SilentlyContinue |
  Select-Object -First 1
if (-not $program) {
  [Console]::Error.WriteLine('trailwitness: the AWS CLI is not installed')
  exit 2
}
$folder = '.'

$utf8 = New-Object System.Text.UTF8Encoding $false
$arns = New-Object System.Collections.Generic.List[string]
$alarmRegions = New-Object System.Collections.Generic.List[string]
$paths = New-Object System.Collections.Generic.List[string]
$files = New-Object System.Collections.Generic.List[object]
$failed = 0
$succeeded = $true
$skeleton = $null
$logAlarms = @()
$throttling = 'throttl|toomanyrequests|requestlimitexceeded|rate exceeded'

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
  if ($name.Length -gt 200) {
    $digest = Get-Digest ($utf8.GetBytes($Text))
    $name = 'long-name-' + $digest.Substring(0, 16)
  }
  $name
}

# Whether a word is the name of a region; nothing else becomes part of a path or of a call.
function Test-Region([string] $Word) {
  $Word -cmatch '^[a-z]{2,4}(-[a-z]+){1,2}-[0-9]{1,2}\z'
}

# A word as Windows programs read it back unchanged.
function ConvertTo-Argument([string] $Word) {
  if ($Word -notmatch '[\s"]' -and $Word) { return $Word }
  '"' + ($Word -replace '(\\*)"', '$1$1\"' -replace '(\\+)$', '$1$1') + '"'
}

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
    if ($answer.Status -eq 0 -or $pause -gt 8) { return $answer }
    if ($answer.Message -notmatch $throttling) { return $answer }
    Write-Note "AWS asks for fewer calls; the next one is in $pause s"
    Start-Sleep -Seconds $pause
  }
}

# Asks who collects, and in which account; whether somebody says is in $script:identified.
function Find-Identity {
  $script:identified = $false
  $words = @('sts', 'get-caller-identity',
    '--region', $region)
  $answer = Invoke-Aws $words '[Account,Arn]'
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
  if (-not $succeeded -and $message -match 'AWSOrganizationsNotInUseException') {
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
    schema = 'trailwitness-evidence-manifest'
    schema_version = 1
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
    $words = @('sts', 'get-caller-identity',
    '--region', $region)
    Save-Answer 'sts-get-caller-identity' '' '' $words
  }
}

$root = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($folder)
$passed = 0
$entered = 0

# an account that nothing names
# three
#   aws cloudtrail get-trail-status --name trail-c --region us-east-1
Write-Note 'the evidence does not say whose it is: use trailwitness collect for it'
$passed++

# account 111111111111
Enter-Account '111111111111' 'us-east-1' 'next-4fb37b49'
if ($open) {
  # one
  $words = @('cloudtrail', 'get-trail-status', '--name', 'trail-a',
    '--region', 'us-east-1')
  Save-Answer 'cloudtrail-get-trail-status' 'us-east-1' 'trail-a' $words
  Complete-Collection
}

# account 222222222222
Enter-Account '222222222222' 'us-east-1' 'next-4fb37b49'
if ($open) {
  # two
  $words = @('cloudtrail', 'get-trail-status', '--name', 'trail-b',
    '--region', 'us-east-1')
  Save-Answer 'cloudtrail-get-trail-status' 'us-east-1' 'trail-b' $words
  # says whether the account manages its organization
  $words = @('organizations', 'describe-organization',
    '--region', 'us-east-1')
  Save-Answer 'organizations-describe-organization' '' '' $words
  Complete-Collection
}

Write-Note "calls that failed: $failed; accounts passed over: $passed"
if ($entered -eq 0) { exit 2 }
if ($failed + $passed -gt 0) { exit 1 }
