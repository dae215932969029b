#pragma once
#include <vterm.h>

// VTermColor is a union read by macros, which Swift does not see.
// 0 to 255, -1 for the terminal's own colour, -2 for any other.
static inline int cvterm_foreground(const VTermScreenCell *cell) {
  if (VTERM_COLOR_IS_DEFAULT_FG(&cell->fg)) return -1;
  return VTERM_COLOR_IS_INDEXED(&cell->fg) ? cell->fg.indexed.idx : -2;
}
static inline int cvterm_background(const VTermScreenCell *cell) {
  if (VTERM_COLOR_IS_DEFAULT_BG(&cell->bg)) return -1;
  return VTERM_COLOR_IS_INDEXED(&cell->bg) ? cell->bg.indexed.idx : -2;
}
