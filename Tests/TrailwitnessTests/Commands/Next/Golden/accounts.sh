#!/bin/sh
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
set -euf
umask 077

command -v aws >/dev/null || {
  printf 'trailwitness: the AWS CLI is not installed\n' >&2
  exit 2
}
export AWS_PAGER=''
folder='.'

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
    save sts-get-caller-identity '' '' sts get-caller-identity --region "$region"
  fi
}

work=$folder/.collecting-$$
mkdir -p "$folder"
mkdir "$work"
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
failed=0
passed=0
entered=0

# an account that nothing names
# three
#   aws cloudtrail get-trail-status --name trail-c --region us-east-1
say 'the evidence does not say whose it is: use trailwitness collect for it'
passed=$((passed + 1))

# account 111111111111
enter 111111111111 us-east-1 next-4fb37b49
if [ "$open" = yes ]; then
  # one
  save cloudtrail-get-trail-status us-east-1 trail-a \
    cloudtrail get-trail-status --name trail-a --region us-east-1
  finish
fi

# account 222222222222
enter 222222222222 us-east-1 next-4fb37b49
if [ "$open" = yes ]; then
  # two
  save cloudtrail-get-trail-status us-east-1 trail-b \
    cloudtrail get-trail-status --name trail-b --region us-east-1
  # says whether the account manages its organization
  save organizations-describe-organization '' '' \
    organizations describe-organization --region us-east-1
  finish
fi

say "calls that failed: $failed; accounts passed over: $passed"
if [ "$entered" -eq 0 ]; then exit 2; fi
if [ "$((failed + passed))" -gt 0 ]; then exit 1; fi
