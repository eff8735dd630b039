#!/usr/bin/env bash
# Verifies an unpacked export with sha256sum and openssl alone; slow, but every line of it can be read. Only for chains made with SHA-256.
# Usage: bash verify.sh, in the folder with events.tsv, checkpoints.txt and keys.pem (the first certificate of keys.pem is used).
set -u
bad=0
complain() { echo "$1"; bad=1; }

declare -A link_at
before=$(printf '0%.0s' {1..64})
expected=1
while IFS= read -r row; do
  position=${row%%$'\t'*}; rest=${row#*$'\t'}; link=${rest%%$'\t'*}; line=${rest#*$'\t'}
  [ "$position" = "$expected" ] || complain "gap before position $position"
  made=$(printf '%s\n%s' "$before" "$line" | sha256sum)
  [ "${made%% *}" = "$link" ] || complain "position $position does not give its link"
  before=$link; link_at[$position]=$link; expected=$((position + 1))
done <events.tsv

work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
openssl x509 -in keys.pem -pubkey -noout >"$work/key.pem"
before=$(printf '0%.0s' {1..64}); last=0; : >"$work/text"
while IFS= read -r line; do
  case $line in
    'signature '*) printf '%s' "${line#signature }" | openssl base64 -d -A >"$work/signature" ;;
    '')
      openssl dgst -sha256 -verify "$work/key.pem" -signature "$work/signature" "$work/text" >/dev/null || complain "checkpoint $number: no good signature"
      [ "$previous" = "$before" ] || complain "checkpoint $number does not follow the one before it"
      [ "${link_at[$last]:-}" = "$link" ] || complain "checkpoint $number: position $last has another link"
      made=$(sha256sum "$work/text"); before=${made%% *}; : >"$work/text" ;;
    *)
      printf '%s\n' "$line" >>"$work/text"
      case $line in
        'number '*) number=${line#number } ;;
        'last '*) last=${line#last } ;;
        'link '*) link=${line#link } ;;
        'previous '*) previous=${line#previous } ;;
      esac ;;
  esac
done <checkpoints.txt
[ "$last" = "$((expected - 1))" ] || complain "the last checkpoint ends at $last, the events at $((expected - 1))"
[ "$bad" -eq 0 ] && echo "whole: $((expected - 1)) events, last checkpoint $before"
exit "$bad"
