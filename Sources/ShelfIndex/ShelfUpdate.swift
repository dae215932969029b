import Glibc
import JournalCore
import Synchronization

/// What an update of the index has to tell while it goes on. It is told from several threads, one at a time.
public enum ShelfNews: Sendable {
  /// The index that was there could not be used and is built anew.
  case renewed(ShelfIndex.Renewal)
  /// Another process is building the index; it is waited for.
  case waiting
  /// What a file holds; `file` is an index into the files given.
  case read(file: Int, IssueSummary)
  /// Why a file can't be read.
  case unreadable(file: Int, IssueError)
  /// How far reading has come: bytes of the files that had to be read, so far and in all.
  case progress(bytes: Int, of: Int)
  /// What was read so far can be searched.
  case stored
}

/// Brings the index up to date with some files, on all cores.
public struct ShelfUpdate: Sendable {
  private let index: ShelfIndex
  private let files: [ShelfFile]
  private let folders: [[UInt8]]
  private let reading: ReadingOptions
  private let load: @Sendable (ShelfFile) throws(IssueError) -> [UInt8]
  private let tell: @Sendable (ShelfNews) -> Bool

  /// - Parameters:
  ///   - folders: absolute paths; files of the index that lie in them and are not among `files` are forgotten.
  ///   - reading: what the user says about the files. An index that is kept is made with nothing said.
  ///   - load: reads a file.
  ///   - tell: takes the news; the update ends early where it returns `false`, and what it did so far stays.
  public init(
    _ index: ShelfIndex, files: [ShelfFile], folders: [[UInt8]] = [], reading: ReadingOptions = ReadingOptions(),
    load: @escaping @Sendable (ShelfFile) throws(IssueError) -> [UInt8],
    tell: @escaping @Sendable (ShelfNews) -> Bool
  ) {
    self.index = index
    self.files = files
    self.folders = folders
    self.reading = reading
    self.load = load
    self.tell = tell
  }

  /// Runs to the end; a damaged index is made anew once.
  ///
  /// - Parameter workers: threads that read files; the processor's cores if `nil`.
  public func run(workers: Int? = nil) throws(DatabaseError) {
    let lock = try BuildLock(index: index.path)
    if !lock.tryToTake() {
      guard tell(.waiting) else { return }
      lock.take()
    }
    do {
      try run(workers: workers, resets: false)
    } catch .damaged {
      // What is damaged deep inside is seen only when it is used.
      guard tell(.renewed(.damaged)) else { return }
      try run(workers: workers, resets: true)
    }
  }

  private func run(workers: Int?, resets: Bool) throws(DatabaseError) {
    let (store, renewal) = try index.open()
    if resets { try store.renew(for: index.reader) }
    if let renewal, !tell(.renewed(renewal)) { return }
    var unknown: [(file: Int, size: Int)] = []
    for (place, file) in files.enumerated() {
      let stamp = FileStamp(file.path)
      if let stamp, let issue = try store.issue(ofFile: file.absolutePath, stamp: stamp) {
        guard tell(.read(file: place, try store.summary(of: issue))) else { return }
      } else {
        unknown.append((place, Int(stamp?.size ?? 0)))
      }
    }
    let turns = unknown
    let writer = ShelfWriter(store, total: turns.reduce(0) { $0 + $1.size }, tell: tell)
    let next = Atomic(0)
    runOnThreads(min(workers ?? processorCores, turns.count)) {
      while !writer.isOver {
        let turn = next.add(1, ordering: .relaxed).oldValue
        guard turn < turns.count else { return }
        read(turns[turn].file, size: turns[turn].size, into: writer)
      }
    }
    try writer.finish { store throws(DatabaseError) in
      try store.forget(filesIn: folders, but: Set(files.map(\.absolutePath)))
    }
  }

  private func read(_ place: Int, size: Int, into writer: ShelfWriter) {
    let file = files[place]
    // Before the content is read: a change after that is seen at the next look.
    let seen = FileStamp.now
    let stamp = FileStamp(file.path)
    do throws(IssueError) {
      let bytes = try load(file)
      let content = PreparedIssue.content(of: bytes, named: file.name)
      let held = HeldFile(place: place, path: file.absolutePath, stamp: stamp, seen: seen, size: size)
      if writer.takeKnown(content, of: held) { return }
      let issue = try IssueReader.read(bytes, path: file.name, options: reading)
      writer.take(PreparedIssue(issue, content: content), of: held)
    } catch {
      writer.tell(.unreadable(file: place, error), size: size)
    }
  }

}
