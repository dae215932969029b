#!/usr/bin/env bash
# The Debian package on a machine without Swift: a fresh minimal Debian, in which it is installed with what it asks for, run,
# and taken away again. Needs root, debootstrap and Debian's archive.
#
# usage: deb-check.sh PACKAGE [SUITE [MIRROR]]
set -eu
package=$(realpath "${1:?usage: deb-check.sh PACKAGE [SUITE [MIRROR]]}")
suite=${2:-$(. /etc/os-release && echo "${VERSION_CODENAME:-bookworm}")}
mirror=${3:-http://deb.debian.org/debian}
root=$(mktemp -d)
# Nothing is removed while something is mounted inside.
trap 'if ! mountpoint -q "$root/proc" || umount "$root/proc"; then rm -rf "$root"; fi' EXIT

lintian --tag-display-limit 0 "$package" 2>/dev/null || echo "  lintian has something to say (above)"
debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$root.log" 2>&1 || { tail "$root.log" >&2; exit 1; }
rm -f "$root.log"
# Swift reads the arguments of a program there.
mount -t proc proc "$root/proc"
cp "$package" "$root/qikan.deb"
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 "$@"; }
[ -z "$(inside sh -c 'command -v swift || true')" ]
inside apt-get install -y -qq --no-install-recommends /qikan.deb >"$root/log" 2>&1 || { cat "$root/log" >&2; exit 1; }
printf '老茶馆里的新账本\n\n■林 舟\n\n天刚亮，白鹭镇的老茶馆就坐满了人。\n' >"$root/issue.txt"
inside qikan --version
inside qikan outline /issue.txt | grep -q 老茶馆里的新账本
inside qikan export -o /issue.epub /issue.txt
[ -s "$root/issue.epub" ]
inside sh -c 'for file in $(dpkg -L qikan); do [ -e "$file" ] || echo "$file"; done' | grep -v /usr/share/ || true
inside sh -c 'ls /usr/share/bash-completion/completions/qikan /usr/share/zsh/vendor-completions/_qikan \
  /usr/share/fish/vendor_completions.d/qikan.fish' >/dev/null
inside dpkg -r qikan >/dev/null
[ -z "$(inside sh -c 'command -v qikan || true')" ]
echo "deb-check: installed, ran and was removed in $suite"
