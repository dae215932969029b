#ifndef CPATTERN_H
#define CPATTERN_H
#include <stddef.h>
#include <stdint.h>

/* Regular expressions of PCRE2: what Swift can't call, as its names are macros. Offsets and lengths are bytes of UTF-8. */

/* A compiled expression. It is never changed, so several threads may search with it. */
typedef struct qre_pattern qre_pattern;
/* What one search needs; a thread's own. */
typedef struct qre_search qre_search;

/* NULL on error: then *error is PCRE2's number and *place the byte of the pattern at which it was seen. */
qre_pattern *qre_compile(const uint8_t *pattern, size_t length, int *error, size_t *place);
void qre_free(qre_pattern *pattern);
/* PCRE2's words (ASCII) for an error, cut to the buffer. */
void qre_message(int error, char *buffer, size_t size);

/* NULL where memory is short. */
qre_search *qre_begin(const qre_pattern *pattern);
void qre_end(qre_search *search);

enum { QRE_NONE = 0, QRE_FOUND = 1, QRE_TOO_COSTLY = 2, QRE_FAILED = 3 };
/* The first match in a text from a byte on. Text that is no UTF-8 matches nothing. */
int qre_find(qre_search *search, const uint8_t *text, size_t length, size_t start, size_t *from, size_t *to);

#endif
