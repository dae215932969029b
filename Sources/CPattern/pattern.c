#define PCRE2_CODE_UNIT_WIDTH 8
#include "CPattern.h"
#include <pcre2.h>
#include <stdlib.h>

/* Steps that one match may take back and forth. An honest expression takes some hundreds a paragraph; (a+)+b would take
   more than the age of the world. */
static const uint32_t match_limit = 1000000;
/* Backtracking levels, where the expression could not be compiled to machine code. */
static const uint32_t depth_limit = 10000;
/* Bytes: the stack of machine code, at first and at most. */
static const size_t first_stack = 32 * 1024, largest_stack = 1024 * 1024;
/* Bytes: a longer expression is no search any more. */
static const size_t longest_pattern = 10000;

struct qre_pattern {
  pcre2_code *code;
};

struct qre_search {
  const qre_pattern *pattern;
  pcre2_match_data *data;
  pcre2_match_context *context;
  pcre2_jit_stack *stack;
};

qre_pattern *qre_compile(const uint8_t *pattern, size_t length, int *error, size_t *place) {
  *error = 0;
  *place = 0;
  qre_pattern *made = malloc(sizeof *made);
  pcre2_compile_context *context = pcre2_compile_context_create(NULL);
  if (!made || !context) {
    free(made);
    pcre2_compile_context_free(context);
    return NULL;
  }
  pcre2_set_max_pattern_length(context, longest_pattern);
  uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_MULTILINE | PCRE2_MATCH_INVALID_UTF |
                     PCRE2_NEVER_BACKSLASH_C;
  made->code = pcre2_compile(pattern, length, options, error, place, context);
  pcre2_compile_context_free(context);
  if (!made->code) {
    free(made);
    return NULL;
  }
  /* Where the machine can't have it, matching is slower and no less right. */
  pcre2_jit_compile(made->code, PCRE2_JIT_COMPLETE);
  return made;
}

void qre_free(qre_pattern *pattern) {
  if (!pattern) return;
  pcre2_code_free(pattern->code);
  free(pattern);
}

void qre_message(int error, char *buffer, size_t size) {
  if (size == 0) return;
  buffer[0] = 0;
  pcre2_get_error_message(error, (PCRE2_UCHAR *)buffer, size);
}

qre_search *qre_begin(const qre_pattern *pattern) {
  qre_search *search = calloc(1, sizeof *search);
  if (!search) return NULL;
  search->pattern = pattern;
  search->data = pcre2_match_data_create(1, NULL);
  search->context = pcre2_match_context_create(NULL);
  search->stack = pcre2_jit_stack_create(first_stack, largest_stack, NULL);
  if (!search->data || !search->context) {
    qre_end(search);
    return NULL;
  }
  pcre2_set_match_limit(search->context, match_limit);
  pcre2_set_depth_limit(search->context, depth_limit);
  if (search->stack) pcre2_jit_stack_assign(search->context, NULL, search->stack);
  return search;
}

void qre_end(qre_search *search) {
  if (!search) return;
  pcre2_match_data_free(search->data);
  pcre2_match_context_free(search->context);
  pcre2_jit_stack_free(search->stack);
  free(search);
}

int qre_find(qre_search *search, const uint8_t *text, size_t length, size_t start, size_t *from, size_t *to) {
  int result = pcre2_match(search->pattern->code, text, length, start, 0, search->data, search->context);
  if (result >= 0) {
    const size_t *found = pcre2_get_ovector_pointer(search->data);
    /* \K in a lookahead can put the start behind the end. */
    *from = found[0] < found[1] ? found[0] : found[1];
    *to = found[1];
    return QRE_FOUND;
  }
  switch (result) {
    case PCRE2_ERROR_NOMATCH: return QRE_NONE;
    case PCRE2_ERROR_MATCHLIMIT:
    case PCRE2_ERROR_DEPTHLIMIT:
    case PCRE2_ERROR_HEAPLIMIT:
    case PCRE2_ERROR_JIT_STACKLIMIT: return QRE_TOO_COSTLY;
    default: return QRE_FAILED;
  }
}
