#define _GNU_SOURCE
#include "CPty.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

static int open_terminal(int rows, int columns, char *name, size_t length, struct pty_child *child) {
  // O_CLOEXEC from birth: other tests spawn at the same time.
  child->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (child->master < 0) return errno;
  if (grantpt(child->master) || unlockpt(child->master) || ptsname_r(child->master, name, length)) return errno;
  child->slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (child->slave < 0 || tcgetattr(child->slave, &child->modes)) return errno;
  return pty_resize(child, rows, columns) ? errno : 0;
}

static int spawn_on(const char *name, const char *path, char *const arguments[], char *const environment[],
                    const int streams[3], pid_t *pid) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  // The first terminal that a session leader opens becomes its controlling terminal.
  posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, 0, 1);
  posix_spawn_file_actions_adddup2(&actions, 0, 2);
  for (int i = 0; i < 3; i++) {
    if (streams[i] >= 0) posix_spawn_file_actions_adddup2(&actions, streams[i], i);
  }
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  // Tests run on threads that block signals; a child would inherit that and never see SIGWINCH.
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  int error = posix_spawn(pid, path, &actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return error;
}

int pty_spawn(const char *path, char *const arguments[], char *const environment[], int rows, int columns,
              const int streams[3], struct pty_child *child) {
  *child = (struct pty_child){.pid = -1, .exited = -1, .master = -1, .slave = -1};
  char name[64];
  int error = open_terminal(rows, columns, name, sizeof name, child);
  if (!error) error = spawn_on(name, path, arguments, environment, streams, &child->pid);
  if (!error) {
    child->exited = (int)syscall(SYS_pidfd_open, child->pid, 0);
    if (child->exited < 0) error = errno;
  }
  if (error) pty_hang_up(child);
  return error;
}

void pty_hang_up(struct pty_child *child) {
  if (child->slave >= 0) close(child->slave);
  if (child->master >= 0) close(child->master);
  child->master = child->slave = -1;
}

int pty_resize(const struct pty_child *child, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(child->master, TIOCSWINSZ, &size);
}
