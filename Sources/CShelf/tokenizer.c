#include "CShelf.h"

// A token each scalar. Bytes that start none (the mark between two blocks) are tokens of one byte.

static int create(void *context, const char **arguments, int count, Fts5Tokenizer **tokenizer) {
  (void)context, (void)arguments, (void)count;
  static char instance; // it has no state, but must not be NULL
  *tokenizer = (Fts5Tokenizer *)&instance;
  return SQLITE_OK;
}

static void delete (Fts5Tokenizer *tokenizer) { (void)tokenizer; }

static int scalar_length(unsigned char lead) {
  if (lead < 0xC0 || lead >= 0xF8) return 1;
  return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

static int tokenize(
    Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int count,
    int (*token)(void *, int, const char *, int, int, int)) {
  (void)tokenizer, (void)flags;
  for (int start = 0; start < count;) {
    int end = start + scalar_length((unsigned char)text[start]);
    if (end > count) end = count;
    int status = token(context, 0, text + start, end - start, start, end);
    if (status != SQLITE_OK) return status;
    start = end;
  }
  return SQLITE_OK;
}

static void occurrences(
    const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *result, int count, sqlite3_value **values) {
  (void)count, (void)values;
  Fts5PhraseIter place;
  int column, offset, end = 0;
  sqlite3_int64 found = 0;
  int length = api->xPhraseSize(row, 0);
  int status = api->xPhraseFirst(row, 0, &place, &column, &offset);
  if (status != SQLITE_OK) {
    sqlite3_result_error_code(result, status);
    return;
  }
  for (; column >= 0; api->xPhraseNext(row, &place, &column, &offset)) {
    if (offset < end) continue;
    found++;
    end = offset + length;
  }
  sqlite3_result_int64(result, found);
}

int qs_register(sqlite3 *database) {
  // https://www.sqlite.org/fts5.html#extending_fts5
  fts5_api *api = NULL;
  sqlite3_stmt *statement = NULL;
  int status = sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, NULL);
  if (status != SQLITE_OK) return status;
  sqlite3_bind_pointer(statement, 1, (void *)&api, "fts5_api_ptr", NULL);
  sqlite3_step(statement);
  status = sqlite3_finalize(statement);
  if (status != SQLITE_OK) return status;
  if (!api) return SQLITE_ERROR;
  static fts5_tokenizer functions = {create, delete, tokenize};
  status = api->xCreateTokenizer(api, "scalar", NULL, &functions, NULL);
  if (status != SQLITE_OK) return status;
  return api->xCreateFunction(api, "occurrences", NULL, occurrences, NULL);
}
