/// The parts of an e-book.
struct EPUBBook {
  let issue: Issue
  let language: Language

  // MARK: What it is called

  private var isOneArticle: Bool { issue.articles.count == 1 }

  var title: String {
    if isOneArticle { return title(of: issue.articles[0]) }
    let name = [issue.identity.journal, issue.identity.numberName].compactMap { $0 }.joined(separator: " ")
    if !name.isEmpty { return name }
    // The file's name, without its folder and its ending.
    let file = issue.source.path.split(separator: "/").last ?? ""
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    return stem.isEmpty || stem == "-" ? (language == .chinese ? "无题" : "Untitled") : String(stem)
  }

  func title(of article: Article) -> String {
    let title = issue.displayTitle(of: article, in: language)
    return title.allSatisfy(\.isWhitespace) ? String(article.id) : title
  }

  static func fileName(of article: Article) -> String { "article-\(article.id).xhtml" }

  // MARK: Files

  /// Everything but the package document, which names it.
  var contentFiles: [ZipArchive.File] {
    var files = [
      ZipArchive.File(name: "EPUB/nav.xhtml", bytes: navigation),
      ZipArchive.File(name: "EPUB/style.css", bytes: Array(Self.style.utf8)),
    ]
    if !isOneArticle { files.append(ZipArchive.File(name: "EPUB/title.xhtml", bytes: titlePage)) }
    for article in issue.articles {
      let page = EPUBPage(issue: issue, title: title(of: article)).document(of: article)
      files.append(ZipArchive.File(name: "EPUB/" + Self.fileName(of: article), bytes: page))
    }
    return files
  }

  func package(identifier: String) -> [UInt8] {
    var xml = XMLWriter()
    xml.container(
      "package",
      ["xmlns": "http://www.idpf.org/2007/opf", "version": "3.0", "unique-identifier": "id", "xml:lang": "zh-CN"]
    ) { xml in
      xml.container("metadata", ["xmlns:dc": "http://purl.org/dc/elements/1.1/"]) { xml in
        xml.line("dc:identifier", ["id": "id"], "urn:uuid:" + identifier)
        xml.line("dc:title", title)
        xml.line("dc:language", "zh-CN")
        if isOneArticle { for author in issue.articles[0].authors { xml.line("dc:creator", author) } }
        if let date = date { xml.line("dc:date", date) }
        if let journal = issue.identity.journal { writeSeries(journal, &xml) }
        // Of the issue, so that the same issue makes the same book.
        xml.line("meta", ["property": "dcterms:modified"], (date.flatMap(Self.fullDate) ?? "1980-01-01") + "T00:00:00Z")
      }
      xml.container("manifest") { xml in
        xml.emptyLine(
          "item", ["id": "nav", "href": "nav.xhtml", "media-type": "application/xhtml+xml", "properties": "nav"])
        xml.emptyLine("item", ["id": "style", "href": "style.css", "media-type": "text/css"])
        if !isOneArticle {
          xml.emptyLine("item", ["id": "title", "href": "title.xhtml", "media-type": "application/xhtml+xml"])
        }
        for article in issue.articles {
          xml.emptyLine(
            "item",
            [
              "id": "article-\(article.id)", "href": Self.fileName(of: article), "media-type": "application/xhtml+xml",
            ])
        }
      }
      xml.container("spine") { xml in
        if !isOneArticle {
          xml.emptyLine("itemref", ["idref": "title"])
          xml.emptyLine("itemref", ["idref": "nav"])
        }
        for article in issue.articles { xml.emptyLine("itemref", ["idref": "article-\(article.id)"]) }
      }
    }
    return xml.bytes
  }

  private func writeSeries(_ journal: String, _ xml: inout XMLWriter) {
    xml.line("meta", ["property": "belongs-to-collection", "id": "journal"], journal)
    xml.line("meta", ["refines": "#journal", "property": "collection-type"], "series")
    guard let number = issue.identity.number else { return }
    let position = issue.identity.year.map { "\($0).\(number)" } ?? String(number)
    xml.line("meta", ["refines": "#journal", "property": "group-position"], position)
  }

  /// As far as the issue says, in the form that EPUB asks for: 2024, 2024-05, 2024-05-10.
  private var date: String? {
    let date = issue.identity.date ?? issue.identity.year.map(String.init)
    return date.flatMap { Self.fullDate($0) == nil ? nil : $0 }
  }

  /// A year, month and day; what is missing is the first.
  private static func fullDate(_ date: String) -> String? {
    let parts = date.split(separator: "-").map(String.init)
    let isDate = zip(parts, [4, 2, 2]).allSatisfy { part, length in
      part.utf8.count == length && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard (1...3).contains(parts.count), isDate else { return nil }
    return (parts + Array(repeating: "01", count: 3 - parts.count)).joined(separator: "-")
  }

  // MARK: Contents and title

  /// The contents: columns, and the articles in them.
  private var navigation: [UInt8] {
    let heading = language == .chinese ? "目录" : "Contents"
    return EPUBPage.document(title: heading) { xml in
      xml.container("nav", ["epub:type": "toc", "id": "toc"]) { xml in
        xml.line("h1", heading)
        xml.container("ol") { xml in
          for section in issue.sections {
            let articles = issue.articles[section.articles]
            guard let name = section.name, !name.allSatisfy(\.isWhitespace) else {
              for article in articles { writeEntry(article, &xml) }
              continue
            }
            xml.container("li") { xml in
              xml.line("span", name)
              xml.container("ol") { xml in for article in articles { writeEntry(article, &xml) } }
            }
          }
        }
      }
    }
  }

  private func writeEntry(_ article: Article, _ xml: inout XMLWriter) {
    xml.line("li") { $0.element("a", ["href": Self.fileName(of: article)], title(of: article)) }
  }

  private var titlePage: [UInt8] {
    EPUBPage.document(title: title) { xml in
      xml.container("section", ["epub:type": "titlepage", "class": "titlepage"]) { xml in
        xml.line("h1", issue.identity.journal ?? title)
        if issue.identity.journal != nil, let number = issue.identity.numberName {
          xml.line("p", ["class": "number"], number)
        }
        if let date = issue.identity.date { xml.line("p", ["class": "date"], date) }
      }
    }
  }

  /// Chinese as clreq sets it: two ems before a paragraph, both margins straight, no space between paragraphs.
  private static let style = """
    body { font-family: "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif; line-height: 1.75; }
    p { margin: 0; text-indent: 2em; text-align: justify; line-break: strict; }
    h1, h2, h3, h4, h5, h6 { font-family: "Heiti SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; \
    line-height: 1.4; page-break-after: avoid; break-after: avoid; }
    h1 { text-align: center; font-size: 1.5em; margin: 0.5em 0; }
    h2 { font-size: 1.2em; margin: 1.2em 0 0.5em; }
    h3, h4, h5, h6 { font-size: 1em; margin: 1em 0 0.4em; }
    header { margin: 1em 0 2em; }
    header p { text-indent: 0; text-align: center; }
    .section { color: #666666; font-size: 0.85em; }
    .kicker, .subtitle { font-size: 1.1em; }
    .byline, .dateline { font-family: "Kaiti SC", "KaiTi", serif; }
    blockquote, aside, .endnote { font-family: "Kaiti SC", "KaiTi", serif; }
    blockquote { margin: 0.8em 2em; }
    aside { margin: 1em 0; padding: 0.6em 1em; border: 1px solid #999999; }
    .endnote { margin-top: 1em; text-indent: 0; font-size: 0.9em; }
    figure { margin: 1em 0; text-align: center; }
    figcaption { font-size: 0.9em; }
    table { border-collapse: collapse; margin: 1em auto; font-size: 0.9em; }
    td, th { border: 1px solid #999999; padding: 0.2em 0.5em; text-align: left; }
    ul.plain { list-style-type: none; }
    li p { text-indent: 0; }
    pre { white-space: pre-wrap; font-size: 0.9em; }
    .titlepage { text-align: center; margin-top: 30%; }
    .titlepage p { text-indent: 0; text-align: center; }

    """
}

extension JournalIdentity {
  /// `2024年第3期（总第128期）`, as far as the issue says; `nil` where it says nothing.
  var numberName: String? {
    let name =
      (year.map { "\($0)年" } ?? "") + (number.map { "第\($0)期" } ?? "") + (totalNumber.map { "（总第\($0)期）" } ?? "")
    return name.isEmpty ? nil : name
  }
}
