#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// The door to toml++ (TOML 1.0). A document is handed over as events in the order of the tree; the tables' keys come
// in alphabetical order, each with the line on which it stands.

enum ct_kind {
  CT_TABLE,    // entries follow, then CT_END
  CT_ARRAY,    // elements follow, without keys, then CT_END
  CT_END,
  CT_STRING,
  CT_INTEGER,
  CT_FLOAT,
  CT_BOOLEAN,
  CT_DATE,     // a date, a time or both; their values are not handed over
};

struct ct_event {
  enum ct_kind kind;
  const char *key;  // UTF-8, key_length bytes; NULL for an element of an array
  size_t key_length;
  const char *text;  // of a string: UTF-8, text_length bytes
  size_t text_length;
  int64_t integer;  // of an integer; 0 or 1 of a boolean
  double real;
  int line;  // 1-based
};

struct ct_error {
  int line, column;  // 1-based
  char reason[200];  // English, ends in NUL
};

typedef void (*ct_visitor)(void *context, const struct ct_event *event);

// Reads a document of UTF-8. The root table itself is no event. False, and no event, if it is no TOML: `error` says why.
bool ct_parse(const char *bytes, size_t count, void *context, ct_visitor visit, struct ct_error *error);

#ifdef __cplusplus
}
#endif
