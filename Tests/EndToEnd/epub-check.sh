#!/usr/bin/env bash
# Asks epubcheck about the e-books that qikan makes: of the sample, of one article, of Markdown with some of everything,
# and of the files that are named.
#
# usage: epub-check.sh PATH-OF-QIKAN [FILE…]
set -u
here=$(dirname "$(realpath "$0")")
qikan=$(realpath "${1:?usage: epub-check.sh PATH-OF-QIKAN [FILE…]}") || exit 1
shift
# Debian's epubcheck is a jar that the kernel runs only where jarwrapper is installed.
jar=$(command -v epubcheck) || { echo "epub-check.sh: epubcheck is missing" >&2; exit 1; }
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
failed=0

check() { # NAME ARGUMENT…: of `qikan export`
  local name=$1
  shift
  if ! "$qikan" export -o "$work/book.epub" "$@"; then
    failed=$((failed + 1))
    return
  fi
  # Warnings fail too.
  if java -jar "$jar" --failonwarnings "$work/book.epub" >"$work/log" 2>&1; then
    echo "  ok    $name"
  else
    failed=$((failed + 1))
    echo "  FAIL  $name"
    sed 's/^/        | /' "$work/log"
  fi
}

sample=$here/../../Resources/sample.txt
check "the sample" "$sample"
check "one article of it" "$sample" 老茶馆
check "Markdown with some of everything" "$here/everything.md"
check "wide and narrow characters" "$here/wide-and-narrow.md"
for file in "$@"; do check "$(basename "$file")" "$file"; done
[ "$failed" -eq 0 ]
