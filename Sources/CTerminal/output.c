// Cells to curses, which sends what differs from what the terminal shows.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "internal.h"
#include <curses.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>

static bool colored;

void open_colors(void) {
  const char *no_color = getenv("NO_COLOR");  // https://no-color.org: any value but the empty one
  colored = !(no_color && *no_color) && has_colors() && start_color() == OK && use_default_colors() == OK;
}

int qt_color_count(void) { return colored ? COLORS : 0; }

static short pair(int foreground, int background) {
  if (!colored || (foreground < 0 && background < 0)) return 0;
  int pair = alloc_pair(foreground, background);  // the same for the same colours
  return pair > 0 && pair <= SHRT_MAX ? (short)pair : 0;
}

void qt_clear_row(int row) {
  if (wmove(stdscr, row, 0) == OK) wclrtoeol(stdscr);
}

static attr_t attributes_of(struct qt_style style) {
  attr_t attributes = WA_NORMAL;
  if (style.attributes & QT_BOLD) attributes |= WA_BOLD;
  if (style.attributes & QT_REVERSE) attributes |= WA_REVERSE;
  if (style.attributes & QT_UNDERLINE) attributes |= WA_UNDERLINE;
  if (style.attributes & QT_DIM) attributes |= WA_DIM;
  // Without colour a coloured ground still has to stand out.
  if (!colored && style.background >= 0) attributes |= WA_REVERSE;
  return attributes;
}

void qt_put(int row, int column, const wchar_t *text, struct qt_style style) {
  cchar_t cell;
  tie_characters(true);
  int code = setcchar(&cell, text, attributes_of(style), pair(style.foreground, style.background), NULL);
  tie_characters(false);
  if (code != ERR) mvwadd_wch(stdscr, row, column, &cell);
}

void qt_put_run(int row, int column, const wchar_t *characters, int count, struct qt_style style) {
  enum { most = 256 };  // at once
  cchar_t cell, cells[most];
  if (setcchar(&cell, L" ", attributes_of(style), pair(style.foreground, style.background), NULL) == ERR) return;
  while (count > 0) {
    int length = count < most ? count : most;
    for (int i = 0; i < length; i++) {
      cells[i] = cell;
      cells[i].chars[0] = characters[i];
    }
    mvwadd_wchnstr(stdscr, row, column, cells, length);
    count -= length;
    for (; count > 0 && length > 0; length--) column += wcwidth(*characters++);
  }
}

bool qt_draws_corner_after_wide(void) {
  const char *no_wrapping = tigetstr("rmam");
  return tigetflag("am") <= 0 || (no_wrapping && no_wrapping != (char *)-1);
}

void qt_redraw_row(int row) { wredrawln(stdscr, row, 1); }

static int write_character(int character) {
  char byte = (char)character;
  write_all(session.output, &byte, 1);
  return character;
}

void qt_overwrite(int row, int column, const char *text, struct qt_style style, const char *address) {
  int known_row, known_column;
  getyx(curscr, known_row, known_column);
  write_capability(tiparm(tigetstr("cup"), row, column));
  if (address) {
    write_string("\033]8;;");
    write_string(address);
    write_string("\033\\");
  }
  vid_puts(attributes_of(style), pair(style.foreground, style.background), NULL, write_character);
  write_string(text);
  vid_puts(WA_NORMAL, 0, NULL, write_character);
  if (address) write_string("\033]8;;\033\\");
  write_capability(tiparm(tigetstr("cup"), known_row, known_column));  // where curses believes the cursor to be
}

void qt_send(const char *string) { write_string(string); }

bool qt_has_clipboard(void) {
  const char *set_selection = tigetstr("Ms");
  return set_selection && set_selection != (char *)-1;
}

void qt_redraw(void) { clearok(curscr, TRUE); }

void qt_update(int row, int column) {
  if (row >= 0) wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
  curs_set(row >= 0 ? 1 : 0);
}
