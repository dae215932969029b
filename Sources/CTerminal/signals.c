// Signals become flags and a byte in a pipe, so that poll wakes and none is lost between a check and a read.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "internal.h"
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static volatile sig_atomic_t terminated, interrupted, resized, suspended, continued;
static int wake_pipe[2] = {-1, -1};

static const int caught[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE};
enum { caught_count = sizeof caught / sizeof *caught, crash_count = sizeof crashes / sizeof *crashes };

static struct sigaction previous[NSIG];
static bool replaced[NSIG];
static char crash_stack[1 << 15];  // a handler needs a stack of its own where the stack itself has run over

static void on_signal(int number) {
  int saved = errno;
  switch (number) {
    case SIGINT: interrupted = 1; break;
    case SIGWINCH: resized = 1; break;
    case SIGTSTP: suspended = 1; break;
    case SIGCONT: continued = 1; break;
    default: terminated = number;
  }
  ssize_t ignored = write(wake_pipe[1], "", 1);
  (void)ignored;
  errno = saved;
}

static void on_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  restore_terminal();
  sigaction(number, &previous[number], NULL);  // a faulting instruction runs again, now under the old action
  if (info->si_code <= 0) raise(number);       // sent by abort or kill: nothing would run again
}

// A signal that the caller has told us to ignore (nohup, a background job) stays ignored.
static void catch(int number, struct sigaction *action) {
  sigaction(number, NULL, &previous[number]);
  if (previous[number].sa_handler == SIG_IGN) return;
  replaced[number] = sigaction(number, action, NULL) == 0;
}

bool install_handlers(void) {
  if (pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK)) return false;
  terminated = interrupted = resized = suspended = continued = 0;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART;
  for (int i = 0; i < caught_count; i++) catch(caught[i], &action);
  catch(SIGWINCH, &action);
  catch(SIGTSTP, &action);
  catch(SIGCONT, &action);

  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && stack.ss_flags & SS_DISABLE) {
    stack = (stack_t){.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    sigaltstack(&stack, NULL);
  }
  action.sa_handler = NULL;
  action.sa_sigaction = on_crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  for (int i = 0; i < crash_count; i++) catch(crashes[i], &action);
  return true;
}

void remove_handlers(void) {
  // Who takes the terminal away says so more than once (the kernel, the shell): what is left to do then is to save.
  if (replaced[SIGHUP]) {
    signal(SIGHUP, SIG_IGN);
    replaced[SIGHUP] = false;
  }
  for (int number = 1; number < NSIG; number++) {
    if (replaced[number]) sigaction(number, &previous[number], NULL);
    replaced[number] = false;
  }
  for (int i = 0; i < 2; i++) {
    close(wake_pipe[i]);
    wake_pipe[i] = -1;
  }
}

int wake_descriptor(void) { return wake_pipe[0]; }

void drain_wake_pipe(void) {
  char bytes[64];
  while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {
  }
}

int qt_termination(void) { return terminated; }

bool qt_take_interrupt(void) {
  bool taken = interrupted;
  interrupted = 0;
  return taken;
}

// Ctrl-Z. The terminal is given back first; then the default action stops us until SIGCONT. (In a process group
// that nobody could wake, the kernel ignores that stop, and we go on at once.)
static void stop(void) {
  leave_screen();
  struct sigaction ours, standard;
  memset(&standard, 0, sizeof standard);
  sigemptyset(&standard.sa_mask);
  standard.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &standard, &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

static void take_size(void) {
  struct winsize size;
  if (ioctl(session.output, TIOCGWINSZ, &size) || !size.ws_row || !size.ws_col) return;
  resizeterm(size.ws_row, size.ws_col);
  clearok(curscr, TRUE);  // also if the size is the old one again: in between the terminal has cut what it showed
}

bool qt_settle_signals(void) {
  if (suspended) {
    suspended = 0;
    stop();
    continued = 1;
  } else if (continued) {
    leave_screen();  // stopped by SIGSTOP: the shell has drawn over the screen and changed the modes
  }
  bool changed = continued || resized;
  if (resized || continued) {
    resized = 0;
    take_size();
  }
  if (continued) {
    continued = 0;
    enter_screen();
  }
  return changed;
}
