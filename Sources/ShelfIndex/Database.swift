import CShelf

/// A connection to an SQLite database. Of one thread at a time.
final class Database {
  private let handle: OpaquePointer
  /// By their SQL: a statement is compiled once.
  private var statements: [String: Statement] = [:]

  /// Milliseconds that another process is waited for.
  private static let patience: Int32 = 60_000

  /// Opens a database, and makes it if there is none.
  ///
  /// - Parameter path: terminated by a zero.
  init(path: [CChar]) throws(DatabaseError) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let status = sqlite3_open_v2(path, &opened, flags, nil)
    guard let opened, status == SQLITE_OK else {
      let error = DatabaseError(status, opened)
      sqlite3_close(opened)
      throw error
    }
    handle = opened
    sqlite3_busy_timeout(handle, Self.patience)
    try check(qs_register(handle))
  }

  deinit {
    statements.removeAll()
    sqlite3_close(handle)
  }

  /// Runs statements that answer nothing.
  func execute(_ sql: String) throws(DatabaseError) {
    try check(sqlite3_exec(handle, sql, nil, nil, nil))
  }

  /// A statement, ready to be bound. The one for the same SQL is used again: no two of it at a time.
  func statement(_ sql: String) throws(DatabaseError) -> Statement {
    if let known = statements[sql] {
      known.reset()
      return known
    }
    var compiled: OpaquePointer?
    try check(sqlite3_prepare_v2(handle, sql, -1, &compiled, nil))
    guard let compiled else { throw .failed(reason: sql) }
    let statement = Statement(compiled)
    statements[sql] = statement
    return statement
  }

  var lastRowIdentifier: Int64 { sqlite3_last_insert_rowid(handle) }

  /// Makes it empty, even if it is damaged.
  func reset() throws(DatabaseError) {
    statements.removeAll()
    try check(qs_reset(handle))
  }

  private func check(_ status: Int32) throws(DatabaseError) {
    if status != SQLITE_OK { throw DatabaseError(status, handle) }
  }
}

/// A compiled SQL statement. Parameters are counted from 1, columns from 0, as SQLite counts them.
final class Statement {
  private let handle: OpaquePointer

  init(_ handle: OpaquePointer) { self.handle = handle }

  deinit { sqlite3_finalize(handle) }

  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  @discardableResult
  func bind(_ value: Int64?, at index: Int32) -> Statement {
    if let value { sqlite3_bind_int64(handle, index, value) } else { sqlite3_bind_null(handle, index) }
    return self
  }

  @discardableResult
  func bind(_ bytes: [UInt8], at index: Int32) -> Statement {
    _ = bytes.withUnsafeBytes { qs_bind_bytes(handle, index, $0.baseAddress, $0.count) }
    return self
  }

  @discardableResult
  func bind(text: [UInt8]?, at index: Int32) -> Statement {
    guard let text else {
      sqlite3_bind_null(handle, index)
      return self
    }
    _ = text.withUnsafeBytes { qs_bind_text(handle, index, $0.baseAddress, $0.count) }
    return self
  }

  /// - Returns: whether there is a row to look at.
  func step() throws(DatabaseError) -> Bool {
    let status = sqlite3_step(handle)
    switch status {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return false
    default:
      let error = DatabaseError(status, sqlite3_db_handle(handle))
      sqlite3_reset(handle)
      throw error
    }
  }

  /// Runs a statement that answers nothing.
  func run() throws(DatabaseError) { while try step() {} }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  func string(_ column: Int32) -> String? {
    isNull(column) ? nil : String(decoding: bytes(column), as: UTF8.self)
  }
}

extension DatabaseError {
  fileprivate init(_ status: Int32, _ handle: OpaquePointer?) {
    let reason = String(cString: handle.map { sqlite3_errmsg($0) } ?? sqlite3_errstr(status))
    // The extended codes hold the plain one in their last byte.
    switch status & 0xFF {
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT: self = .damaged
    case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_FULL: self = .notWritable(reason: reason)
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
    default: self = .failed(reason: reason)
    }
  }
}
