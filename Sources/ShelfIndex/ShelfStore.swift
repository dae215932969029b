import JournalCore
import JournalSearch

/// What is known of an issue without reading it again.
public struct IssueSummary: Sendable, Equatable {
  /// Its number in the index: never given to another content, not even after the index was made anew.
  public var id: Int64
  public var identity: JournalIdentity
  /// Without the printed contents, the cover and the imprint.
  public var articleCount: Int
  /// Characters (Unicode scalars) of the articles that are not white space.
  public var characterCount: Int
  /// What the file's content is known by: 32 hexadecimal digits, XXH3 of 128 bits.
  public var fingerprint: String
}

/// The tables of the index: which file holds which content, and what stands in it. Of one thread at a time.
///
/// An issue is stored once for each content; a row of the full-text table is an article, its number the issue's number
/// and the article's place.
final class ShelfStore {
  let database: Database

  /// Changes when the tables do.
  private static let schema = 1
  /// Bits of a row's number that count the article.
  static let articleBits: Int64 = 24
  /// The first issue's number is drawn from so many bits, which leaves room for 2^38 issues.
  private static let firstNumberBits: Int64 = 38

  /// - Parameter path: terminated by a zero.
  init(path: [CChar]) throws(DatabaseError) {
    database = try Database(path: path)
  }

  /// Whether it was made by this reader of issues; `nil` where it is still empty.
  func isMade(by reader: [UInt8]) throws(DatabaseError) -> Bool? {
    let tables = try database.statement("SELECT count(*), count(*) FILTER (WHERE name = 'made') FROM sqlite_schema")
    defer { tables.reset() }
    guard try tables.step(), tables.integer(0) > 0 else { return nil }
    guard tables.integer(1) == 1 else { return false }
    let made = try database.statement("SELECT reader FROM made WHERE schema = ?1").bind(Int64(Self.schema), at: 1)
    defer { made.reset() }
    return try made.step() && made.bytes(0) == reader
  }

  func prepare() throws(DatabaseError) {
    try database.execute(
      """
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL;
      PRAGMA cache_size = -\(Self.cacheSize);
      """)
  }

  /// KiB of pages that are kept in memory.
  private static let cacheSize = 65_536

  /// Makes the tables, if they are not there.
  func makeTables(for reader: [UInt8]) throws(DatabaseError) {
    try database.execute("BEGIN IMMEDIATE")
    do {
      guard try isMade(by: reader) == nil else { return try database.execute("COMMIT") }
      try database.execute(Self.tables)
      // Who still knows numbers of tables that were here before finds nothing under them.
      try database.statement("INSERT INTO sqlite_sequence (name, seq) VALUES ('issue', ?1)")
        .bind(Int64.random(in: 1..<1 << Self.firstNumberBits), at: 1).run()
      try database.statement("INSERT INTO made (schema, reader) VALUES (?1, ?2)")
        .bind(Int64(Self.schema), at: 1).bind(reader, at: 2).run()
      try database.execute("COMMIT")
    } catch {
      try? database.execute("ROLLBACK")
      throw error
    }
  }

  private static let tables = """
    CREATE TABLE made (schema INTEGER NOT NULL, reader BLOB NOT NULL);
    CREATE TABLE issue (
      id INTEGER PRIMARY KEY AUTOINCREMENT, content BLOB NOT NULL UNIQUE, journal TEXT, year INTEGER, number INTEGER,
      total INTEGER, date TEXT, pieces INTEGER NOT NULL, characters INTEGER NOT NULL);
    CREATE TABLE text (issue INTEGER PRIMARY KEY, checksum BLOB NOT NULL, bytes BLOB NOT NULL);
    CREATE TABLE file (
      path BLOB PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL,
      inode INTEGER NOT NULL, seen INTEGER NOT NULL, issue INTEGER NOT NULL) WITHOUT ROWID;
    CREATE INDEX file_issue ON file (issue);
    CREATE VIRTUAL TABLE folded USING fts5(text, title, author, section, content = '', columnsize = 0, tokenize = 'scalar');
    INSERT INTO folded (folded, rank) VALUES ('hashsize', \(32 << 20));
    """

  /// Empties the tables.
  func renew(for reader: [UInt8]) throws(DatabaseError) {
    try database.reset()
    try prepare()
    try makeTables(for: reader)
  }

  // MARK: Files

  /// The issue that a file holds, if the file is still what it was when it was looked at.
  func issue(ofFile path: [UInt8], stamp: FileStamp) throws(DatabaseError) -> Int64? {
    let row = try database.statement(
      "SELECT size, modified, changed, inode, seen, issue FROM file WHERE path = ?1"
    ).bind(path, at: 1)
    defer { row.reset() }
    guard try row.step() else { return nil }
    let known = FileStamp(
      size: row.integer(0), modified: row.integer(1), changed: row.integer(2), inode: row.integer(3))
    guard known == stamp, stamp.isCertain(seenAt: row.integer(4)) else { return nil }
    return row.integer(5)
  }

  /// The issue that a file held when it was last looked at.
  func issue(ofPath path: [UInt8]) throws(DatabaseError) -> Int64? {
    let row = try database.statement("SELECT issue FROM file WHERE path = ?1").bind(path, at: 1)
    defer { row.reset() }
    return try row.step() ? row.integer(0) : nil
  }

  /// - Parameter seen: nanoseconds since 1970, from before the content was read.
  func setIssue(_ issue: Int64, ofFile path: [UInt8], stamp: FileStamp, seen: Int64) throws(DatabaseError) {
    try database.statement("INSERT OR REPLACE INTO file VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
      .bind(path, at: 1).bind(stamp.size, at: 2).bind(stamp.modified, at: 3).bind(stamp.changed, at: 4)
      .bind(stamp.inode, at: 5).bind(seen, at: 6).bind(issue, at: 7).run()
  }

  /// Forgets files that lie in some folders, and then every issue that no file holds any more.
  ///
  /// - Parameters:
  ///   - folders: absolute paths.
  ///   - present: absolute paths of files that are there.
  func forget(filesIn folders: [[UInt8]], but present: Set<[UInt8]>) throws(DatabaseError) {
    var gone: [[UInt8]] = []
    let row = try database.statement("SELECT path FROM file")
    while try row.step() {
      let path = row.bytes(0)
      guard !present.contains(path) else { continue }
      if folders.contains(where: { path.starts(with: $0) && path.dropFirst($0.count).first == UInt8(ascii: "/") }) {
        gone.append(path)
      }
    }
    for path in gone { try database.statement("DELETE FROM file WHERE path = ?1").bind(path, at: 1).run() }
    var unheld: [Int64] = []
    let issue = try database.statement(
      "SELECT id FROM issue WHERE NOT EXISTS (SELECT 1 FROM file WHERE file.issue = issue.id)")
    while try issue.step() { unheld.append(issue.integer(0)) }
    for issue in unheld { try remove(issue) }
  }

  // MARK: Issues

  func issue(ofContent content: [UInt8]) throws(DatabaseError) -> Int64? {
    let row = try database.statement("SELECT id FROM issue WHERE content = ?1").bind(content, at: 1)
    defer { row.reset() }
    return try row.step() ? row.integer(0) : nil
  }

  func summary(of issue: Int64) throws(DatabaseError) -> IssueSummary {
    let row = try database.statement(
      "SELECT journal, year, number, total, date, pieces, characters, content FROM issue WHERE id = ?1"
    ).bind(issue, at: 1)
    defer { row.reset() }
    guard try row.step() else { throw .damaged }
    func integer(_ column: Int32) -> Int? { row.isNull(column) ? nil : Int(row.integer(column)) }
    return IssueSummary(
      id: issue,
      identity: JournalIdentity(
        journal: row.string(0), year: integer(1), number: integer(2), totalNumber: integer(3), date: row.string(4)),
      articleCount: Int(row.integer(5)), characterCount: Int(row.integer(6)),
      fingerprint: row.bytes(7).prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
  }

  /// The issue as far as a search reads it, under the name of the file that it was read from; `nil` if it is gone.
  func text(of issue: Int64) throws(DatabaseError) -> Issue? {
    let row = try database.statement("SELECT checksum, bytes FROM text WHERE issue = ?1").bind(issue, at: 1)
    defer { row.reset() }
    guard try row.step() else { return nil }
    let bytes = row.bytes(1)
    guard row.bytes(0) == ContentHash.of(bytes) else { throw .damaged }
    do { return try IssueSnapshot.decode(bytes[...]) } catch { throw .damaged }
  }

  /// Adds an issue, inside a transaction.
  func add(_ issue: PreparedIssue) throws(DatabaseError) -> Int64 {
    if let known = try self.issue(ofContent: issue.content) { return known }
    let identity = issue.identity
    func integer(_ value: Int?) -> Int64? { value.map { Int64($0) } }
    func text(_ value: String?) -> [UInt8]? { value.map { Array($0.utf8) } }
    try database.statement(
      "INSERT INTO issue (content, journal, year, number, total, date, pieces, characters) VALUES (?1,?2,?3,?4,?5,?6,?7,?8)"
    )
    .bind(issue.content, at: 1).bind(text: text(identity.journal), at: 2).bind(integer(identity.year), at: 3)
    .bind(integer(identity.number), at: 4).bind(integer(identity.totalNumber), at: 5)
    .bind(text: text(identity.date), at: 6).bind(Int64(issue.articleCount), at: 7)
    .bind(Int64(issue.characterCount), at: 8).run()
    let id = database.lastRowIdentifier
    try database.statement("INSERT INTO text (issue, checksum, bytes) VALUES (?1, ?2, ?3)")
      .bind(id, at: 1).bind(issue.checksum, at: 2).bind(issue.bytes, at: 3).run()
    let row = try database.statement("INSERT INTO folded (rowid, text, title, author, section) VALUES (?1,?2,?3,?4,?5)")
    try Self.run(row, for: issue.folded, of: id)
    return id
  }

  /// Takes an issue out, inside a transaction.
  func remove(_ issue: Int64) throws(DatabaseError) {
    guard let text = try text(of: issue) else { throw .damaged }
    // A full-text table without contents has to be told what the row held.
    let row = try database.statement(
      "INSERT INTO folded (folded, rowid, text, title, author, section) VALUES ('delete',?1,?2,?3,?4,?5)")
    try Self.run(row, for: PreparedIssue.folded(text), of: issue)
    try database.statement("DELETE FROM text WHERE issue = ?1").bind(issue, at: 1).run()
    try database.statement("DELETE FROM issue WHERE id = ?1").bind(issue, at: 1).run()
  }

  /// Runs a statement for each article: its row's number, and the columns.
  private static func run(_ statement: Statement, for folded: [[[UInt8]]], of issue: Int64) throws(DatabaseError) {
    // No file that can be read has more articles than the number of a row has room for.
    for (place, columns) in folded.prefix(1 << Int(articleBits)).enumerated() {
      statement.reset()
      statement.bind(issue << articleBits | Int64(place), at: 1)
      for (column, text) in columns.enumerated() { statement.bind(text: text, at: Int32(column) + 2) }
      try statement.run()
    }
  }

  static func issue(ofRow row: Int64) -> Int64 { row >> articleBits }
}
