#pragma once
#include <signal.h>
#include <stdbool.h>
#include "CTerminal.h"

// The session that is open. A signal handler takes no argument, so what it has to know must be global.
struct session {
  int input, output;          // descriptors of the terminal
  volatile sig_atomic_t open;
};
extern struct session session;

void write_all(int descriptor, const char *bytes, unsigned long count);
void write_string(const char *string);  // to the terminal, past curses' buffer
// A string of terminfo without the delays that it asks for (`$<5>`), which no terminal needs any more. `copy_capability`
// returns its length; 0 where there is no such string, or no room for it.
void write_capability(const char *capability);
unsigned long copy_capability(char *to, unsigned long room, const char *capability);

// restore.c: what is needed to give the terminal back without curses, from a signal handler too.
void remember_terminal(void);   // before newterm
void prepare_restoring(void);   // after newterm
void restore_terminal(void);    // sequences, then give_back
void give_back(void);           // modes and standard error
void hold_back_standard_error(void);

// signals.c
bool install_handlers(void);
void remove_handlers(void);
void drain_wake_pipe(void);
int wake_descriptor(void);

// session.c
void leave_screen(void);
void enter_screen(void);

// input.c
bool open_keyboard(void);
void close_keyboard(void);

// output.c
void open_colors(void);

// width.c
void set_width_function(qt_width_function width);
void tie_characters(bool on);  // meanwhile each character counts as a mark on the one before it
