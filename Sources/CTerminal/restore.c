// Giving the terminal back without curses: at a crash, or when the program exits past qt_close.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "internal.h"
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static struct termios modes;
static char sequence[512];
static size_t sequence_length;
static int standard_error = -1, held_back = -1;

void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

void write_string(const char *string) { write_all(session.output, string, strlen(string)); }

unsigned long copy_capability(char *to, unsigned long room, const char *capability) {
  unsigned long length = 0;
  while (capability && capability != (char *)-1 && *capability) {
    const char *end = strncmp(capability, "$<", 2) == 0 ? strchr(capability, '>') : NULL;
    if (end) {
      capability = end + 1;
      continue;
    }
    if (length == room) return 0;
    to[length++] = *capability++;
  }
  return length;
}

void write_capability(const char *capability) {
  char bytes[256];
  write_all(session.output, bytes, copy_capability(bytes, sizeof bytes, capability));
}

void remember_terminal(void) { tcgetattr(session.input, &modes); }

static void append(const char *string) {
  sequence_length += copy_capability(sequence + sequence_length, sizeof sequence - sequence_length, string);
}

// What the runtime or a library says while the screen is up would spoil it and be lost with it.
void hold_back_standard_error(void) {
  if (!isatty(STDERR_FILENO)) return;
  held_back = memfd_create("stderr", MFD_CLOEXEC);
  if (held_back < 0) return;
  standard_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (standard_error >= 0) dup2(held_back, STDERR_FILENO);
}

static void release_standard_error(void) {
  if (standard_error >= 0) {
    dup2(standard_error, STDERR_FILENO);
    close(standard_error);
    char bytes[4096];
    ssize_t count;
    lseek(held_back, 0, SEEK_SET);
    while ((count = read(held_back, bytes, sizeof bytes)) > 0) write_all(STDERR_FILENO, bytes, (size_t)count);
  }
  if (held_back >= 0) close(held_back);
  standard_error = held_back = -1;
}

void give_back(void) {
  session.open = 0;
  tcsetattr(session.input, TCSADRAIN, &modes);
  release_standard_error();
}

// Async-signal-safe.
void restore_terminal(void) {
  if (!session.open) return;
  write_all(session.output, sequence, sequence_length);
  give_back();
}

// Composed beforehand, because a signal handler may not ask terminfo.
void prepare_restoring(void) {
  static bool registered;
  sequence_length = 0;
  append("\033[?2004l\033[?1002l\033[?1006;1000l");  // bracketed paste and mouse off
  append(tigetstr("sgr0"));
  append(tigetstr("op"));
  append(tigetstr("cnorm"));
  append(tigetstr("rmkx"));
  append(tigetstr("rmcup"));
  if (!registered) registered = atexit(restore_terminal) == 0;
}
