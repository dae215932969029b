#pragma once
#include <sqlite3.h>
#include <stddef.h>

// The C door to SQLite, and to what else of the shelf needs C.

/// Gives a connection the tokenizer `scalar` (a token each UTF-8 scalar, so that a phrase is a substring) and the
/// auxiliary function `occurrences(table)` (how often the first phrase stands in a row, none overlapping another).
///
/// Returns an SQLite result code.
int qs_register(sqlite3 *database);

/// Makes a database empty, even a damaged one that others have open (SQLITE_DBCONFIG_RESET_DATABASE).
///
/// Returns an SQLite result code.
int qs_reset(sqlite3 *database);

/// Binds bytes that SQLite copies.
int qs_bind_bytes(sqlite3_stmt *statement, int index, const void *bytes, size_t count);
int qs_bind_text(sqlite3_stmt *statement, int index, const void *bytes, size_t count);

/// The linker's identifier of this program's code, which changes with every change of the code.
///
/// Returns its length in bytes; 0 if the program has none.
size_t qs_build_id(const unsigned char **identifier);
