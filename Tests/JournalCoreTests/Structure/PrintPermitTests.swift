import Testing

@testable import JournalCore

@Suite struct PrintPermitTests {
  @Test(arguments: ["浙新出内字【2015】第0219号 青石桥乡村影像之七", "浙内登字第0128号", "（浙）印字〔2015〕第 0219 号"])
  func aPermitIsToldByItsNumber(line: String) {
    #expect(PrintPermit.opens(scalars(line)))
  }

  @Test(arguments: [
    "白政字〔2015〕12号文件下发以后", "他认出那个字，第128号就在桥头", "登字典里查不到的字", "印字", "出", "第128号",
    "出字母表的孩子有二十六个，排到第三号",
  ])
  func otherNumbersAreText(line: String) {
    #expect(!PrintPermit.opens(scalars(line)))
  }

  @Test func onTheBackCoverItIsNoTitle() throws {
    let issue = try readBetweenArticles { page in
      page.paragraphs(11...12)
      page.beginPage()
      page.line("浙新出内字【2015】第0219号 青石桥乡村影像之七")
    }
    #expect(!issue.furniture(.stray).contains { $0.contains("0219") }, "inside an issue it is cited")

    var page = PageBuilder()
    page.line("守渠的人")
    page.line("■江一苇")
    page.paragraphs(1...5)
    page.beginPage()
    page.line("浙新出内字【2015】第0219号 青石桥乡村影像之七")
    page.line("白鹭镇")
    page.line("（乡村影像）")
    page.paragraphs(11...14)
    let back = try read(page.text)
    #expect(back.titles == ["守渠的人", "白鹭镇"])
    #expect(back.furniture(.stray) == ["浙新出内字【2015】第0219号 青石桥乡村影像之七"])
  }
}
