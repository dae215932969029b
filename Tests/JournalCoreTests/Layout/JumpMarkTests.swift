import Testing

@testable import JournalCore

@Suite struct JumpMarkTests {
  private func mark(_ line: String) -> JumpMark? {
    let text = Array(line.unicodeScalars)
    return JumpMark.find(in: text, line: text.indices)
  }

  @Test(arguments: ["看了很久，把（下转 14 页）", "（下转14页）", "(下转第14页)", "（转第 14 页）", "（下转第14版）"])
  func aMarkSaysWhereTheTextGoesOn(line: String) throws {
    let mark = try #require(self.mark(line))
    #expect(mark.direction == .to)
    #expect(mark.page == 14)
    #expect(line.hasSuffix(String(Array(line.unicodeScalars)[mark.range])))
  }

  @Test(arguments: ["（上接 11 页）它绕在指头上", "（上接第11页）", "（接第 11 页）"])
  func aMarkSaysWhereTheTextComesFrom(line: String) throws {
    let mark = try #require(self.mark(line))
    #expect(mark.direction == .from)
    #expect(mark.page == 11)
    #expect(mark.range.lowerBound == 0)
  }

  @Test(arguments: ["（下转表一）", "（见第 14 页）", "下转 14 页", "（下转 14 页", "（作者单位：白鹭镇文化站）", "（上接去年的话头，一页一页地讲）"])
  func otherBracketsAreNoMark(line: String) {
    #expect(mark(line) == nil)
  }
}
