#!/usr/bin/env bash
# Times whole processes of the release build on the sample issue repeated to 5 MB and 50 MB, beside `cat` and `wc`.
# The runs of all programs are interleaved, so that a slow minute of the machine falls on each alike; medians are printed.
#
# usage: bench.sh PATH-OF-QIKAN        RUNS=3 and SIZES="5 50" (in MB) may be set
set -u
qikan=$(realpath "${1:?usage: bench.sh PATH-OF-QIKAN}") || exit 1
sample=$(dirname "$0")/../../Resources/sample.txt
runs=${RUNS:-3}
sizes=${SIZES:-5 50}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8

programs=(cat wc outline json)
execute() { # PROGRAM FILE
  case $1 in
    cat) cat "$2" ;;
    wc) wc "$2" ;;
    outline) "$qikan" outline "$2" ;;
    json) "$qikan" export --format json "$2" ;;
  esac >"$work/output" 2>"$work/error"
}
label() {
  case $1 in
    outline) echo "qikan outline" ;;
    json) echo "qikan export --format json" ;;
    *) echo "$1" ;;
  esac
}
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

earlier=
for size in $sizes; do
  file=$work/issue.txt
  copies=$((size * 1000000 / $(wc -c <"$sample") + 1))
  for ((i = 0; i < copies; i++)); do cat "$sample"; done >"$file"
  rm -f "$work"/*.times
  for ((run = 0; run <= runs; run++)); do # run 0 warms the caches and is not counted
    for program in "${programs[@]}"; do
      begin=$(date +%s%N)
      execute "$program" "$file"
      status=$?
      end=$(date +%s%N)
      if [ $status -ne 0 ]; then
        echo "bench: $(label "$program") ended with status $status: $(head -1 "$work/error")" >&2
        exit 1
      fi
      [ "$run" -gt 0 ] && echo $(((end - begin) / 1000)) >>"$work/$program.times"
    done
  done
  base=$(median "$work/cat.times")
  counted=$(median "$work/wc.times")
  printf '%s MB, %s bytes, %s runs each\n' "$size" "$(wc -c <"$file")" "$runs"
  printf '  %-28s %12s %9s %9s %9s\n' program "median ms" MB/s "x cat" "x wc"
  for program in "${programs[@]}"; do
    awk -v name="$(label "$program")" -v us="$(median "$work/$program.times")" -v base="$base" -v wc="$counted" \
      -v bytes="$(wc -c <"$file")" \
      'BEGIN { printf "  %-28s %12.1f %9.1f %9.1f %9.2f\n", name, us / 1000, bytes / us, us / base, us / wc }'
  done
  export=$(median "$work/json.times")
  if [ -n "$earlier" ]; then
    awk -v now="$export" -v before="$earlier" -v size="$size" -v smaller="$smaller" \
      'BEGIN { printf "  %.0f times the size takes qikan export %.1f times as long\n", size / smaller, now / before }'
  fi
  earlier=$export smaller=$size
done
