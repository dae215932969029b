#!/usr/bin/env bash
# The built program in a real tmux, as a reader would use it: at 80x24 in Chinese and at 120x40 in English.
#
# usage: run.sh PATH-OF-QIKAN
source "$(dirname "$0")/screen.sh"

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
  run_line "stty -g >before; sh -c 'echo \$\$ >pid; exec \"$qikan\"'; stty -g >after"
  check "the issue is open" fits 24
  kill -TERM "$(cat "$home/pid")"
  check "SIGTERM ends it: prompt back, alternate screen left" at_shell
  check "cursor, keypad and mouse are given back" given_back
  check "the terminal's modes are what they were" same_modes
}

refused() { # what can't be opened
  begin_shell 80 24 C.UTF-8
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

shelf() { # COLUMNS ROWS LOCALE: a folder of issues
  begin_shell "$1" "$2" "$3"
  rm -rf "$home"/* "$home/.cache"
  mkdir -p "$home/issues/2024"
  local number
  for number in 2 3 10; do
    printf '%s\n' "《白鹭》 2024年第${number}期" '' 渡口来信 '' '■周 砚' '' \
      "　　老船换了${number}块船板，桐油刷了七遍。" '　　船工撑了一个来回，上岸说了三个字。' >"$home/issues/2024/$number.txt"
  done
  printf '种树的人\n\n■方 晴\n\n　　坡上的柚子树又开花了。\n' >"$home/issues/trees.txt"
  : >"$home/issues/empty.txt"

  run_line "'$qikan' issues; echo status=\$?"
  check "a folder is a shelf, with its subfolders" holds 'row 1' '5 期|5 issues'
  check "by year and number" holds 'row 4' '白鹭.*10'
  check "with articles and characters" holds 'row 2' '1 篇|1 art'
  check "what can't be read stays, with its reason" holds body 'empty.txt +(文件是空的|the file is empty)'
  key '\\'
  literally 柚子
  check "the filter narrows as you type" holds 'row 1' '0/5|0 of 5'
  key Escape
  key /
  literally 桐油
  check "a search goes through all issues" holds last_row '3 期|3 issues'
  key Enter
  key j
  key Enter
  check "an issue opens at its first match" holds last_row '第 1 处，共 1 处|1 of 1 match'
  key Escape
  key Escape
  key Escape
  check "Esc leads back to the shelf, which is as it was" holds 'row 1' '3/5|3 of 5'
  key Escape
  check "and to all of it" holds 'row 1' '(· |^ *)(5 期|5 issues)|· 5 issues'
  key q
  check "q quits" holds screen '^status=0$'
  run_line "'$qikan' search -c 桐油 issues | sort; echo counted"
  check "qikan search counts in the same folder" holds screen '^issues/2024/10.txt:1$'
  run_line "'$qikan'; echo status=\$?"
  check "qikan alone opens the shelf of the last folder" holds 'row 1' '书架|Shelf'
  check "which knows what was read" holds body '100% +(今天|today)'
  key q
  check "q quits" holds screen '^status=0$'
  rm -rf "$home"/* "$home/.local" "$home/.cache"
}

session 80 24 zh_CN.UTF-8
session 120 40 C.UTF-8
echo "the shelf"
shelf 80 24 zh_CN.UTF-8
shelf 100 30 C.UTF-8
echo "SIGTERM"
terminated
echo "what can't be opened"
refused

report
