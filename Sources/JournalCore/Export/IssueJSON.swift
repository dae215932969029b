/// The format `qikan-issue/1`: an issue's article tree with its provenance, as JSON.
public enum IssueJSON {
  public static let format = "qikan-issue/1"

  /// UTF-8, one article a line, with a line feed at the end.
  public static func encode(_ issue: Issue) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.key("format")
      json.value(format)
      json.newline()
      json.key("source")
      json.object { json in
        json.key("path")
        json.value(issue.source.path)
        json.key("format")
        json.value(issue.source.format.rawValue)
        json.key("encoding")
        json.value(issue.source.encoding)
        json.key("bytes")
        json.value(issue.source.byteCount)
        json.key("lines")
        json.value(issue.source.lineCount)
      }
      json.newline()
      identity(issue.identity, &json)
      json.newline()
      json.key("articles")
      json.array(issue.articles) { json, article in
        json.newline()
        self.article(article, issue, &json)
      }
      json.newline()
      json.key("furniture")
      json.array(issue.furniture) { json, piece in
        json.newline()
        json.object { json in
          json.key("kind")
          json.value(piece.kind.rawValue)
          text(piece.text, piece.lines, issue, &json)
        }
      }
      json.newline()
      json.key("repairs")
      json.array(issue.repairs) { json, repair in
        json.newline()
        json.object { json in
          json.key("line")
          json.value(repair.line)
          json.key("column")
          json.value(repair.column)
          json.key("from")
          json.value(repair.original)
          json.key("to")
          json.value(repair.replacement)
          json.key("kind")
          json.value(repair.kind.rawValue)
        }
      }
      json.newline()
      json.key("warnings")
      json.array(issue.warnings) { json, warning in
        json.newline()
        json.object { json in
          json.key("line")
          json.value(warning.line)
          json.key("text")
          json.value(warning.sentence(in: .english))
        }
      }
    }
    writer.newline()
    return writer.bytes
  }

  private static func identity(_ identity: JournalIdentity, _ json: inout JSONWriter) {
    json.key("journal")
    json.value(identity.journal)
    json.key("year")
    json.value(identity.year)
    json.key("number")
    json.value(identity.number)
    json.key("totalNumber")
    json.value(identity.totalNumber)
    json.key("date")
    json.value(identity.date)
  }

  private static func article(_ article: Article, _ issue: Issue, _ json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.value(article.id)
      json.key("kind")
      json.value(article.kind.rawValue)
      json.key("section")
      json.value(article.section)
      json.key("group")
      json.value(article.group)
      json.key("kicker")
      json.value(article.kicker)
      json.key("title")
      json.value(article.title)
      json.key("subtitle")
      json.value(article.subtitle)
      json.key("authors")
      json.array(article.authors) { json, author in json.value(author) }
      json.key("affiliation")
      json.value(article.affiliation)
      json.key("page")
      json.value(article.page)
      json.key("front")
      json.array(article.front) { json, part in block(part, issue, &json) }
      json.key("blocks")
      json.array(article.blocks) { json, part in block(part, issue, &json) }
    }
  }

  private static func block(_ block: Block, _ issue: Issue, _ json: inout JSONWriter) {
    json.object { json in
      json.key("kind")
      json.value(block.kind.rawValue)
      if block.kind == .heading {
        json.key("level")
        json.value(block.level)
      }
      text(block.text, block.lines, issue, &json)
    }
  }

  private static func text(_ range: Range<Int>, _ lines: [ClosedRange<Int>], _ issue: Issue, _ json: inout JSONWriter) {
    json.key("text")
    json.value(issue.text[range])
    json.key("lines")
    json.array(lines) { json, range in
      json.array([range.lowerBound, range.upperBound]) { json, line in json.value(line) }
    }
  }
}
