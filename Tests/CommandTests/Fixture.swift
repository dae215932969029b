/// A small issue of our own: two articles with title, byline and hard-wrapped paragraphs, as plain text.
enum Fixture {
  static let issue = """
    老茶馆里的新账本

    ■林 舟

    天刚亮，白鹭镇的老茶馆就坐满了人。墙上新挂的
    木牌写着三行字，下面是全镇十一个村的开支明细
    ，谁家领了补贴，哪段路花了多少钱，喝茶的工夫
    就能看明白。
    镇里的会计老周说，过去的账本锁在柜子里，村民
    想看，得先找人、再找钥匙、还得找到懂账的人。

    老渡口的新船

    ■苏 禾

    柳湾渡口的老木船停航四十天后重新下水，这次大
    修换了十一块船板，桐油刷了七遍，船工试着撑了
    一个来回，上岸只说了三个字。
    岸上的人都听见了，大家把手里的竹篙举得高高的
    ，像一片刚刚发芽的小树林。

    """

  /// Stands over a line's end of the source, so that only joined text holds it.
  static let brokenPhrase = "新挂的木牌"

  /// More text than a pipe holds (64 KiB), and no line of it twice.
  static let longIssue =
    issue + (1...2500).map { "第\($0)块船板换过以后，船工又把桐油刷了\($0)遍。\n" }.joined()
}
