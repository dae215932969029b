// How curses turns characters into bytes, one by one. It calls these by name, so definitions in the program go before
// glibc's, which take the long way through iconv: a third of what curses does for a page. The locale is always one of
// UTF-8 (use_utf8).
#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <wchar.h>

size_t wcrtomb(char *restrict bytes, wchar_t character, mbstate_t *restrict state) {
  (void)state;  // UTF-8 has none
  unsigned scalar = (unsigned)character;
  if (!bytes) return 1;
  if (scalar < 0x80) {
    bytes[0] = (char)scalar;
    return 1;
  }
  if (scalar > 0x10FFFF || (scalar >= 0xD800 && scalar <= 0xDFFF)) {
    errno = EILSEQ;
    return (size_t)-1;
  }
  size_t length = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
  for (size_t i = length - 1; i > 0; i--) {
    bytes[i] = (char)(0x80 | (scalar & 0x3F));
    scalar >>= 6;
  }
  bytes[0] = (char)(0xF00 >> length | scalar);
  return length;
}

int wctob(wint_t character) { return character < 0x80 ? (int)character : EOF; }
