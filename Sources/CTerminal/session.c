// Taking the terminal and giving it back.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "internal.h"
#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

#undef columns  // term.h: a terminfo capability

struct session session = {-1, -1, 0};

static SCREEN *screen;
static FILE *controlling;

// Bracketed paste, and the mouse's way while a button is held (1002; curses asks for presses only).
static const char modes_on[] = "\033[?2004h\033[?1002h";
static const char modes_off[] = "\033[?2004l\033[?1002l";

// Chinese can be drawn in a UTF-8 locale only; where the user's is none (LANG unset, C), the characters are
// taken from C.UTF-8, which glibc has built in.
static void use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

// Whether TERM names a terminal whose cursor can be moved.
static bool terminal_is_usable(void) {
  const char *name = getenv("TERM");
  if (!name || !*name) return false;
  int error;
  if (setupterm(NULL, STDOUT_FILENO, &error) == ERR) return false;
  const char *move = tigetstr("cup");
  bool usable = move && move != (char *)-1;
  del_curterm(cur_term);
  return usable;
}

static void close_controlling(void) {
  if (controlling) fclose(controlling);
  controlling = NULL;
}

static enum qt_status check(bool controlling_terminal, struct qt_size minimum) {
  if (!isatty(STDOUT_FILENO)) return QT_OUTPUT_IS_NOT_A_TERMINAL;
  if (controlling_terminal) {
    int descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) return QT_INPUT_IS_NOT_A_TERMINAL;
    controlling = fdopen(descriptor, "r+");
  }
  session.input = controlling ? fileno(controlling) : STDIN_FILENO;
  session.output = STDOUT_FILENO;
  if (!isatty(session.input)) return QT_INPUT_IS_NOT_A_TERMINAL;
  if (!terminal_is_usable()) return QT_UNUSABLE_TERMINAL;
  struct qt_size size = qt_screen_size();
  if (size.rows < minimum.rows || size.columns < minimum.columns) return QT_TOO_SMALL;
  return QT_OK;
}

// Until the screen has been left and entered again, curses sends its output at every move of the cursor, once a row
// (ncurses 6.4, lib_mvcur.c: `ewInitial`); from then on a screen at a time. So it is left once before it is first
// entered, out of the terminal's sight: what is written to a descriptor of O_PATH goes nowhere.
static void leave_unseen(void) {
  int nowhere = open("/", O_PATH | O_CLOEXEC);
  int terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (nowhere >= 0 && terminal >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0) {
    endwin();
    curs_set(0);  // takes effect when the screen is entered
    dup2(terminal, STDOUT_FILENO);
  }
  if (nowhere >= 0) close(nowhere);
  if (terminal >= 0) close(terminal);
}

enum qt_status qt_open(bool controlling_terminal, struct qt_size minimum, qt_width_function width) {
  if (session.open) return QT_UNUSABLE_TERMINAL;
  enum qt_status status = check(controlling_terminal, minimum);
  if (status != QT_OK) {
    close_controlling();
    return status;
  }
  use_utf8();
  set_width_function(width);
  remember_terminal();
  // Before newterm: curses leaves signals alone that have a handler.
  if (!install_handlers()) return QT_UNUSABLE_TERMINAL;
  fflush(stdout);
  use_tioctl(TRUE);  // the terminal's true size goes before LINES and COLUMNS
  screen = newterm(NULL, stdout, controlling ? controlling : stdin);
  if (screen) leave_unseen();
  if (!screen || !open_keyboard()) {
    remove_handlers();
    close_controlling();
    return QT_UNUSABLE_TERMINAL;
  }
  cbreak();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  typeahead(-1);  // a screen is always drawn whole, even while keys are waiting
  if (!getenv("ESCDELAY")) set_escdelay(25);
  open_colors();
  prepare_restoring();
  hold_back_standard_error();
  session.open = 1;
  enter_screen();
  return QT_OK;
}

void qt_close(void) {
  if (!session.open) return;
  leave_screen();
  give_back();
  close_keyboard();
  delscreen(screen);
  screen = NULL;
  remove_handlers();
  close_controlling();
}

void qt_ask_widths(const char *const *texts, int count) {
  const char *move = tigetstr("cup"), *clear = tigetstr("el");
  if (!session.open || !clear || clear == (char *)-1) return;
  // The screen is clear then, all that curses has to say is said, and it believes the cursor to be at the top left.
  qt_update(-1, 0);
  char line[64];
  int line_length = (int)copy_capability(line, sizeof line, tiparm(move, 1, 0));
  char question[512];
  int length = 0;
  for (int i = 0; i < count; i++) {
    length += snprintf(question + length, sizeof question - length, "%.*s%s\033[6n", line_length, line, texts[i]);
    if (length >= (int)sizeof question) return;
  }
  write_all(session.output, question, (unsigned long)length);
  write_capability(tiparm(move, 1, 0));
  write_capability(clear);
  write_capability(tiparm(move, 0, 0));
}

void leave_screen(void) {
  write_string(modes_off);
  endwin();
}

// Comes back after leave_screen, to whatever state somebody else has left the terminal in.
void enter_screen(void) {
  clearok(curscr, TRUE);
  doupdate();
  write_string(modes_on);  // curses has forgotten all else, but never knew this
}

struct qt_size qt_screen_size(void) {
  if (session.open) return (struct qt_size){LINES, COLS};
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) || !size.ws_row || !size.ws_col) return (struct qt_size){24, 80};
  return (struct qt_size){size.ws_row, size.ws_col};
}
