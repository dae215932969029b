#include "CShelf.h"

// What Swift can't call: variadic functions and macros that cast.

int qs_reset(sqlite3 *database) {
  int status = sqlite3_db_config(database, SQLITE_DBCONFIG_RESET_DATABASE, 1, 0);
  if (status != SQLITE_OK) return status;
  status = sqlite3_exec(database, "VACUUM", NULL, NULL, NULL);
  sqlite3_db_config(database, SQLITE_DBCONFIG_RESET_DATABASE, 0, 0);
  return status;
}

int qs_bind_bytes(sqlite3_stmt *statement, int index, const void *bytes, size_t count) {
  return sqlite3_bind_blob64(statement, index, count ? bytes : "", count, SQLITE_TRANSIENT);
}

int qs_bind_text(sqlite3_stmt *statement, int index, const void *bytes, size_t count) {
  return sqlite3_bind_text64(statement, index, count ? bytes : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}
