import ArgumentParser

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
      CheckCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)
}
