import JournalCore
import ShelfIndex

/// What searching and the index have to say, in the user's language.
struct SearchMessages {
  let language: Language

  private func say(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  func foundAsPinyin(_ text: String) -> String {
    say("没有“\(text)”原文，以下按拼音找到", "\"\(text)\" is not there as written; found as pinyin")
  }

  func renewed(_ renewal: ShelfIndex.Renewal) -> String {
    switch renewal {
    case .damaged: say("索引坏了，重新建立", "the index is damaged and is built anew")
    case .otherVersion: say("索引是另一版本的 qikan 建的，重新建立", "the index is of another version of qikan and is built anew")
    }
  }

  var waiting: String { say("另一个 qikan 正在建索引，等它建完", "another qikan is building the index; waiting for it") }

  func withoutIndex(_ error: DatabaseError) -> String {
    say("索引用不了（\(reason(error))），逐个文件来读", "the index cannot be used (\(reason(error))); reading the files")
  }

  func withTemporaryIndex(_ error: DatabaseError) -> String {
    say(
      "索引存不了（\(reason(error))），只在这次用", "the index cannot be kept (\(reason(error))); it is for this session only")
  }

  func cannotSearch(_ error: DatabaseError) -> String {
    say("搜不了书架：索引\(reason(error))", "the shelf cannot be searched: index \(reason(error))")
  }

  private func reason(_ error: DatabaseError) -> String {
    switch error {
    case .damaged: say("坏了", "damaged")
    case .notWritable(let reason): say("写不了：\(reason)", "not writable: \(reason)")
    case .busy: say("另一个程序占着", "locked by another program")
    case .failed(let reason): reason
    }
  }

  func building(percent: Int, files: Int, of total: Int) -> String {
    say("正在建索引 \(percent)%（\(files)/\(total) 期）", "building the index \(percent)% (\(files)/\(total) issues)")
  }
}
