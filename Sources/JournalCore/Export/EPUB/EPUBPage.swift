/// An article as XHTML.
struct EPUBPage {
  let issue: Issue
  let title: String

  /// A whole XHTML file.
  static func document(title: String, _ body: (inout XMLWriter) -> Void) -> [UInt8] {
    var xml = XMLWriter()
    xml.raw("<!DOCTYPE html>\n")
    xml.container(
      "html",
      [
        "xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops", "lang": "zh-CN",
        "xml:lang": "zh-CN",
      ]
    ) { xml in
      xml.container("head") { xml in
        xml.line("title", title)
        xml.emptyLine("link", ["rel": "stylesheet", "type": "text/css", "href": "style.css"])
      }
      xml.container("body", [:], body)
    }
    return xml.bytes
  }

  func document(of article: Article) -> [UInt8] {
    Self.document(title: title) { xml in
      xml.container("article", ["id": "article"]) { xml in
        xml.container("header") { writeHead(of: article, &$0) }
        for block in ExportBlock.grouped(article.blocks, in: issue) {
          switch block {
          case .lists(let lists): for list in lists { write(list, &xml) }
          case .block(let block): write(block, &xml)
          }
        }
      }
    }
  }

  private func writeHead(of article: Article, _ xml: inout XMLWriter) {
    if let section = article.section { xml.line("p", ["class": "section"], section) }
    for part in article.readingBlocks.prefix(while: \.isFront) {
      switch part.kind {
      case .title: xml.line("h1") { writeLines(of: part, &$0) }
      default: xml.line("p", ["class": part.kind.rawValue]) { writeLines(of: part, &$0) }
      }
      writeImages(behind: part, &xml)
    }
    // Every page of a book has a heading, for those who go from one to the next.
    if !article.front.contains(where: { $0.kind == .title }) { xml.line("h1", title) }
  }

  private func write(_ block: Block, _ xml: inout XMLWriter) {
    switch block.kind {
    case .heading: writeHeading(block, &xml)
    case .quote: xml.container("blockquote") { writeParagraphs(block, &$0) }
    case .note: xml.container("aside") { writeParagraphs(block, &$0) }
    case .endnote: xml.line("p", ["class": "endnote"]) { writeLines(of: block, &$0) }
    case .caption: xml.container("figure") { $0.line("figcaption") { writeLines(of: block, &$0) } }
    case .code: xml.line("pre") { $0.element("code") { $0.text(issue.text[block.text]) } }
    case .table: XMLTable(block, of: issue).write(to: &xml) { write([$0], &$1) }
    default: writeParagraphs(block, &xml)
    }
    writeImages(behind: block, &xml)
  }

  private func writeHeading(_ block: Block, _ xml: inout XMLWriter) {
    let body = { (xml: inout XMLWriter) in writeLines(of: block, &xml) }
    switch block.level {
    case ...1: xml.line("h2", [:], body)
    case 2: xml.line("h3", [:], body)
    case 3: xml.line("h4", [:], body)
    case 4: xml.line("h5", [:], body)
    default: xml.line("h6", [:], body)
    }
  }

  private func writeParagraphs(_ block: Block, _ xml: inout XMLWriter) {
    xml.line("p") { writeLines(of: block, &$0) }
  }

  private func writeLines(of block: Block, _ xml: inout XMLWriter) { write(issue.lines(of: block.text), &xml) }

  private func write(_ lines: [Range<Int>], _ xml: inout XMLWriter) {
    for (index, line) in lines.enumerated() {
      if index > 0 { xml.empty("br") }
      write(issue.spans(in: line), &xml)
    }
  }

  private func writeImages(behind block: Block, _ xml: inout XMLWriter) {
    for path in issue.images(at: block.text.upperBound) {
      xml.line("p", ["class": "picture"]) { Self.writePicture(path, &$0) }
    }
  }

  private static func writePicture(_ path: String, _ xml: inout XMLWriter) { xml.text("〔\(path)〕") }

  private func write(_ list: ListTree, _ xml: inout XMLWriter) {
    let items = { (xml: inout XMLWriter) in
      for item in list.items {
        xml.container("li") { xml in
          for line in item.lines { xml.line("p") { self.write([line], &$0) } }
          for inner in item.lists { self.write(inner, &xml) }
        }
      }
    }
    if let start = list.start {
      xml.container("ol", ["start": String(start)], items)
    } else if list.hasMarks {
      xml.container("ul", [:], items)
    } else {
      xml.container("ul", ["class": "plain"], items)
    }
  }

  private func write(_ spans: [InlineSpan], _ xml: inout XMLWriter) {
    for span in spans {
      switch span.mark {
      case nil: xml.text(issue.text[span.text])
      case .bold: xml.element("b") { write(span.children, &$0) }
      case .link(let address):
        if let address = WebAddress.external(address) {
          xml.element("a", ["href": address]) { write(span.children, &$0) }
        } else {
          write(span.children, &xml)
        }
      case .image(let path) where span.text.isEmpty: Self.writePicture(path, &xml)
      case .image(let path): xml.element("span", ["title": path]) { $0.text(issue.text[span.text]) }
      }
    }
  }
}
