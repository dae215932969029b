import Testing

@Suite struct OutlineTests {
  let folder: TemporaryFolder
  let file: String

  init() throws {
    folder = try TemporaryFolder()
    file = try folder.write(Fixture.issue, to: "issue.txt")
  }

  @Test func articlesWithNumberTitleAndAuthor() throws {
    let outcome = try run(["outline", file])
    #expect(outcome.status == 0)
    #expect(outcome.err == "")
    let first = try #require(outcome.lines.first { $0.contains("老茶馆里的新账本") })
    #expect(first.contains("1  老茶馆里的新账本  林舟"))
    let second = try #require(outcome.lines.first { $0.contains("老渡口的新船") })
    #expect(second.contains("2  老渡口的新船  苏禾"))
  }

  @Test func standardInputAndPipesAreRead() throws {
    let expected = try run(["outline", file]).out
    #expect(try run(["outline", "-"], stdin: Fixture.issue).out == expected)
    #expect(try runShell("cat '\(file)' | \"$QIKAN\" outline -").out == expected)
    #expect(
      try runShell("cd '\(folder.path)' && mkfifo pipe && { cat issue.txt > pipe & \"$QIKAN\" outline pipe; }").out
        == expected)
  }

  @Test func headingsOnlyWhereTheyAreAskedFor() throws {
    let parted = try folder.write(
      """
      老茶馆里的新账本

      ■林 舟

      天刚亮，白鹭镇的老茶馆就坐满了人。墙上新挂的
      木牌写着三行字，下面是全镇十一个村的开支明细
      ，谁家领了补贴，哪段路花了多少钱，喝茶的工夫
      就能看明白。

      一、账要摆在明处

      镇里的会计老周说，过去的账本锁在柜子里，村民
      想看，得先找人、再找钥匙、还得找到懂账的人。
      账本搬到墙上以后，来问的人少了，来看的人多了
      ，连卖豆腐的何大嫂也能说出修渠花了多少钱。

      二、看账的人多了

      夏天的傍晚，木牌前总站着几个端碗的人，一边吃
      饭一边念数字，念到不明白的地方就喊老周出来讲
      ，讲到天黑才散，第二天又来。

      """, to: "parted.txt")
    let heading = "一、账要摆在明处"
    #expect(!(try run(["outline", parted]).out.contains(heading)))
    let line = try #require(try run(["outline", "--headings", parted]).lines.first { $0.contains(heading) })
    #expect(line.hasPrefix("     "))
  }

  @Test func fileNamedInBytesThatAreNoUTF8() throws {
    // 青.txt in GBK, as old archives unpack.
    let line = #"cd "$FOLDER" && name=$(printf '\307\340.txt') && mv issue.txt "$name" && "$QIKAN" outline "$name""#
    let outcome = try runShell(line, env: ["FOLDER": folder.path])
    #expect(outcome.err == "")
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("老茶馆里的新账本"))
  }
}
