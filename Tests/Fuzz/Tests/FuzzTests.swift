import CResources
import FuzzTargets
import TestSupport
import Testing

/// A short run of each fuzz target; `make fuzz` runs them for as long as one likes.
@Suite struct FuzzTests {
  private let sample: [UInt8] = {
    var count = 0
    let bytes = qikan_sample_issue(&count)
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }()

  @Test(arguments: FuzzTarget.allCases, 0..<8)
  func nothingIsWrongWithWhatIsMadeOfRandomInput(target: FuzzTarget, seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<25 {
      let input = FuzzInput.random(of: [sample], using: &random)
      let faults = target.faults(input)
      #expect(faults.isEmpty, "\(String(decoding: input, as: UTF8.self).debugDescription)")
    }
  }

  /// What `make fuzz` has found, in its shortest form.
  @Test(arguments: [
    // A page that only quotes, which is a box with a quotation at the same time.
    (
      FuzzTarget.text,
      "到\n一 页\n河水从来不解释自己为什么要拐弯、。\n\n——陆记》\n 沈l 一 页\n\n河水从来不解释自己为什么要拐弯"
    ),
    // A line of a table with nothing in it.
    (.setting, "&%树\t棵\n\n柏\t19"),
    // A space and a joiner where the line breaks; a word of more than ASCII that no line holds.
    (.setting, "\u{1F}\0 \u{30A}e\u{30A}。\n青 \u{30A}石 \u{30A}桥 \u{30A}下 \u{30A}的 \u{30A}水 \u{30A}涨 \u{30A}了又 \u{30A}退"),
    (.setting, "\n\n青石桥下的水涨了 \u{200C}又退"),
    // A mark on another white space than the usual one.
    (.setting, "P\0\u{2000}\u{73A}"),
    // A numbered line among the lines of an imprint.
    (
      .export,
      " 《青石桥》\n\n主办 白鹭镇文化站\n\n主编 沈 渡\n\n编辑 林 舟 方 晴 周 砚\n\n题图 罗小满\n\n地址：白鹭镇西街18号\n\n1. 给码头添两条长凳。\n\n坐的人多\n\n印刷 青石桥印社\n"
    ),
    (.setting, "0\0xxxxxxxxxxxxxxxxxxxxxxxxxxe\u{30A}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
  ])
  func whatWasFoundIsMended(target: FuzzTarget, input: String) {
    #expect(target.faults(Array(input.utf8)) == [])
  }
}
