#pragma once
#include <sys/types.h>
#include <termios.h>

// A program on a pseudo-terminal.
struct pty_child {
  pid_t pid;
  int exited;            // a descriptor that is readable once the program has ended (pidfd_open)
  int master;            // non-blocking
  int slave;             // held open, so that the modes can be asked for after the program has ended
  struct termios modes;  // of the terminal before the program started
};

// Starts a program as the leader of a session on a new terminal of that size. `streams` are what it gets as
// standard input, output and error: a descriptor, or -1 for the terminal. Returns 0 or an errno.
int pty_spawn(const char *path, char *const arguments[], char *const environment[], int rows, int columns,
              const int streams[3], struct pty_child *child);
// Closes the terminal's descriptors, as the end of a connection does.
void pty_hang_up(struct pty_child *child);
int pty_resize(const struct pty_child *child, int rows, int columns);
