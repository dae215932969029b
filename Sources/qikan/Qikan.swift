import ArgumentParser
import JournalCore

/// The root of the command line. Without a subcommand's name the arguments are issues to read.
@main
struct Qikan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qikan",
    abstract: "中文期刊的终端浏览器 · a terminal browser for Chinese journal issues",
    usage: """
      qikan [FILE|DIR|-…]
      qikan SUBCOMMAND …
      """,
    version: "0.1.0",
    subcommands: [
      ReadCommand.self, OutlineCommand.self, ShowCommand.self, SearchCommand.self, ExportCommand.self,
      CheckCommand.self, CiteCommand.self, ConfigCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  /// Plain paths, which is how a reader is mostly started, do without the argument parser: setting it up takes as long
  /// as all the rest of the way to the first screen.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arePaths(arguments) else { return main(nil) }
    do {
      try ReadCommand.read(arguments, options: ReadingOptions(), ambiguousWidth: nil)
    } catch {
      exit(withError: error)
    }
  }

  /// The parser would take them all for paths of the default subcommand.
  private static func arePaths(_ arguments: [String]) -> Bool {
    guard let first = arguments.first else { return true }
    let names = configuration.subcommands.map { $0._commandName } + ["help"]
    return !names.contains(first) && arguments.allSatisfy { $0 == "-" || !$0.hasPrefix("-") }
  }
}
