import Foundation
import Testing

/// Articles as JATS, against the part of the tag set that qikan writes (`jats-subset.dtd`), by xmllint.
@Suite struct JATSTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let subset = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("jats-subset.dtd").path

  private func complaints(about file: String) throws -> String {
    let outcome = try runShell("xmllint --noout --nonet --dtdvalid '\(Self.subset)' '\(file)' 2>&1")
    return outcome.status == 0 ? "" : outcome.out + "status \(outcome.status)"
  }

  private func document(_ article: String, of file: String) throws -> String {
    let outcome = try run(["export", "--format", "jats", file, article])
    try #require(outcome.status == 0, "\(outcome.err)")
    return outcome.out
  }

  @Test func theCheckFindsWhatIsWrong() throws {
    let file = try folder.write(Fixture.issue, to: "issue.txt")
    let wrong = try document("1", of: file).replacing("<p>", with: "<para>").replacing("</p>", with: "</para>")
    #expect(try complaints(about: folder.write(wrong, to: "wrong.xml")).contains("para"))
  }

  @Test func everyArticleOfAPackageIsValid() throws {
    let package = folder.path + "/issue.zip"
    #expect(try run(["export", "--format", "jats", "-o", package, Fixture.everything]).status == 0)
    let unpacked = try folder.makeFolder("unpacked")
    #expect(try runShell("unzip -q '\(package)' -d '\(unpacked)'").status == 0)
    let documents = try FileManager.default.contentsOfDirectory(atPath: unpacked).sorted()
    #expect(documents.count == 4, "\(documents)")
    for name in documents { #expect(try complaints(about: unpacked + "/" + name) == "", "\(name)") }
  }

  @Test func theSampleIsValid() throws {
    let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../Resources/sample.txt"
    ).path
    for number in 1...15 {
      let file = try folder.write(try document(String(number), of: sample), to: "article.xml")
      #expect(try complaints(about: file) == "", "article \(number)")
    }
    let first = try document("老茶馆里的新账本", of: sample)
    for part in [
      "<journal-title>青石桥</journal-title>", "<subject>乡村纪事</subject>", "<article-title>老茶馆里的新账本</article-title>",
      "<subtitle>——白鹭镇“一本账”小记</subtitle>", "<surname>林</surname>\n<given-names>舟</given-names>",
      "iso-8601-date=\"2024-05-10\"", "<issue>3</issue>", "<fpage>4</fpage>",
    ] {
      #expect(first.contains(part), "\(part)")
    }
  }

  @Test func authorsArePersonsOrBodies() throws {
    let file = try folder.write(
      "# 甲\n\n■欧阳树、林舟\n\n正文一段。\n\n# 乙\n\n■本刊评论员\n\n正文一段。\n\n# 丙\n\n■阿依古丽·买买提\n\n正文一段。\n", to: "issue.md")
    let first = try document("1", of: file)
    #expect(first.contains("<surname>欧阳</surname>\n<given-names>树</given-names>"))
    #expect(first.contains("<surname>林</surname>"))
    #expect(try document("2", of: file).contains("<collab>本刊评论员</collab>"))
    #expect(try document("3", of: file).contains("<string-name name-style=\"eastern\">阿依古丽·买买提</string-name>"))
  }

  @Test func headingsAreSections() throws {
    let file = try folder.write(
      "# 甲\n\n开头。\n\n## 一\n\n文一。\n\n### 一之一\n\n文二。\n\n## 二\n\n文三。\n\n# 乙\n\n文四。\n", to: "issue.md")
    let text = try document("1", of: file).filter { $0 != "\n" }
    #expect(
      text.contains(
        "<body><p>开头。</p><sec><title>一</title><p>文一。</p><sec><title>一之一</title><p>文二。</p></sec></sec>"
          + "<sec><title>二</title><p>文三。</p></sec></body>"))
  }

  @Test func aPackageIsNotForTheTerminal() throws {
    let file = try folder.write(Fixture.issue, to: "issue.txt")
    let outcome = try runOnTerminal(["export", "--format", "jats", file])
    #expect(outcome.status == 1)
    #expect(outcome.out.contains("-o"))
    #expect(!outcome.out.contains("PK"))
    #expect(try runOnTerminal(["export", "--format", "jats", file, "1"]).out.contains("<article-title>"))
  }
}
