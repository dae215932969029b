// How wide curses believes a character to be. libncursesw calls wcwidth by name, so a definition in the program
// goes before glibc's, and curses, the canvas and the typesetter agree, also about characters newer than glibc.
#include "internal.h"
#include <wchar.h>

static qt_width_function width_function;
static int width_setting;
static bool tying;

void set_width_function(qt_width_function width) { width_function = width; }

void qt_set_widths(int setting) { width_setting = setting; }

void tie_characters(bool on) { tying = on; }

int wcwidth(wchar_t character) {
  if (character == 0 || tying) return 0;
  if (character >= 0x4E00 && character <= 0x9FFF) return 2;  // most of any text, and the same in every setting
  if (character < 0x20 || (character >= 0x7F && character < 0xA0)) return -1;
  return width_function ? width_function(character, width_setting) : 1;
}
