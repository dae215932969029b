import JournalCore
import Reader
import Screen

/// Times the first page of an article of 2,000 and of 200,000 characters, set and drawn: it should cost the page, not the
/// article. Once as paragraphs of a hundred characters or so, once as a single paragraph.
///
/// usage: FirstPage        medians over interleaved runs
@main
struct FirstPage {
  private static let sentence = "天刚亮，白鹭镇的老茶馆就坐满了人。墙上的“一本账”——1.2亿元、3,450.6万元——写得明明白白；"
  private static let size = Size(rows: 40, columns: 120)
  private static let runs = 301

  static func main() {
    for (name, paragraph) in [("paragraphs", 2), ("one paragraph", Int.max)] {
      let short = issue(characters: 2_000, sentencesOfParagraph: paragraph)
      let long = issue(characters: 200_000, sentencesOfParagraph: paragraph)
      var times: (short: [Duration], long: [Duration]) = ([], [])
      for _ in 0..<runs {
        times.short.append(time(short))
        times.long.append(time(long))
      }
      let (short2, long2) = (median(times.short), median(times.long))
      print("\(name): 2,000 characters \(short2), 200,000 characters \(long2): \(ratio(long2, short2)) times")
    }
  }

  private static func issue(characters: Int, sentencesOfParagraph count: Int) -> Issue {
    let bytes = Array(sentence.utf8)
    let sentences = characters / sentence.count
    var blocks: [Block] = []
    var start = 0
    while start < sentences {
      let end = count < sentences - start ? start + count : sentences
      blocks.append(
        Block(kind: .paragraph, text: (start * bytes.count)..<(end * bytes.count), lines: [(start + 1)...end]))
      start = end
    }
    return Issue(
      source: SourceDescription(path: "first-page", format: .text, byteCount: 0, lineCount: 0),
      text: Array(repeatElement(bytes, count: sentences).joined()),
      articles: [Article(id: 1, title: "老茶馆里的新账本", blocks: blocks)])
  }

  private static func time(_ issue: Issue) -> Duration {
    var reader = Reader(language: .chinese)
    reader.open(issue)
    return ContinuousClock().measure { _ = reader.canvas(size: size) }
  }

  private static func median(_ times: [Duration]) -> Duration { times.sorted()[times.count / 2] }

  private static func ratio(_ a: Duration, _ b: Duration) -> Double {
    let hundredths = Double(a.components.attoseconds) / Double(b.components.attoseconds) * 100
    return hundredths.rounded() / 100
  }
}
