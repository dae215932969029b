/// One change to the characters of the source. Undone by writing `original` back over `replacement`.
public struct Repair: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// GB 2312 rows A1 to A3 whose lead byte a Founder (方正) font shifted by 0x31: 袁 for ，.
    case founderPunctuation = "founder-punctuation"
    /// Bold that was extracted twice: 本刊评论员本刊评论员.
    case doubledText = "doubled-text"
    /// A NUL, which no text needs.
    case controlCharacter = "control-character"
    /// ﬁ for fi, ⽂ for 文, a bullet of a symbol font.
    case compatibilityCharacter = "compatibility-character"
    /// A half-width mark between Chinese characters of a text that sets full-width ones: 天亮,人到 .
    case halfWidthPunctuation = "half-width-punctuation"
    /// Spaces between ideographs of one word: 乡 村 纪 事.
    case letterSpacing = "letter-spacing"
    /// A dash or an ellipsis of more than two characters: ———.
    case overlongMark = "overlong-mark"
    /// `&mdash;` of Markdown for —.
    case entity
  }

  /// 1-based source line.
  public var line: Int
  /// 0-based, in Unicode scalars of the raw source line.
  public var column: Int
  public var original: String
  /// Empty where doubled text was removed.
  public var replacement: String
  public var kind: Kind

  public init(line: Int, column: Int, original: String, replacement: String, kind: Kind) {
    self.line = line
    self.column = column
    self.original = original
    self.replacement = replacement
    self.kind = kind
  }
}

/// A place where the reading of the source stays in doubt.
public struct Warning: Sendable, Equatable {
  public enum Reason: String, Sendable, CaseIterable {
    /// The sentence breaks off and no continuation was found.
    case brokenOff
    /// An article without a printed title.
    case untitled
    /// Two bylines, or an endnote before the last paragraph: two articles may stand under one title.
    case fused
    /// Several titles stand together at a page's foot; which text is whose is a guess.
    case gathered
    /// The end of a text was taken from another page, with no mark that leads there.
    case silentJump
    /// A title with no text under it.
    case empty
    /// A jump mark whose other end was not found.
    case openJump
    /// No structure was found; the whole file is one article.
    case unstructured
    /// A line whose place is not certain.
    case stray
    /// Bytes that stand for no character in the file's encoding.
    case undecodable

    /// What is in doubt, without a full stop at its end.
    public func sentence(in language: Language) -> String {
      switch (self, language) {
      case (.brokenOff, .chinese): "句子在此中断，没有找到下文"
      case (.brokenOff, .english): "the sentence breaks off here and no continuation was found"
      case (.untitled, .chinese): "从这里开始的文章没有印出标题"
      case (.untitled, .english): "the article that begins here has no printed title"
      case (.fused, .chinese): "这篇文章里可能合并了两篇"
      case (.fused, .english): "two articles may be joined in this one"
      case (.gathered, .chinese): "几篇的标题集中在页末，正文按篇幅分给各篇，未必准确"
      case (.gathered, .english):
        "several titles are gathered here; the text was shared out by length, which may be wrong"
      case (.silentJump, .chinese): "这里起的文字接到前面中断的一篇之后，原文没有转接标记"
      case (.silentJump, .english): "the text from here was joined to an article that breaks off; no mark says so"
      case (.empty, .chinese): "这个标题下没有正文"
      case (.empty, .english): "there is no text under this title"
      case (.openJump, .chinese): "转接页的另一端没有找到"
      case (.openJump, .english): "the other end of this jump was not found"
      case (.unstructured, .chinese): "没有识别出标题和栏目，全文作一篇处理"
      case (.unstructured, .english): "no title was found; the whole file is read as one article"
      case (.stray, .chinese): "这一行不属于任何文章"
      case (.stray, .english): "this line belongs to no article"
      case (.undecodable, .chinese): "这里有字节无法解码"
      case (.undecodable, .english): "bytes that cannot be decoded"
      }
    }
  }

  /// 1-based source line.
  public var line: Int
  public var reason: Reason

  /// In bytes from the file's start, where the doubt is about bytes.
  public var offset: Int?

  public init(line: Int, reason: Reason, offset: Int? = nil) {
    self.line = line
    self.reason = reason
    self.offset = offset
  }

  /// What is in doubt, and at which byte, without a full stop at its end.
  public func sentence(in language: Language) -> String {
    let sentence = reason.sentence(in: language)
    guard let offset else { return sentence }
    switch language {
    case .chinese: return "\(sentence)（偏移 \(offset) 字节）"
    case .english: return "\(sentence) (byte offset \(offset))"
    }
  }
}
