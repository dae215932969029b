import Testing

/// `qikan config`, and what a settings file does to the other commands.
@Suite struct ConfigTests {
  private let folder: TemporaryFolder
  private let environment: [String: String]

  init() throws {
    folder = try TemporaryFolder()
    environment = ["XDG_CONFIG_HOME": folder.path, "XDG_STATE_HOME": folder.path + "/state"]
    _ = try folder.makeFolder("qikan")
  }

  /// The sample issue, with which the program was built.
  private let sample = "Resources/sample.txt"

  private func config(_ text: String?, _ arguments: String..., language: String = "C.UTF-8") throws -> Outcome {
    if let text { try folder.write(text, to: "qikan/config.toml") }
    return try run(["config"] + arguments, env: environment.merging(["LC_ALL": language]) { $1 })
  }

  /// The line of a setting, without the spaces before its comment.
  private func line(_ name: String, of outcome: Outcome) -> String? {
    outcome.lines.first { $0.hasPrefix(name + " = ") }.map {
      $0.split(separator: " ").joined(separator: " ")
    }
  }

  @Test func withoutAFileEverythingIsDefault() throws {
    let outcome = try config(nil)
    #expect(outcome.status == 0)
    #expect(outcome.err == "")
    #expect(line("theme", of: outcome) == #"theme = "terminal" # default"#)
    #expect(line("line-length", of: outcome) == "line-length = 76 # default")
    #expect(line("next-article", of: outcome) == #"next-article = ["]"] # default"#)
    #expect(line("language", of: outcome) == #"language = "en" # environment: LC_ALL"#)
  }

  @Test func itsOutputIsASettingsFileThatMeansTheSame() throws {
    let first = try config("theme = \"paper\"\n[keys]\nquit = [\"Ctrl-Q\", \"zz\"]\n")
    let second = try config(first.out)
    #expect(second.status == 0)
    func values(_ outcome: Outcome) -> [String] {
      outcome.lines.map { String($0.split(separator: "  #")[0]).trimmingSpaces }.filter { !$0.hasPrefix("#") }
    }
    #expect(values(first) == values(second))
    #expect(line("quit", of: second)?.hasPrefix(#"quit = ["Ctrl-Q", "zz"]"#) == true)
  }

  @Test func eachValueSaysWhereItIsFrom() throws {
    let outcome = try config("\ntheme = \"dark\"\n[keys]\nnext-article = \"Ctrl-X\"\n", "--ambiguous-width", "2")
    #expect(line("theme", of: outcome) == #"theme = "dark" # config.toml:2"#)
    #expect(line("next-article", of: outcome) == #"next-article = ["Ctrl-X"] # config.toml:4"#)
    #expect(line("ambiguous-width", of: outcome) == "ambiguous-width = 2 # command line")
  }

  @Test(arguments: [
    ("them = \"dark\"", #"1: there is no setting "them"; theme perhaps?"#),
    ("theme = \"drak\"", #"1: theme can't be "drak", only "terminal", "light", "dark", "paper"; "dark" perhaps?"#),
    ("\n\nline-length = 5", "3: line-length can't be 5, only 20–400; 20 perhaps?"),
    ("justify = \"yes\"", "1: justify can't be \"yes\", only true, false"),
    ("[keys]\nnext-artcle = \"x\"", #"2: there is no action "next-artcle"; next-article perhaps?"#),
    ("[keys]\nquit = \"PgDown\"", #"2: quit: there is no key "PgDown"; Down perhaps?"#),
    ("[keys]\nquit = \"Ctrl-C\"", #"2: quit: there is no key "Ctrl-C""#),
    ("[keys]\nquit = 7", "2: the keys of quit are written"),
    ("[keys]\nhelp = \"x\"\nquit = \"x\"", "3: quit: the key x is taken by help"),
    ("theme = ", "config.toml:1: this line is no TOML"), ("theme = paper", "1: this line is no TOML"),
    ("\n[键]", "2: this line is no TOML"), ("[[[", "1: this line is no TOML"), ("[#", "1: this line is no TOML"),
  ])
  func whatIsWrongIsNamedWithItsLineAndTheNearest(text: String, answer: String) throws {
    let outcome = try config(text + "\n")
    #expect(outcome.status == 1)
    #expect(outcome.err.contains(answer))
    #expect(outcome.err.contains("/qikan/config.toml:"))
    #expect(outcome.err.filter(\.isNewline).count == 1)
  }

  @Test func theRestOfAFileWithMistakesCounts() throws {
    let outcome = try config("theme = 3\njustify = true\nfoo = 1\n")
    #expect(line("justify", of: outcome) == "justify = true # config.toml:2")
    #expect(line("theme", of: outcome) == #"theme = "terminal" # default"#)
    #expect(outcome.err.filter(\.isNewline).count == 2)
  }

  @Test func theRestOfAFileThatIsNoTOMLCounts() throws {
    let outcome = try config("[键]\njustify = maybe\ntheme = \"paper\"\n[[[\nline-length = 60\n")
    #expect(line("theme", of: outcome) == #"theme = "paper" # config.toml:3"#)
    #expect(line("line-length", of: outcome) == "line-length = 60 # config.toml:5")
    #expect(outcome.err.filter(\.isNewline).count == 3)
  }

  @Test func theLanguageOfTheSettingsGoesBeforeTheLocale() throws {
    #expect(try config("language = \"zh\"\n").out.contains("config.toml 第 1 行"))
    let outcome = try run(["outline", "no-such-file"], env: environment.merging(["LC_ALL": "C.UTF-8"]) { $1 })
    #expect(!outcome.err.contains("no such file"))
    #expect(outcome.err.contains("：") || outcome.err.contains("没有"))
  }

  @Test(arguments: ["folder", "unreadable"])
  func aSettingsFileThatCannotBeReadCostsAMessage(kind: String) throws {
    if kind == "folder" {
      _ = try folder.makeFolder("qikan/config.toml")
    } else {
      // Not what a settings file can be.
      try folder.write(String(repeating: "# long\n", count: 700_000), to: "qikan/config.toml")
    }
    let outcome = try config(nil)
    #expect(outcome.err.contains("cannot be read"))
    #expect(line("theme", of: outcome) == #"theme = "terminal" # default"#)
    #expect(try run(["outline", sample], env: environment).status == 0)
  }

  @Test func citeGivesAReferenceOrAll() throws {
    let one = try run(["cite", sample, "老茶馆"])
    #expect(one.out.hasSuffix("[J]. 青石桥, 2024(3): 4.\n"))
    #expect(try run(["cite", sample]).lines.count > 10)
    #expect(try run(["cite", sample, "查无此篇"]).status == 1)
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var string = self
    while string.last == " " { string.removeLast() }
    return string
  }
}
