#!/usr/bin/env bash
# The built program in a real tmux, as a reader would use it: at 80x24 in Chinese and at 120x40 in English.
# Every step waits for a state of the screen, up to a deadline; nothing sleeps and hopes.
#
# usage: run.sh PATH-OF-QIKAN
set -u
export LC_ALL=C.UTF-8
qikan=$(realpath "${1:?usage: run.sh PATH-OF-QIKAN}") || exit 1
command -v tmux >/dev/null || { echo "run.sh: tmux is missing" >&2; exit 1; }
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
  # A shell that reads no start-up file and whose state is its own.
  tm new-session -d -x "$1" -y "$2" -c "$home" \
    "env -i HOME='$home' PATH='$PATH' TERM=screen-256color LC_ALL='$3' SWIFT_BACKTRACE=enable=no PS1='shell> ' sh" || exit 1
  tm set-option -g status off
  tm set-option -g escape-time 0
  check "a shell in tmux" holds screen '^shell>'
}
run_line() { # a line typed at the shell's prompt, on a clean screen
  tm send-keys -l "clear; $1"
  key Enter
}
said() { # FILE PATTERN: exactly one line, and it matches
  [ -s "$1" ] && [ "$(wc -l <"$1")" -eq 1 ] && grep -qE -- "$2" "$1"
}
given_back() { [ "$(flag cursor_flag) $(flag keypad_flag) $(flag mouse_any_flag)" = "1 0 0" ]; }
same_modes() { [ -s "$home/after" ] && cmp -s "$home/before" "$home/after"; }

# ── What a reader does ──────────────────────────────────────────────────────────────────────────────────────────────

session() { # COLUMNS ROWS LOCALE
  local columns=$1 rows=$2 first
  echo "$columns x $rows, $3"
  begin_shell "$1" "$2" "$3"
  rm -f "$home"/*

  run_line "stty -g >before; '$qikan'; echo status=\$?; stty -g >after"
  check "the sample issue opens: journal, sections and articles" fits "$rows"
  check "the contents show their sections" holds body '▾ 卷首语'
  check "the contents show their articles" holds body 老茶馆里的新账本
  check "contents and text stand side by side" two_panes
  check "it opens on its first article, not on its imprint" selected 把根扎进泥土里

  check "j moves down the contents to an article" walk_to j 老茶馆里的新账本
  check "the article is shown beside them, title above text" holds body '——白鹭镇“一本账”小记'
  key Enter
  key G
  check "Enter opens it: G now goes to its end" holds last_row '(本篇|article) 100%'
  check "Space reads on into the next article" walk_to Space 一条渠，三代人
  check "its Founder punctuation is repaired" holds body 老何家三代人，都是守渠的。
  key '['
  check "[ goes back to the start of the one before" reading_start
  key f
  check "f gives the text the whole screen" one_pane
  check "the text is still there" reading_start
  key f
  check "f again brings the contents back" two_panes
  key ']'
  check "] goes to the next article" selected 一条渠，三代人
  key C-o
  check "Ctrl-O comes back from it" selected 老茶馆里的新账本

  key /
  literally 硬皮本子里，锁进抽屉
  check "/ finds, while typing, what the source breaks over two lines" holds last_row '/硬皮本子里，锁进抽屉.*(共 1 处|1 match)'
  key Escape
  check "Esc leaves the search and stays in the article" selected 老茶馆里的新账本
  key /
  literally 查无此词
  check "what is not there is not found, and says so" holds last_row '没有找到|not found'
  key Escape
  check "the reading place stays" reading_start
  key /
  literally 竹
  check "matches are counted" holds last_row '共 [0-9]+ 处|[0-9]+ matches'
  key Enter
  check "Enter keeps them" holds last_row '本篇|article [0-9]'
  first=$(count_now)
  key n
  check "n goes to another match" another_match "$first"
  key N
  check "N comes back" same_match "$first"
  key Escape
  check "Esc clears the marks, and says so" holds last_row '已清除搜索标记|Search marks cleared'
  check "page numbers are back in the contents" holds body '老茶馆里的新账本 +4 *│'

  key '?'
  check "? shows the keys" holds body 'Tab Shift-Tab +[^ ]'
  key q
  check "q closes the help" two_panes

  tm resize-window -x 60 -y 18
  check "a smaller window is drawn anew" fits 18
  tm resize-window -x 1 -y 1
  tm resize-window -x 34 -y 9
  check "a narrow one shows one pane, even after 1x1" fits_narrow
  tm resize-window -x "$columns" -y "$rows"
  check "back at full size nothing is missing" fits "$rows"
  check "both panes are back" two_panes

  key q
  check "q quits: prompt back, alternate screen left" at_shell
  check "exit status 0" holds screen '^status=0$'
  check "cursor, keypad and mouse are given back" given_back
  check "the terminal's modes are what they were" same_modes
}
fits_narrow() { [ "$(screen | wc -l)" -eq 9 ] && one_pane && holds last_row '[0-9]%'; }

terminated() { # SIGTERM while reading
  begin_shell 80 24 C.UTF-8
  rm -f "$home"/*
  run_line "stty -g >before; sh -c 'echo \$\$ >pid; exec \"$qikan\"'; stty -g >after"
  check "the issue is open" fits 24
  kill -TERM "$(cat "$home/pid")"
  check "SIGTERM ends it: prompt back, alternate screen left" at_shell
  check "cursor, keypad and mouse are given back" given_back
  check "the terminal's modes are what they were" same_modes
}

refused() { # what can't be opened
  begin_shell 80 24 C.UTF-8
  rm -f "$home"/*
  run_line "'$qikan' no-such-file.txt 2>missing; echo missing=\$?"
  check "a missing file: exit status 1" holds screen '^missing=1$'
  check "and one line that names it" said "$home/missing" '^qikan: .*no-such-file\.txt'
  run_line "TERM=dumb '$qikan' 2>dumb; echo dumb=\$?"
  check "TERM=dumb: exit status 1" holds screen '^dumb=1$'
  check "and one line that says why" said "$home/dumb" '^qikan: .*dumb'
  run_line "'$qikan' outline no-such-folder/ 2>folder; echo folder=\$?"
  check "a command on a missing path: exit status 1" holds screen '^folder=1$'
  check "and one line that names it" said "$home/folder" '^qikan: .*no-such-folder'
}

session 80 24 zh_CN.UTF-8
session 120 40 C.UTF-8
echo "SIGTERM"
terminated
echo "what can't be opened"
refused

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
