import ArgumentParser
import Glibc
import JournalCore
import JournalSearch
import Terminal
import UserFiles

/// An error that has a sentence for the user.
protocol UserFacingError: Error {
  /// One line without a full stop at its end.
  func message(in language: Language) -> String
}

extension IssueError: UserFacingError {}
extension QueryError: UserFacingError {}
extension ExportError: UserFacingError {}
extension TerminalError: UserFacingError {}
extension UserFileError: UserFacingError {}

/// Does a command's work. What goes wrong becomes one line on standard error and the exit status.
func reportingFailure(status: Int32 = 1, _ work: (Language) throws -> Void) throws {
  let language = Language.ofUser
  do {
    try work(language)
  } catch let failure as any UserFacingError {
    complain(failure, in: language)
    throw ExitCode(status)
  }
}

/// Writes `qikan: …` on standard error: one line, whatever a file's name holds.
func complain(_ failure: any UserFacingError, in language: Language) { note(failure.message(in: language)) }

/// Writes `qikan: …` on standard error, in one line.
func note(_ message: String) {
  let line = Array("qikan: \(VisibleText.string(message))\n".utf8)
  // Nothing can be said where standard error is gone.
  _ = write(STDERR_FILENO, line, line.count)
}
