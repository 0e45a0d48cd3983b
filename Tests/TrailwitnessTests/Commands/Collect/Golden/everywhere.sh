#!/bin/sh
# Collects evidence for `trailwitness audit` with the AWS CLI, version 1 or 2. It changes
# nothing in AWS; these are all the calls that it makes:
#
# aws sts get-caller-identity --region REGION
# aws organizations describe-organization --region REGION
# aws ec2 describe-regions --region REGION
# aws cloudtrail describe-trails --region REGION
# aws cloudtrail get-trail-status --name TRAIL --region REGION
# aws cloudtrail get-event-selectors --trail-name TRAIL --region REGION
# aws logs describe-metric-filters --log-group-name GROUP --region REGION
# aws cloudwatch describe-alarms --alarm-types MetricAlarm CompositeAlarm [LogAlarm] --region REGION
# aws sns list-subscriptions-by-topic --topic-arn TOPIC --region REGION
#
# Each answer becomes a file below the folder that is set here, in a folder named for the
# account. A call that fails leaves no answer, not even an earlier one, but the message of the
# AWS CLI in `.stderr.txt`. Running the script again replaces the files one by one.
#
# Exit status: 0 all calls succeeded, 1 some failed, 2 nothing could be collected. That the
# account is in no organization is no failure.
set -euf
umask 077

command -v aws >/dev/null || {
  printf 'trailwitness: the AWS CLI is not installed\n' >&2
  exit 2
}
export AWS_PAGER=''
folder='evidence'
regions=''
home=${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region 2>/dev/null || :)}}

clean_up() { rm -rf "$work"; }

say() { printf 'trailwitness: %s\n' "$*" >&2; }

now() { date -u '+%Y-%m-%dT%H:%M:%SZ'; }

# A text as JSON, or null when it is empty. Names in AWS hold no control characters.
json() {
  if [ -z "$1" ]; then
    printf 'null'
  else
    printf '"%s"' "$(printf '%s\n' "$1" | sed 's/["\\]/\\&/g')"
  fi
}

# A name as the name of a file, percent-encoded.
encoded() {
  rest=$1
  name=
  while [ -n "$rest" ]; do
    tail=${rest#?}
    letter=${rest%"$tail"}
    rest=$tail
    case $letter in
      [abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~-])
        name=$name$letter
        ;;
      *) name=$name$(printf '%%%02X' "'$letter") ;;
    esac
  done
  case $name in .*) name=%2E${name#.} ;; esac
  if [ "${#name}" -gt 200 ]; then
    printf '%s' "$1" >"$work/name"
    hash=$(digest "$work/name" | cut -c 1-16)
    name=long-name-${hash:-$(cksum <"$work/name" | tr ' ' '-')}
  fi
  printf '%s\n' "$name"
}

# Whether a word is the name of a region; nothing else becomes part of a path or of a call.
is_region() {
  case $1 in *[!abcdefghijklmnopqrstuvwxyz0123456789-]*) return 1 ;; esac
  printf '%s\n' "$1" | LC_ALL=C grep -Eqx '[a-z]{2,4}(-[a-z]+){1,2}-[0-9]{1,2}'
}

# The SHA-256 of a file; nothing where no tool for it is installed.
digest() {
  if command -v sha256sum >/dev/null; then
    sha256sum <"$1" | cut -c 1-64
  elif command -v shasum >/dev/null; then
    shasum -a 256 <"$1" | cut -c 1-64
  fi
}

throttling='throttl|toomanyrequests|requestlimitexceeded|rate exceeded'

# Calls the AWS CLI, again after a growing pause when AWS asks for fewer calls. What it prints
# is left in "$work/answer" and "$work/message", its exit status in $status.
call() {
  pause=1
  while :; do
    status=0
    aws "$@" </dev/null >"$work/answer" 2>"$work/message" || status=$?
    if [ "$status" -eq 0 ] || [ "$pause" -gt 8 ]; then return 0; fi
    grep -Eiq "$throttling" "$work/message" || return 0
    say "AWS asks for fewer calls; the next one is in $pause s"
    sleep "$pause"
    pause=$((pause * 2))
  done
}

# Asks who collects, and in which account; fails when nobody says.
identify() {
  call sts get-caller-identity --region "$region" \
    --output text --query '[Account,Arn]'
  if [ "$status" -ne 0 ]; then
    cat "$work/message" >&2
    say 'AWS does not say whose credentials these are'
    return 1
  fi
  account=$(tr -d '\r' <"$work/answer" | cut -f 1)
  caller=$(tr -d '\r' <"$work/answer" | cut -f 2)
  case $account in
    *[!0123456789]*) ;;
    ????????????) return 0 ;;
  esac
  say "AWS names no account, but: $account"
  return 1
}

# Sets $log_alarms where the AWS CLI and the region know alarms on log queries. Older versions
# do not print them, and services that do not know them refuse the call.
find_log_alarms() {
  log_alarms=
  if [ -z "${skeleton:-}" ]; then
    skeleton=$(aws cloudwatch describe-alarms --generate-cli-skeleton output \
      </dev/null 2>/dev/null || :)
    skeleton=${skeleton:-none}
  fi
  case $skeleton in *LogAlarms*) ;; *) return 0 ;; esac
  call cloudwatch describe-alarms --alarm-types LogAlarm --max-items 1 \
    --region "$1" --output json
  if [ "$status" -eq 0 ]; then log_alarms=LogAlarm; fi
}

# Adds the ARNs that a call prints to those to ask about, if the call before it succeeded.
discover() {
  if [ "$status" -ne 0 ]; then return 0; fi
  call "$@"
  if [ "$status" -eq 0 ]; then tr -d '\r' <"$work/answer" >>"$work/arns"; fi
  keep_message
}

# Lists the ARNs of a service that were found, each once.
found() { LC_ALL=C sort -u "$work/arns" | grep "^arn:[^:]*:$1:" >"$work/list" || :; }

# Takes region, owner and subject from an ARN. A log group is asked for by its name.
aim() {
  region=$(printf '%s\n' "$1" | cut -d : -f 4)
  owner=$(printf '%s\n' "$1" | cut -d : -f 5)
  subject=$1
  case $1 in
    arn:*:logs:*)
      subject=${1#arn:*:log-group:}
      subject=${subject%:\*}
      case $subject in
        '' | -* | *[!abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/#-]*)
          say "passed over, since no log group is called so: $1"
          return 1
          ;;
      esac
      ;;
  esac
  if ! is_region "$region"; then
    say "passed over, since it names no region: $1"
    return 1
  fi
}

# Makes ready for the answers of $account: begin FOLDER
begin() {
  base=$1
  mkdir -p "$base"
  : >"$work/files"
  : >"$work/paths"
}

# Saves the answer to a call: save NAME REGION SUBJECT WORD...
save() {
  file=${2:+$2/}$1${3:+/$(encoded "$3")}
  where=$2
  shift 3
  set -- "$@" --output json
  say "aws $*"
  mkdir -p "$(dirname "$base/$file")"
  started=$(now)
  call "$@"
  finished=$(now)
  if [ "$status" -eq 0 ]; then
    mv -f "$work/answer" "$base/$file.json"
    printf '%s\n' "$file.json" >>"$work/paths"
  else
    rm -f "$base/$file.json"
  fi
  rm -f "$base/$file.stderr.txt"
  keep_message
  record "$@"
}

# Keeps what the last call wrote to standard error, and counts the call if it failed.
keep_message() {
  note=
  if [ "$status" -ne 0 ] && [ ! -s "$work/message" ]; then
    printf 'aws ended with status %s and no message\n' "$status" >"$work/message"
  fi
  if [ -s "$work/message" ]; then
    note=$file.stderr.txt
    mv -f "$work/message" "$base/$note"
    printf '%s\n' "$note" >>"$work/paths"
  fi
  if [ "$status" -eq 0 ]; then return 0; fi
  if grep -q 'AWSOrganizationsNotInUseException' "$base/$note"; then
    say 'the account is in no organization'
    return 0
  fi
  failed=$((failed + 1))
  say "that failed: see $base/$note"
}

# Adds the last call to the manifest: record WORD...
record() {
  hash=
  bytes=null
  if [ "$status" -eq 0 ]; then
    hash=$(digest "$base/$file.json")
    bytes=$(wc -c <"$base/$file.json" | tr -d ' ')
  fi
  argv=$(json aws)
  for word in "$@"; do argv="$argv, $(json "$word")"; done
  if [ -s "$work/files" ]; then printf ',\n' >>"$work/files"; fi
  {
    printf '    {\n      "path": %s,\n' "$(json "$file.json")"
    printf '      "sha256": %s,\n      "bytes": %s,\n' "$(json "$hash")" "$bytes"
    printf '      "argv": [%s],\n' "$argv"
    printf '      "account": %s,\n      "region": %s,\n' "$(json "$account")" "$(json "$where")"
    printf '      "exit_code": %s,\n      "stderr": %s,\n' "$status" "$(json "$note")"
    printf '      "started_at": "%s",\n      "finished_at": "%s"\n    }' "$started" "$finished"
  } >>"$work/files"
}

# Writes the manifest and the checksums.
finish() {
  {
    printf '{\n  "schema": "trailwitness-evidence-manifest",\n'
    printf '  "schema_version": 1,\n'
    printf '  "collected_by": %s,\n' "$(json "$caller")"
    printf '  "collector": %s,\n' "$(json "$(aws --version 2>&1 | head -n 1 | tr -d '\r')")"
    printf '  "files": [\n'
    cat "$work/files"
    printf '\n  ]\n}\n'
  } >"$work/manifest"
  mv -f "$work/manifest" "$base/evidence-manifest.json"

  printf '%s\n' evidence-manifest.json >>"$work/paths"
  LC_ALL=C sort -u "$work/paths" | while IFS= read -r path; do
    hash=$(digest "$base/$path")
    if [ -n "$hash" ]; then printf '%s  %s\n' "$hash" "$path"; fi
  done >"$work/sums"
  if [ -s "$work/sums" ]; then
    mv -f "$work/sums" "$base/SHA256SUMS"
  else
    rm -f "$base/SHA256SUMS"
    say 'there are no hashes: neither sha256sum nor shasum is installed'
  fi
  say "saved in $base"
}

if [ -z "$home" ]; then
  home=us-east-1
  say 'no region is configured; asking us-east-1 first'
elif ! is_region "$home"; then
  say "the configured region is no name of one: $home"
  exit 2
fi
region=$home
work=$folder/.collecting-$$
mkdir -p "$folder"
mkdir "$work"
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
failed=0
for list in arns alarm-regions; do : >"$work/$list"; done

# sts-get-caller-identity: who collects, and in which account
identify || exit 2
begin "$folder/$account"
save sts-get-caller-identity '' '' sts get-caller-identity --region "$region"

# organizations-describe-organization: which account manages the organization
save organizations-describe-organization '' '' \
  organizations describe-organization --region "$region"

# ec2-describe-regions: the regions that the account has enabled
save ec2-describe-regions "$region" '' ec2 describe-regions --region "$region"
if [ "$status" -eq 0 ]; then
  call ec2 describe-regions --region "$region" \
    --output text --query 'Regions[].[RegionName]'
  keep_message
fi
if [ "$status" -eq 0 ]; then
  listed=$(tr -d '\r' <"$work/answer")
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

# cloudtrail-describe-trails: in each region
for region in $regions; do
  save cloudtrail-describe-trails "$region" '' \
    cloudtrail describe-trails --region "$region"
  discover cloudtrail describe-trails --region "$region" \
    --output text --query 'trailList[].[TrailARN,CloudWatchLogsLogGroupArn][].[@]'
done

# cloudtrail-get-trail-status: for each trail, in its home region
found cloudtrail
while IFS= read -r arn; do
  aim "$arn" || continue
  save cloudtrail-get-trail-status "$region" "$subject" \
    cloudtrail get-trail-status --name "$subject" --region "$region"
done <"$work/list"

# cloudtrail-get-event-selectors: for each trail, in its home region
found cloudtrail
while IFS= read -r arn; do
  aim "$arn" || continue
  save cloudtrail-get-event-selectors "$region" "$subject" \
    cloudtrail get-event-selectors --trail-name "$subject" --region "$region"
done <"$work/list"

# logs-describe-metric-filters: for each log group of this account that a trail delivers to
found logs
while IFS= read -r arn; do
  aim "$arn" || continue
  if [ "$owner" != "$account" ]; then
    say "log group $subject is in account $owner: collect there too"
    continue
  fi
  printf '%s\n' "$region" >>"$work/alarm-regions"
  save logs-describe-metric-filters "$region" "$subject" \
    logs describe-metric-filters --log-group-name "$subject" --region "$region"
done <"$work/list"

# cloudwatch-describe-alarms: in each region with such a log group, and each that was asked for
regions=$(sort -u "$work/alarm-regions")
for region in $regions; do
  find_log_alarms "$region"
  save cloudwatch-describe-alarms "$region" '' \
    cloudwatch describe-alarms --alarm-types MetricAlarm CompositeAlarm \
    ${log_alarms:+"$log_alarms"} --region "$region"
  discover cloudwatch describe-alarms --alarm-types MetricAlarm CompositeAlarm \
    ${log_alarms:+"$log_alarms"} --region "$region" \
    --output text --query '[MetricAlarms[].AlarmActions[],CompositeAlarms[].AlarmActions[]][].[@]'
done

# sns-list-subscriptions-by-topic: for each topic that an alarm notifies
found sns
while IFS= read -r arn; do
  aim "$arn" || continue
  save sns-list-subscriptions-by-topic "$region" "$subject" \
    sns list-subscriptions-by-topic --topic-arn "$subject" --region "$region"
done <"$work/list"

finish
say "calls that failed: $failed"
if [ "$failed" -gt 0 ]; then exit 1; fi
