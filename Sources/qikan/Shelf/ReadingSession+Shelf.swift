import JournalCore
import JournalSearch
import Reader
import ShelfIndex

/// The shelf in a session: what is done beside the loop for it.
extension ReadingSession {
  /// Looks into the folders that were named; what was found is shown, or opened if it is one issue.
  mutating func openFolders() {
    reader.showShelf([])
    reader.setShelfProgress(0)
    let shelf = shelf
    background.start { job in
      let outcome = Result { () throws(IssueError) -> Shelf in
        var shelf = shelf
        try shelf.openFolders(isCancelled: { job.isCancelled })
        return shelf
      }
      job.deliver { session throws(IssueError) in
        session.shelf = try outcome.get()
        session.begin()
      }
    }
  }

  /// Shows the shelf and looks into its files, or opens the one issue there is.
  mutating func begin() {
    if let folder = shelf.folders.first, shelf.folders.count == 1, shelf.sources.count > 1 {
      memory.setLastOpened(folder)
      save()
    }
    if shelf.sources.count == 1 {
      reader.closeShelf()
      return isLoading ? reader.waitFor(shelf.entries[0].name) : load(0)
    }
    reader.showShelf(shelf.entries)
    reader.setShelfProgress(0)
    updateShelf()
  }

  private mutating func updateShelf() {
    let (shelf, memory, language) = (shelf, memory, language)
    let messages = SearchMessages(language: language)
    background.start { job in
      let note: @Sendable (String) -> Void = { message in job.deliver { $0.reader.note(message) } }
      do throws(DatabaseError) {
        let index = try Self.index(for: shelf, note: note, messages: messages)
        job.deliver { session in
          session.library = ShelfLibrary(shelf: shelf, index: index.index)
          session.temporaryIndex = index.temporary
        }
        try ShelfLibrary.update(
          shelf, in: index.index, memory: memory, language: language, job: job,
          tell: { changes, percent, isStored in
            job.deliver { $0.take(changes, percent: percent, isStored: isStored) }
          }, note: note)
        job.deliver { $0.reader.setShelfProgress(nil) }
      } catch {
        let problem = messages.cannotSearch(error)
        job.deliver { session in
          session.library = nil
          session.shelfProblem = problem
          session.reader.setShelfProgress(nil)
          session.reader.note(problem)
          session.follow(session.reader.searchShelfAgain())
        }
      }
    }
  }

  /// The index that is kept, or one for this session where none can be kept or the files are read otherwise than usual.
  private static func index(
    for shelf: Shelf, note: (String) -> Void, messages: SearchMessages
  ) throws(DatabaseError) -> (index: ShelfIndex, temporary: TemporaryIndex?) {
    if shelf.options.isDefault {
      do throws(DatabaseError) {
        return (try IndexPlace.index(), nil)
      } catch {
        note(messages.withTemporaryIndex(error))
      }
    }
    let temporary = try TemporaryIndex()
    return (temporary.index, temporary)
  }

  private mutating func take(_ changes: [Int: ShelfLibrary.Change], percent: Int, isStored: Bool) {
    for (place, change) in changes { library?.issues[place] = change.issue }
    if !changes.isEmpty { reader.updateShelf(changes.map { ($0.key, $0.value.entry) }) }
    reader.setShelfProgress(percent)
    if isStored { follow(reader.searchShelfAgain()) }
  }

  mutating func searchShelf(_ request: ShelfRequest) {
    searchingShelf?.cancel()
    guard let library else {
      // Until there is an index, the search waits for it.
      guard let shelfProblem else { return }
      follow(reader.take(.success(ShelfFindings()), for: request))
      return reader.note(shelfProblem)
    }
    let messages = SearchMessages(language: language)
    searchingShelf = background.start { job in
      do {
        guard let findings = try library.search(request.query, isCancelled: { job.isCancelled }) else { return }
        job.deliver { $0.follow($0.reader.take(.success(findings), for: request)) }
      } catch let error as QueryError {
        job.deliver { $0.follow($0.reader.take(.failure(error), for: request)) }
      } catch {
        let error = error as? DatabaseError ?? .failed(reason: "\(error)")
        // Damage that only a search meets: the index is built anew, and searched again then.
        let isEmptied = error == .damaged && (try? library.index.empty()) != nil
        job.deliver { session in
          if isEmptied, !session.hasRenewedIndex {
            session.hasRenewedIndex = true
            session.reader.note(messages.renewed(.damaged))
            return session.updateShelf()
          }
          session.follow(session.reader.take(.success(ShelfFindings()), for: request))
          session.reader.note(messages.cannotSearch(error))
        }
      }
    }
  }
}
