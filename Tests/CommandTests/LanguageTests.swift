import Testing

@Suite struct LanguageTests {
  @Test(
    arguments: [
      ([:], false),
      (["LANG": "zh_CN.UTF-8"], true),
      (["LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"], false),
      (["LANG": "zh_CN.UTF-8", "LC_ALL": ""], true),
      (["LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_TW.UTF-8"], true),
      (["LC_MESSAGES": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"], false),
    ] as [([String: String], Bool)])
  func firstSetVariableDecides(env: [String: String], isChinese: Bool) throws {
    let outcome = try run(["show", "/nowhere"], env: env)
    #expect(outcome.err == (isChinese ? "qikan: /nowhere：没有这个文件\n" : "qikan: /nowhere: no such file\n"))
  }
}
