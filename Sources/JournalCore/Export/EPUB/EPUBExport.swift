import CXxhash

/// An issue as an e-book: EPUB 3 (W3C, EPUB 3.3), one XHTML file an article, contents by column and article.
///
/// The same issue makes the same bytes. Pictures, which lie outside the issue's file, are named and not packed.
public enum EPUBExport {
  public static func encode(_ issue: Issue, language: Language) throws(ExportError) -> [UInt8] {
    let book = EPUBBook(issue: issue, language: language)
    var files = book.contentFiles
    let identifier = ContentHash.uuid(of: files.map(\.bytes))
    files.insert(ZipArchive.File(name: "EPUB/package.opf", bytes: book.package(identifier: identifier)), at: 0)
    // First, and as it is, so that its bytes stand where programs look for them (EPUB OCF 4.2.2).
    let type = ZipArchive.File(name: "mimetype", bytes: Array("application/epub+zip".utf8), isStored: true)
    let container = ZipArchive.File(name: "META-INF/container.xml", bytes: Self.container)
    return try ZipArchive.encode([type, container] + files)
  }

  private static var container: [UInt8] {
    var xml = XMLWriter()
    xml.container(
      "container", ["version": "1.0", "xmlns": "urn:oasis:names:tc:opendocument:xmlns:container"]
    ) { xml in
      xml.container("rootfiles") {
        $0.emptyLine(
          "rootfile", ["full-path": "EPUB/package.opf", "media-type": "application/oebps-package+xml"])
      }
    }
    return xml.bytes
  }
}

/// A name for what is in a book.
enum ContentHash {
  /// XXH3 of 128 bits, in the form of a UUID of version 8 (RFC 9562, 5.8).
  static func uuid(of parts: [[UInt8]]) -> String {
    let bytes = Array(parts.joined())
    let hash = bytes.withUnsafeBytes { XXH3_128bits($0.baseAddress, $0.count) }
    let high = hash.high64 & ~(0xF << 12) | 8 << 12
    let low = hash.low64 & ~(0x3 << 62) | 2 << 62
    let digits = Array(hexadecimal(high) + hexadecimal(low))
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }.joined(separator: "-")
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
