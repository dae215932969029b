/// What a paragraph of a Markdown file is, where its markup does not say.
enum MarkdownShape {
  /// Scalars of the longest caption that bears no mark.
  private static let longestCaption = 40
  /// Blank lines before an unmarked caption: a picture stood there.
  private static let pictureGap = 2

  private static let pictureMarks = ScalarSet("▲▼◀▶◄►")

  /// A line under a picture: it bears a mark, or stands apart, short and without a full stop.
  static func isCaption(_ block: MarkdownBlock, _ line: ArraySlice<Unicode.Scalar>) -> Bool {
    if let first = line.first, pictureMarks.contains(first) { return true }
    guard block.blankLinesBefore > pictureGap, block.pieces.count == 1, line.count <= longestCaption else {
      return false
    }
    return !LineReader.endsSentence(line) && !line.contains("。") && LineEvidence.number(line) == .none
      && line.first?.isBylineMark == false && !Endnote.opens(line) && line.first?.isHan == true
  }

  /// `图为新修的渡船`: the line names the picture above it.
  static func namesPicture(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.starts(with: ["图", "为"]) || line.starts(with: ["（", "图", "为"])
  }

  /// `The screenshot shows a ferry on a river…`: what an OCR model says of a picture, in an issue that is not English.
  static func describesPicture(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    // Asked of every paragraph, and most are Chinese.
    guard let initial = line.first(where: { $0 != " " }), ["t", "T", "a", "A"].contains(initial) else { return false }
    let words = String(line.prefix(longestOpening)).lowercased().split(separator: " ")
    guard words.count > 3, ["the", "this", "a", "an"].contains(words[0]) else { return false }
    let pictures = ["image", "screenshot", "picture", "photo", "photograph", "figure", "diagram", "chart"]
    return pictures.contains(String(words[1]))
      && ["shows", "depicts", "displays", "contains", "is", "features"].contains(String(words[2]))
  }

  /// Scalars within which such a description opens.
  private static let longestOpening = 60

  /// Scalars from which a line without stops may be running text.
  private static let shortestRunning = 20

  /// A stretch that a page break may have cut: it holds clauses, or is too long for a phrase.
  static func isRunning(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.count >= shortestRunning || text.contains { $0 == "，" || $0 == "。" || $0 == "；" }
  }

  /// `白鹭镇`: a place or a body, a few ideographs and nothing else.
  static func isKicker(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = line.filter { !$0.isBlank }
    return (2...8).contains(words.count) && words.allSatisfy { $0.isHan || $0 == "：" }
  }

  /// 《青石桥》 2024年第3期: an imprint opens here.
  static func isImprint(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard line.first == "《", line.contains("期"), line.contains("第") else { return false }
    return line.filter { !$0.isBlank }.count <= 60 && !line.contains("。")
  }

  /// Lines broken on purpose (names, addresses) stay lines; running text is joined.
  static func joining(_ kind: Block.Kind, _ block: MarkdownBlock, _ scalars: [Unicode.Scalar]) -> DraftBlock.Joining {
    switch kind {
    case .code: return .verbatim
    case .table: return .lines
    case .paragraph, .quote:
      let isRunning =
        block.pieces.count == 1
        || block.pieces.contains { scalars[$0.text].contains("，") || scalars[$0.text].contains("。") }
      return isRunning ? .running : .lines
    case .endnote: return .printed
    default: return .running
    }
  }
}
