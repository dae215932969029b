#pragma once
#include <stdbool.h>
#include <wchar.h>

// The door to ncursesw and to the signals of a terminal program. One session at a time, one thread.
// curses.h stays out of this header: its macros (move, clear, timeout …) would reach every file that imports it.

enum qt_status {
  QT_OK,
  QT_INPUT_IS_NOT_A_TERMINAL,
  QT_OUTPUT_IS_NOT_A_TERMINAL,
  QT_UNUSABLE_TERMINAL,
  QT_TOO_SMALL,
};

struct qt_size {
  int rows, columns;
};

// Cells of a character by the setting that qt_set_widths was given; negative if it has none.
typedef int (*qt_width_function)(wchar_t character, int setting);

// Session.

// Takes the terminal: standard output, and for keys standard input or the controlling terminal (/dev/tty).
// Nothing is changed or drawn unless QT_OK is returned. On QT_TOO_SMALL, qt_screen_size() tells the size.
enum qt_status qt_open(bool controlling_terminal, struct qt_size minimum, qt_width_function width);
// Gives it back: modes, screen, cursor, signal handlers, and what was written to standard error meanwhile.
void qt_close(void);
struct qt_size qt_screen_size(void);
// Asks the terminal how far each text moves its cursor. For each it answers CSI 2 ; column R (ECMA-48 CPR, 1-based),
// where the column is 1 and the cells of the text; nothing is left on the screen. A text is narrower than the screen.
void qt_ask_widths(const char *const *texts, int count);

// Signals.

// The signal that asks the program to leave (SIGTERM, SIGHUP, SIGQUIT), or 0.
int qt_termination(void);

// Whether Ctrl-C was pressed (SIGINT) since this was asked last.
bool qt_take_interrupt(void);
// Does what SIGTSTP, SIGCONT and SIGWINCH ask for. True if the screen has to be drawn anew, in a new size perhaps.
bool qt_settle_signals(void);

// Input.

enum qt_wake { QT_TIMEOUT, QT_INPUT, QT_SIGNAL, QT_HANGUP, QT_WOKEN };
// Waits for input, a signal, or something to read at `other`, a descriptor of the caller's (negative: none); for ever if
// `milliseconds` is negative.
enum qt_wake qt_wait(int milliseconds, int other);

enum qt_token {
  QT_NOTHING,
  QT_BYTE,
  QT_UP, QT_DOWN, QT_LEFT, QT_RIGHT, QT_HOME, QT_END, QT_PAGE_UP, QT_PAGE_DOWN,
  QT_ENTER, QT_BACK_TAB, QT_BACKSPACE, QT_DELETE,
  QT_FUNCTION,
  QT_PASTE_START, QT_PASTE_END,
  QT_MOUSE_LEFT, QT_MOUSE_DRAG, QT_MOUSE_RELEASE, QT_WHEEL_UP, QT_WHEEL_DOWN,
  QT_UNKNOWN,
};
struct qt_input {
  enum qt_token token;
  int value;  // the byte, or the number of a function key
  int row, column;
};
// The next byte or key that has arrived, without waiting.
struct qt_input qt_read(void);

// Output.

enum { QT_BOLD = 1, QT_REVERSE = 2, QT_UNDERLINE = 4, QT_DIM = 8 };
struct qt_style {
  unsigned attributes;
  int foreground, background;  // 0 to 7, or -1: the terminal's own
};
// Colours that the terminal has; 0 if none are to be used.
int qt_color_count(void);
void qt_clear_row(int row);
// Draws one character and what is joined to it (NUL at the end) into a cell; a wide one takes the next cell too.
void qt_put(int row, int column, const wchar_t *text, struct qt_style style);
// Draws characters without marks, `count` of them, from a cell on.
void qt_put_run(int row, int column, const wchar_t *characters, int count, struct qt_style style);
// Whether the last cell of the screen can be drawn after a wide character. Where wrapping can't be switched off (tmux,
// screen), curses draws that cell one too early and pushes it right by inserting the cell before, half a character.
bool qt_draws_corner_after_wide(void);
// Sends what differs from what the terminal shows, and puts the cursor there; it is hidden if `row` is negative.
void qt_update(int row, int column);
// Marks a row so that the next update sends all of it, also cells that have not changed.
void qt_redraw_row(int row);
// After an update, past curses: writes UTF-8 text into cells that curses believes to hold the same, or to be empty; as a
// link (OSC 8) unless the address is NULL. The address is printable ASCII.
void qt_overwrite(int row, int column, const char *text, struct qt_style style, const char *address);
// Sends a control string past curses that moves nothing and draws nothing.
void qt_send(const char *string);
// Whether the terminal lets programs set its clipboard (terminfo: Ms, as xterm's and tmux's extension).
bool qt_has_clipboard(void);
// What the width function is told from now on. What was drawn by another setting may stand anywhere: qt_redraw clears it.
void qt_set_widths(int setting);
// The next update clears the screen and draws it whole.
void qt_redraw(void);
