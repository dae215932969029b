import Glibc
import JournalCore
import Reader

/// What is remembered from one start to the next, under `$XDG_STATE_HOME/qikan`.
///
/// Each issue has a file of its own, so that of two qikan at once none loses what the other wrote about another issue;
/// about the same one the last that writes is right. Of the habits, only what has changed is written over what the
/// file says then.
public struct StateStore: Sendable {
  private let folder: String

  /// - Throws: `noFolder`.
  public init() throws(UserFileError) { folder = try UserFolder.state.path() }

  public init(folder: String) { self.folder = folder }

  // MARK: Issues

  /// - Returns: `nil` for an issue that was never open.
  /// - Throws: what is wrong with the file; one that is damaged is put aside then.
  public func record(of fingerprint: String) throws(UserFileError) -> IssueRecord? {
    try table(in: path(of: fingerprint)).map(IssueRecord.init)
  }

  public func write(_ record: IssueRecord, of fingerprint: String) throws(UserFileError) {
    try WholeFile.write(record.toml, to: path(of: fingerprint))
  }

  private func path(of fingerprint: String) -> String { "\(folder)/issues/\(fingerprint).toml" }

  // MARK: Habits

  public func habits() throws(UserFileError) -> Habits { try table(in: habitsPath).map(Habits.init) ?? Habits() }

  /// Changes what is kept of the habits, whatever another qikan has written meanwhile.
  ///
  /// - Throws: also where they can't be read: what can't be seen is not written over.
  public func changeHabits(_ change: (inout Habits) -> Void) throws(UserFileError) {
    var habits = Habits()
    do throws(UserFileError) {
      habits = try self.habits()
    } catch {
      // A damaged file has been put aside.
      guard case .damaged = error else { throw error }
    }
    let before = habits
    change(&habits)
    guard habits != before else { return }
    try WholeFile.write(habits.toml, to: habitsPath)
  }

  private var habitsPath: String { folder + "/habits.toml" }

  private func table(in path: String) throws(UserFileError) -> TOMLValue? {
    guard let bytes = try WholeFile.read(path) else { return nil }
    do throws(UserFileError) {
      return try TOMLDocument.parse(bytes, path: path)
    } catch {
      WholeFile.setAside(path)
      throw error
    }
  }
}
