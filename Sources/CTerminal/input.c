// Bytes and keys. Curses knows the keys of each terminal; characters are left as bytes, because its wide reader
// drops a character whose bytes arrive in two pieces.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "internal.h"
#include <curses.h>
#include <errno.h>
#include <poll.h>

// Keys are read through a pad: reading through a window would redraw it.
static WINDOW *keyboard;

enum { key_paste_start = 0x1000, key_paste_end };

// What other terminals than the one that TERM names send for the same keys, and the marks of a bracketed paste.
static const struct {
  const char *sequence;
  int code;
} additional_keys[] = {
    {"\033[200~", key_paste_start}, {"\033[201~", key_paste_end},
    {"\033[A", KEY_UP},    {"\033[B", KEY_DOWN},  {"\033[C", KEY_RIGHT},   {"\033[D", KEY_LEFT},
    {"\033OA", KEY_UP},    {"\033OB", KEY_DOWN},  {"\033OC", KEY_RIGHT},   {"\033OD", KEY_LEFT},
    {"\033[H", KEY_HOME},  {"\033[F", KEY_END},   {"\033OH", KEY_HOME},    {"\033OF", KEY_END},
    {"\033[1~", KEY_HOME}, {"\033[4~", KEY_END},  {"\033[7~", KEY_HOME},   {"\033[8~", KEY_END},
    {"\033[3~", KEY_DC},   {"\033[Z", KEY_BTAB},  {"\033[5~", KEY_PPAGE},  {"\033[6~", KEY_NPAGE},
};

bool open_keyboard(void) {
  keyboard = newpad(1, 1);
  if (!keyboard) return false;
  keypad(keyboard, TRUE);
  nodelay(keyboard, TRUE);
  meta(keyboard, TRUE);
  for (size_t i = 0; i < sizeof additional_keys / sizeof *additional_keys; i++) {
    // Negative: a longer key begins with it.
    if (key_defined(additional_keys[i].sequence) >= 0) {
      define_key(additional_keys[i].sequence, additional_keys[i].code);
    }
  }
  mousemask(BUTTON1_PRESSED | BUTTON1_RELEASED | REPORT_MOUSE_POSITION | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
  mouseinterval(0);  // no waiting for a double click
  return true;
}

void close_keyboard(void) {
  delwin(keyboard);
  keyboard = NULL;
}

enum qt_wake qt_wait(int milliseconds, int other) {
  struct pollfd sources[3] = {{session.input, POLLIN, 0}, {wake_descriptor(), POLLIN, 0}, {other, POLLIN, 0}};
  int ready = poll(sources, 3, milliseconds);
  if (ready < 0) return errno == EINTR ? QT_SIGNAL : QT_HANGUP;
  if (ready == 0) return QT_TIMEOUT;
  if (sources[1].revents) {
    drain_wake_pipe();
    return QT_SIGNAL;
  }
  if (!sources[0].revents) return QT_WOKEN;
  // A terminal that is gone counts as readable for ever: waiting again would spin.
  return sources[0].revents & (POLLERR | POLLHUP | POLLNVAL) ? QT_HANGUP : QT_INPUT;
}

static struct qt_input token(enum qt_token token, int value) {
  return (struct qt_input){.token = token, .value = value};
}

// Whether the left button is down.
static bool holding;

// Mouse events that arrived together: curses says once that there are any, and hands out the latest first.
static MEVENT mouse_events[8];  // as many as curses keeps
static int mouse_count;

static struct qt_input next_mouse_event(void) {
  MEVENT event = mouse_events[--mouse_count];
  struct qt_input input = token(QT_UNKNOWN, 0);
  // Curses calls everything a move that it can't name, such as a wheel let go.
  if (holding && event.bstate & REPORT_MOUSE_POSITION) input.token = QT_MOUSE_DRAG;
  if (holding && event.bstate & BUTTON1_RELEASED) input.token = QT_MOUSE_RELEASE;
  if (event.bstate & (BUTTON1_PRESSED | BUTTON1_RELEASED)) holding = event.bstate & BUTTON1_PRESSED;
  if (event.bstate & BUTTON1_PRESSED) input.token = QT_MOUSE_LEFT;
  if (event.bstate & BUTTON4_PRESSED) input.token = QT_WHEEL_UP;
  if (event.bstate & BUTTON5_PRESSED) input.token = QT_WHEEL_DOWN;
  input.row = event.y;
  input.column = event.x;
  return input;
}

static struct qt_input mouse(void) {
  const int room = sizeof mouse_events / sizeof *mouse_events;
  while (mouse_count < room && getmouse(&mouse_events[mouse_count]) == OK) mouse_count++;
  return mouse_count > 0 ? next_mouse_event() : token(QT_UNKNOWN, 0);
}

struct qt_input qt_read(void) {
  if (mouse_count > 0) return next_mouse_event();
  int code = wgetch(keyboard);
  if (code == ERR) return token(QT_NOTHING, 0);
  if (code < 0x100) return token(QT_BYTE, code);
  if (code >= KEY_F(1) && code <= KEY_F(63)) return token(QT_FUNCTION, code - KEY_F0);
  switch (code) {
    case KEY_UP: case KEY_SR: return token(QT_UP, 0);
    case KEY_DOWN: case KEY_SF: return token(QT_DOWN, 0);
    case KEY_LEFT: case KEY_SLEFT: return token(QT_LEFT, 0);
    case KEY_RIGHT: case KEY_SRIGHT: return token(QT_RIGHT, 0);
    case KEY_HOME: case KEY_A1: case KEY_SHOME: return token(QT_HOME, 0);
    case KEY_END: case KEY_C1: case KEY_SEND: return token(QT_END, 0);
    case KEY_PPAGE: case KEY_A3: case KEY_SPREVIOUS: return token(QT_PAGE_UP, 0);
    case KEY_NPAGE: case KEY_C3: case KEY_SNEXT: return token(QT_PAGE_DOWN, 0);
    case KEY_ENTER: return token(QT_ENTER, 0);
    case KEY_BTAB: return token(QT_BACK_TAB, 0);
    case KEY_BACKSPACE: return token(QT_BACKSPACE, 0);
    case KEY_DC: return token(QT_DELETE, 0);
    case KEY_MOUSE: return mouse();
    case key_paste_start: return token(QT_PASTE_START, 0);
    case key_paste_end: return token(QT_PASTE_END, 0);
    default: return token(QT_UNKNOWN, 0);  // KEY_RESIZE among them: qt_settle_signals has told it
  }
}
