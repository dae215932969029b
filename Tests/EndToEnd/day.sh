#!/usr/bin/env bash
# A reader's day with the built program in a real tmux: the shelf, an issue, reading in full screen, a search, a
# bookmark, a reference on the clipboard, the end, and the next start at the same line.
#
# usage: day.sh PATH-OF-QIKAN
source "$(dirname "$0")/screen.sh"
sample=$(realpath "$(dirname "$0")/../../Resources/sample.txt") || exit 1

page() { body | sed '/^$/d'; } # what is read, without the status line
same_page() { [ "$(page)" = "$1" ]; }
other_page() { ! same_page "$1"; }
full_screen() { ! not_full_screen; }
not_full_screen() { holds "row 1" 青石桥; }
prompt_gone() { ! holds last_row '\\渡口'; }
clipboard() { tm show-buffer 2>/dev/null; }

day() { # COLUMNS ROWS LOCALE
  local columns=$1 rows=$2 read
  echo "a day at $columns x $rows, $3"
  begin_shell "$1" "$2" "$3"
  mkdir "$home/issues"
  cp "$sample" "$home/issues/one.txt"
  { cat "$sample" && echo "编后：本期付印时，渡口的灯已经亮了。"; } >"$home/issues/two.txt"

  run_line "'$qikan' issues; echo status=\$?"
  check "a folder opens as a shelf" holds screen '书架|Shelf'
  key Enter
  check "Enter opens an issue: contents and text" fits "$rows"
  check "its sections are there" holds body '▾ 乡村纪事'

  check "j goes down the contents" walk_to j 一条渠，三代人
  key Enter
  key f
  check "f reads it in full screen" one_pane
  check "the text alone" full_screen
  read=$(page)
  key Space
  check "Space turns the page" other_page "$read"
  key Escape
  check "Esc leaves full screen" not_full_screen

  key /
  literally 渡口
  check "a search counts while one types" holds last_row '共 [0-9]+ 处|[0-9]+ matches'
  key Enter
  key n
  check "n goes to a match" holds last_row '第 [0-9]+ 处|[0-9]+ of [0-9]+|[0-9]/[0-9]'
  key Escape
  check "Esc clears the marks" holds last_row '已清除搜索标记|Search marks cleared'

  key :
  literally p9
  key Enter
  check ": goes to a page" selected 种树的人
  key m
  check "m sets a bookmark" holds last_row '已加书签|Bookmark set'
  key ']'
  key "'"
  check "' lists it" holds screen '书签 1 个|1 bookmark'
  check "with its article" holds screen 种树的人
  key Enter
  check "Enter goes there" selected 种树的人

  key c
  check "c shows the reference" holds screen '种树的人.*\[J\]\. 青石桥, 2024\(3\): 8\.'
  check "and copies it" holds clipboard '\[J\]\. 青石桥, 2024\(3\): 8\.'
  key q
  check "q closes the reference" selected 种树的人
  key y
  check "y copies the paragraph" holds last_row '已复制|Copied'

  key '\'
  literally 渡口
  check "\\ narrows the contents" holds last_row '2 篇|2 articles'
  key Escape
  check "Esc leaves it" prompt_gone

  key f
  check "full screen again" full_screen
  key j j
  check "two lines further" holds last_row '[0-9]%'
  read=$(page)
  key q
  check "q quits: prompt back, alternate screen left" at_shell
  check "exit status 0" holds screen '^status=0$'

  run_line "mv issues moved; '$qikan' moved; echo status=\$?"
  check "the next day the folder has another name" holds screen '书架|Shelf'
  key Enter
  check "the issue opens at the same line, in full screen" same_page "$read"
  key "'"
  check "the bookmark is still there" holds "row 1" '种树的人 .*[0-9]%'
  key Escape
  key q
  check "and the day ends" at_shell
}

day 80 24 zh_CN.UTF-8
day 120 40 C.UTF-8
day 50 20 zh_CN.UTF-8
report
