import ArgumentParser
import JournalCore

/// What every command that reads a file lets the user say about it.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "文字编码；不给则自动识别 · text encoding, else told by the content (utf-8, utf-16le, utf-16be, gb18030, big5)",
      valueName: "name"),
    transform: InputOptions.encoding)
  var encoding: TextEncoding?

  @Flag(name: .customLong("no-repair"), help: "不作修复，按原样读 · read the file as it stands, without repairs")
  var noRepair = false

  var reading: ReadingOptions { ReadingOptions(encoding: encoding, repairs: !noRepair) }

  private static func encoding(_ name: String) throws -> TextEncoding {
    guard let encoding = TextEncoding(name: name) else {
      throw ValidationError("不认识的编码“\(name)” · unknown encoding \"\(name)\"")
    }
    return encoding
  }
}
