#!/bin/sh
# Runs the fuzz targets under libFuzzer with the address sanitizer, one after another.
#
# usage: Tests/Fuzz/run.sh FUZZER [TARGET…]     SECONDS_EACH=1800 and RUNS_EACH=1000000 may be set: whichever comes first
set -eu
fuzzer=$(realpath "$1")
shift
repository=$(cd "$(dirname "$0")/../.." && pwd)
export SWIFT_BACKTRACE=enable=no # else its handler and libFuzzer's wait for each other
export ASAN_OPTIONS=detect_leaks=0
[ $# -gt 0 ] || set -- decoding text markdown setting search export settings snapshot
status=0
for target in "$@"; do
  # What libFuzzer finds goes into its first folder: kept from run to run, out of the repository's sight.
  found=$repository/.build/fuzz-corpus/$target seeds=$repository/.build/fuzz-seeds
  mkdir -p "$found" "$seeds"
  # Pieces of our own texts, small enough to be changed in every place.
  split -b 1500 "$repository/Resources/sample.txt" "$seeds/text-"
  split -b 700 "$repository/Tests/EndToEnd/wide-and-narrow.md" "$seeds/markdown-"
  echo "== $target"
  QIKAN_FUZZ=$target "$fuzzer" -max_total_time="${SECONDS_EACH:-1800}" -runs="${RUNS_EACH:-1000000}" -timeout=5 \
    -max_len=4096 -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$found-" "$found" "$seeds" 2>&1 |
    grep -aE 'stat::|ERROR|Fatal error|SUMMARY|Test unit|instrumented' | tee "$found-log" || true
  # Blind runs prove little: libFuzzer says so when it sees nothing of the code that it runs.
  ! grep -q instrumented "$found-log" || status=1
  ls "$found"-crash-* "$found"-timeout-* "$found"-oom-* 2>/dev/null && status=1
done
exit $status
