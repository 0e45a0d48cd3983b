import AWSEvidence
import EvidenceIntake

/// The functions of the scripts for POSIX shells; every script has those that it calls.
enum POSIXFunctions {
  /// What `collect` prints.
  static let ofCollect = small + calling + logAlarms + finding + saving

  /// What `next` prints, when it asks for alarms and when it does not.
  static func ofNext(asksForAlarms: Bool) -> String {
    small + calling + (asksForAlarms ? logAlarms : "") + saving
  }

  /// All of them, since a shell's ranges depend on the locale.
  private static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

  private static let small = #"""
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
          [\#(letters)0123456789._~-])
            name=$name$letter
            ;;
          *) name=$name$(printf '%%%02X' "'$letter") ;;
        esac
      done
      case $name in .*) name=%2E${name#.} ;; esac
      if [ "${#name}" -gt \#(LongName.longest) ]; then
        printf '%s' "$1" >"$work/name"
        hash=$(digest "$work/name" | cut -c 1-\#(LongName.digits))
        name=\#(LongName.prefix)${hash:-$(cksum <"$work/name" | tr ' ' '-')}
      fi
      printf '%s\n' "$name"
    }

    # Whether a word is the name of a region; nothing else becomes part of a path or of a call.
    is_region() {
      case $1 in *[!abcdefghijklmnopqrstuvwxyz0123456789-]*) return 1 ;; esac
      printf '%s\n' "$1" | LC_ALL=C grep -Eqx '\#(Collection.regionExpression)'
    }

    # The SHA-256 of a file; nothing where no tool for it is installed.
    digest() {
      if command -v sha256sum >/dev/null; then
        sha256sum <"$1" | cut -c 1-64
      elif command -v shasum >/dev/null; then
        shasum -a 256 <"$1" | cut -c 1-64
      fi
    }


    """#

  private static let calling = #"""
    throttling='\#(Collection.throttling)'

    # Calls the AWS CLI, again after a growing pause when AWS asks for fewer calls. What it prints
    # is left in "$work/answer" and "$work/message", its exit status in $status.
    call() {
      pause=1
      while :; do
        status=0
        aws "$@" </dev/null >"$work/answer" 2>"$work/message" || status=$?
        if [ "$status" -eq 0 ] || [ "$pause" -gt \#(Collection.longestPause) ]; then return 0; fi
        grep -Eiq "$throttling" "$work/message" || return 0
        say "AWS asks for fewer calls; the next one is in $pause s"
        sleep "$pause"
        pause=$((pause * 2))
      done
    }

    # Asks who collects, and in which account; fails when nobody says.
    identify() {
      call \#(POSIXScript.rows(of: .callerIdentity))
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


    """#

  private static let finding = #"""
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
            '' | -* | *[!\#(letters)0123456789._/#-]*)
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


    """#

  private static let logAlarms = #"""
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


    """#

  private static let saving = #"""
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
      if grep -q '\#(ServiceError.notInOrganization)' "$base/$note"; then
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
        printf '{\n  "schema": "\#(Collection.schema.name)",\n'
        printf '  "schema_version": \#(Collection.schema.version),\n'
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

    """#
}
