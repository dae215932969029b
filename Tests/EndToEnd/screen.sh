# The built program in a real tmux, and its screen: sourced by the scripts beside it, which are given the program's path.
# Every step waits for a state of the screen, up to a deadline; nothing sleeps and hopes.
# shellcheck shell=bash
set -u
export LC_ALL=C.UTF-8
qikan=$(realpath "${1:?usage: $0 PATH-OF-QIKAN}") || exit 1
command -v tmux >/dev/null || { echo "$0: tmux is missing" >&2; exit 1; }
servers=0 # each part has a tmux server of its own
deadline=${DEADLINE:-15} # seconds a step may take
work=$(mktemp -d) || exit 1
home=$work/home
export TMUX_TMPDIR=$work # the sockets go with it
mkdir "$home"
passed=0
failed=0

tm() { tmux -L "server-$servers" -f /dev/null -u "$@"; }
finish() {
  tm kill-server 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM

# ── The screen ──────────────────────────────────────────────────────────────────────────────────────────────────────

screen() { tm capture-pane -p; }
row() { screen | sed -n "$1p"; }       # 1-based
last_row() { screen | tail -n 1; }
body() { screen | sed '$d'; }
flag() { tm display-message -p "#{$1}"; } # a property of the terminal that tmux knows
key() { tm send-keys "$@"; }
literally() { tm send-keys -l "$1"; }

holds() { # COMMAND PATTERN: some line of what the command prints matches
  $1 | grep -qE -- "$2"
}

until_true() { # CONDITION…: polls
  local end=$((SECONDS + deadline))
  until "$@"; do
    [ "$SECONDS" -ge "$end" ] && return 1
    sleep 0.05
  done
}

check() { # WHAT CONDITION…
  local what=$1
  shift
  if until_true "$@"; then
    passed=$((passed + 1))
    echo "  ok    $what"
  else
    failed=$((failed + 1))
    deadline=2 # what follows from it need not be waited for as long
    echo "  FAIL  $what; the screen is:"
    screen | sed 's/^/        | /; s/ *$//' | cat -s
  fi
}

# ── Conditions ──────────────────────────────────────────────────────────────────────────────────────────────────────

fits() { [ "$(screen | wc -l)" -eq "$1" ] && holds "row 1" 青石桥 && holds last_row '[0-9]%'; } # drawn for so many rows
two_panes() { screen | grep -q '│'; }
one_pane() { ! two_panes; }
selected() { holds last_row "$1"; } # the status line names the article
at_shell() { holds screen '^shell>$' && [ "$(flag alternate_on)" = 0 ]; }
reading_start() { holds body 天刚亮; }
count_now() { last_row | grep -oE '第 [0-9]+ 处|[0-9]+ of [0-9]+ match' | grep -oE '[0-9]+' | head -n 1; }
another_match() { local now; now=$(count_now); [ -n "$now" ] && [ "$now" != "$1" ]; }
same_match() { [ "$(count_now)" = "$1" ]; }

# Presses a key, waiting each time for the screen to change, until the status line names the article.
walk_to() { # KEY ARTICLE
  local presses before
  for ((presses = 0; presses < 60; presses++)); do
    selected "$2" && return 0
    before=$(tm capture-pane -pe)
    key "$1"
    until_true changed "$before" || return 1
  done
  return 1
}
changed() { [ "$(tm capture-pane -pe)" != "$1" ]; } # colours too: the bar moves over words that stay

begin_shell() { # COLUMNS ROWS LOCALE
  tm kill-server 2>/dev/null
  servers=$((servers + 1))
  rm -rf "$home"
  mkdir "$home"
  # A shell that reads no start-up file and whose state is its own.
  tm new-session -d -x "$1" -y "$2" -c "$home" \
    "env -i HOME='$home' PATH='$PATH' TERM=screen-256color TMUX=\"\$TMUX\" LC_ALL='$3' SWIFT_BACKTRACE=enable=no PS1='shell> ' sh" || exit 1
  tm set-option -g status off
  tm set-option -g escape-time 0
  check "a shell in tmux" holds screen '^shell>'
}
run_line() { # a line typed at the shell's prompt, on a clean screen
  tm send-keys -l "clear; $1"
  key Enter
}
report() { # ends a script
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
