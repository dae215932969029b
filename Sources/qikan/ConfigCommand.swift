import ArgumentParser
import Glibc
import JournalCore
import UserFiles

/// `qikan config`: the settings in force, and where each comes from.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "列出设置及其来历 · print the settings and where they come from",
    discussion: """
      输出可以存成 config.toml。
      The output can be saved as config.toml.
      """)

  @Option(help: "“”—… 等符号占几格 · cells of symbols such as “”—…")
  var ambiguousWidth: AmbiguousWidth?

  func run() throws {
    try reportingFailure { language in
      var settings = UserSettings.file
      do throws(UserFileError) {
        settings.remember(try StateStore().habits())
      } catch {
        complain(error, in: language)
      }
      if let ambiguousWidth {
        settings.override("ambiguous-width", by: .commandLine) { $0.ambiguousWidth = ambiguousWidth.cells }
      }
      if settings.origin(of: "language") == .standard, let variable = Language.localeVariable {
        settings.override("language", by: .environment(variable)) { $0.language = language }
      }
      var output = Output()
      if let path = settings.path { try output.writeLine("# \(path)") }
      try write(settings.listing, language, &output)
      try output.writeLine("\n[keys]")
      try write(settings.keyListing, language, &output)
      try output.finish()
      guard settings.problems.isEmpty else {
        for problem in settings.problems { complain(problem, in: language) }
        throw ExitCode.failure
      }
    }
  }

  private func write(
    _ entries: [(name: String, value: String, origin: Settings.Origin)], _ language: Language, _ output: inout Output
  ) throws {
    let lines = entries.map { "\($0.name) = \($0.value)" }
    let column = min(Self.commentColumn, (lines.map(\.count).max() ?? 0) + 2)
    for (line, entry) in zip(lines, entries) {
      let space = String(repeating: " ", count: max(1, column - line.count))
      try output.writeLine("\(line)\(space)# \(Messages(language: language).origin(entry.origin))")
    }
  }

  /// The most characters before the comments; longer lines push theirs to the right.
  private static let commentColumn = 44
}

extension SettingsProblem: UserFacingError {}

extension Messages {
  func origin(_ origin: Settings.Origin) -> String {
    switch origin {
    case .standard: say("默认", "default")
    case .remembered: say("上次用键改的", "changed by a key, remembered")
    case .file(let line): say("config.toml 第 \(line) 行", "config.toml:\(line)")
    case .environment(let variable): say("环境变量 \(variable)", "environment: \(variable)")
    case .commandLine: say("命令行", "command line")
    }
  }
}
