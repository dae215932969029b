/// Articles as JATS XML: Journal Archiving and Interchange Tag Set 1.3 (NISO Z39.96-2021,
/// https://jats.nlm.nih.gov/archiving/tag-library/1.3/).
///
/// JATS has no element for an issue: its document is one article, and an issue is delivered as a package of documents
/// (so PubMed Central takes it). Each bears the issue's metadata.
public enum JATSExport {
  /// One article: UTF-8, with a line feed at its end.
  public static func encode(_ article: Article, of issue: Issue) -> [UInt8] {
    JATSWriter(issue: issue).document(of: article)
  }

  /// A zip archive of one document an article, `0003.xml` for article 3; cover, imprint and printed contents, which are
  /// no articles, are left out.
  public static func package(_ issue: Issue) throws(ExportError) -> [UInt8] {
    try ZipArchive.encode(
      issue.articles.filter(\.isPiece).map { article in
        let number = String(article.id)
        let name = String(repeating: "0", count: max(0, 4 - number.count)) + number + ".xml"
        return ZipArchive.File(name: name, bytes: encode(article, of: issue))
      })
  }
}

private struct JATSWriter {
  let issue: Issue

  private static let documentType = """
    <!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.3 20210610//EN" \
    "JATS-archivearticle1-3.dtd">

    """

  func document(of article: Article) -> [UInt8] {
    var xml = XMLWriter()
    xml.raw(Self.documentType)
    xml.container(
      "article",
      [
        "xmlns:xlink": "http://www.w3.org/1999/xlink", "article-type": Self.type(of: article.kind),
        "dtd-version": "1.3",
        "xml:lang": "zh",
      ]
    ) { xml in
      xml.container("front") { xml in
        writeJournal(&xml)
        xml.container("article-meta") { writeMetadata(of: article, &$0) }
      }
      let notes = article.blocks.filter { $0.kind == .endnote }
      let text = article.blocks.filter { $0.kind != .endnote }
      let datelines = article.front.filter { $0.kind == .dateline }
      if !text.isEmpty || !datelines.isEmpty {
        xml.container("body") { xml in
          for block in datelines { writeParagraphs(block, ["content-type": "dateline"], &xml) }
          writeSections(text[...], &xml)
        }
      }
      if !notes.isEmpty {
        xml.container("back") { xml in
          xml.container("fn-group") { xml in
            for note in notes { xml.container("fn", ["fn-type": "other"]) { writeParagraphs(note, [:], &$0) } }
          }
        }
      }
    }
    return xml.bytes
  }

  private static func type(of kind: Article.Kind) -> String {
    switch kind {
    case .article: "other"
    case .editorial: "editorial"
    case .brief: "brief-report"
    case .notice: "introduction"
    case .filler, .contents, .masthead: "other"
    }
  }

  // MARK: Metadata

  private func writeJournal(_ xml: inout XMLWriter) {
    xml.container("journal-meta") { xml in
      guard let journal = issue.identity.journal else { return }
      xml.container("journal-title-group") { $0.line("journal-title", journal) }
    }
  }

  private func writeMetadata(of article: Article, _ xml: inout XMLWriter) {
    writeCategories(of: article, &xml)
    if article.title != nil {
      xml.container("title-group") { xml in
        xml.line("article-title") { writeFront(.title, of: article, &$0) }
        if article.subtitle != nil { xml.line("subtitle") { writeFront(.subtitle, of: article, &$0) } }
      }
    }
    writeAuthors(of: article, &xml)
    writeDate(&xml)
    if let number = issue.identity.number { xml.line("issue", String(number)) }
    if let total = issue.identity.totalNumber {
      xml.line("issue-id", ["pub-id-type": "whole-number"], String(total))
    }
    if let page = article.page { xml.line("fpage", String(page)) }
  }

  /// The column, the kicker, and a title over several articles.
  private func writeCategories(of article: Article, _ xml: inout XMLWriter) {
    let groups = article.front.filter { $0.kind == .group }
    guard article.section != nil || article.kicker != nil || !groups.isEmpty else { return }
    xml.container("article-categories") { xml in
      if let section = article.section {
        xml.container("subj-group", ["subj-group-type": "heading"]) { $0.line("subject", section) }
      }
      if let kicker = article.kicker {
        xml.container("subj-group", ["subj-group-type": "kicker"]) { $0.line("subject", kicker) }
      }
      for group in groups { xml.line("series-title") { $0.text(issue.text[group.text]) } }
    }
  }

  private func writeFront(_ kind: Block.Kind, of article: Article, _ xml: inout XMLWriter) {
    for (index, block) in article.front.filter({ $0.kind == kind }).enumerated() {
      if index > 0 { xml.text(" ") }
      writeInline(block.text, &xml)
    }
  }

  private func writeAuthors(of article: Article, _ xml: inout XMLWriter) {
    guard !article.authors.isEmpty else {
      if let affiliation = article.affiliation { xml.line("aff", affiliation) }
      return
    }
    xml.container("contrib-group") { xml in
      for author in article.authors {
        xml.container("contrib", ["contrib-type": "author"]) { xml in
          if let name = PersonName(author) {
            xml.container("name", ["name-style": "eastern"]) { xml in
              xml.line("surname", name.surname)
              xml.line("given-names", name.given)
            }
          } else if PersonName.isBody(author) {
            xml.line("collab", author)
          } else {
            xml.line("string-name", ["name-style": "eastern"], author)
          }
        }
      }
      if let affiliation = article.affiliation { xml.line("aff", affiliation) }
    }
  }

  private func writeDate(_ xml: inout XMLWriter) {
    let parts = (issue.identity.date ?? issue.identity.year.map(String.init) ?? "").split(separator: "-")
    guard let year = parts.first else { return }
    xml.container(
      "pub-date",
      ["publication-format": "print", "date-type": "pub", "iso-8601-date": parts.joined(separator: "-")]
    ) { xml in
      if parts.count > 2 { xml.line("day", String(parts[2])) }
      if parts.count > 1 { xml.line("month", String(parts[1])) }
      xml.line("year", String(year))
    }
  }

  // MARK: Text

  /// Blocks up to the first heading, then a section for each heading of the highest level there is.
  private func writeSections(_ blocks: ArraySlice<Block>, _ xml: inout XMLWriter) {
    let level = blocks.lazy.filter { $0.kind == .heading }.map(\.level).min() ?? 0
    func isHead(_ block: Block) -> Bool { block.kind == .heading && block.level == level }
    let first = blocks.firstIndex(where: isHead) ?? blocks.endIndex
    let opening = blocks[..<first]
    // Deeper headings before the first of this level head sections of their own.
    if let deeper = opening.firstIndex(where: { $0.kind == .heading }) {
      writeBlocks(opening[..<deeper], &xml)
      writeSections(opening[deeper...], &xml)
    } else {
      writeBlocks(opening, &xml)
    }
    var start = first
    while start < blocks.endIndex {
      let end = blocks[(start + 1)...].firstIndex(where: isHead) ?? blocks.endIndex
      xml.container("sec") { xml in
        xml.line("title") { writeInline(blocks[start].text, &$0) }
        writeSections(blocks[(start + 1)..<end], &xml)
      }
      start = end
    }
  }

  private func writeBlocks(_ blocks: ArraySlice<Block>, _ xml: inout XMLWriter) {
    for block in ExportBlock.grouped(Array(blocks), in: issue) {
      switch block {
      case .lists(let lists): for list in lists { write(list, &xml) }
      case .block(let block): write(block, &xml)
      }
    }
  }

  private func write(_ block: Block, _ xml: inout XMLWriter) {
    switch block.kind {
    case .quote: xml.container("disp-quote") { writeParagraphs(block, [:], &$0) }
    case .note: xml.container("boxed-text", ["content-type": "editor-note"]) { writeParagraphs(block, [:], &$0) }
    case .code: xml.line("preformat", ["preformat-type": "code"]) { $0.text(issue.text[block.text]) }
    case .table: xml.container("table-wrap") { XMLTable(block, of: issue).write(to: &$0) { writeInline($0, &$1) } }
    case .caption: writeFigure(block, &xml)
    default: writeParagraphs(block, [:], &xml)
    }
    for path in issue.images(at: block.text.upperBound) {
      xml.container("fig") { $0.emptyLine("graphic", ["xlink:href": WebAddress.ascii(path)]) }
    }
  }

  /// A paragraph a line: `break` has no place in one.
  private func writeParagraphs(_ block: Block, _ attributes: XMLWriter.Attributes, _ xml: inout XMLWriter) {
    for line in issue.lines(of: block.text) where !line.isEmpty {
      xml.line("p", attributes) { writeInline(line, &$0) }
    }
  }

  private func writeFigure(_ block: Block, _ xml: inout XMLWriter) {
    let images = issue.marks.compactMap { mark -> String? in
      guard !mark.text.isEmpty, block.text.contains(mark.text.lowerBound), case .image(let path) = mark.kind else {
        return nil
      }
      return path
    }
    xml.container("fig") { xml in
      xml.container("caption") { xml in
        for line in issue.lines(of: block.text) where !line.isEmpty {
          xml.line("p") { writeInline(line, images: false, &$0) }
        }
      }
      for path in images { xml.emptyLine("graphic", ["xlink:href": WebAddress.ascii(path)]) }
    }
  }

  private func write(_ list: ListTree, _ xml: inout XMLWriter) {
    let type = list.start != nil ? "order" : list.hasMarks ? "bullet" : "simple"
    xml.container("list", ["list-type": type]) { xml in
      for item in list.items {
        xml.container("list-item") { xml in
          if list.start != nil { xml.line("label") { $0.text(issue.text[item.label]) } }
          for line in item.lines { xml.line("p") { writeInline(line, &$0) } }
          for inner in item.lists { write(inner, &xml) }
        }
      }
    }
  }

  // MARK: Inside a line

  private func writeInline(_ range: Range<Int>, images: Bool = true, _ xml: inout XMLWriter) {
    write(issue.spans(in: range), images: images, &xml)
  }

  private func write(_ spans: [InlineSpan], images: Bool, _ xml: inout XMLWriter) {
    for span in spans {
      switch span.mark {
      case nil: xml.text(issue.text[span.text])
      case .bold: xml.element("bold") { write(span.children, images: images, &$0) }
      case .link(let address) where address.isEmpty: write(span.children, images: images, &xml)
      case .link(let address):
        xml.element("ext-link", ["ext-link-type": "uri", "xlink:href": WebAddress.ascii(address)]) {
          write(span.children, images: images, &$0)
        }
      case .image where !images: xml.text(issue.text[span.text])
      case .image(let path):
        xml.element("inline-graphic", ["xlink:href": WebAddress.ascii(path)]) { xml in
          if !span.text.isEmpty { xml.element("alt-text") { $0.text(issue.text[span.text]) } }
        }
      }
    }
  }
}
