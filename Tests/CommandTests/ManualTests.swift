import Foundation
import Testing

/// The manuals name every command and every option of the program, and none that it has not.
@Suite struct ManualTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Resources/man").standardizedFileURL

  private struct Dump: Decodable {
    let command: Command
  }

  private struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let names: [Name]?
      let shouldDisplay: Bool
    }
    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  private func names(of command: Command) -> (commands: Set<String>, options: Set<String>) {
    var commands: Set<String> = []
    var options: Set<String> = []
    for argument in command.arguments ?? [] where argument.shouldDisplay {
      for name in argument.names ?? [] where name.kind != "longWithSingleDash" {
        options.insert((name.kind == "long" ? "--" : "-") + name.name)
      }
    }
    for subcommand in command.subcommands ?? [] where subcommand.commandName != "help" {
      commands.insert(subcommand.commandName)
      let inner = names(of: subcommand)
      commands.formUnion(inner.commands)
      options.formUnion(inner.options)
    }
    return (commands, options)
  }

  @Test(arguments: ["qikan.1", "qikan.zh_CN.1"])
  func namesWhatTheProgramHas(manual: String) throws {
    let dump = try run(["--experimental-dump-help"]).out
    let program = names(of: try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command)
    let source = try String(contentsOf: Self.folder.appendingPathComponent(manual), encoding: .utf8)
    let text = source.replacing("\\-", with: "-").replacing(/\\f[BRIP]/, with: "")
    let named = Set(text.matches(of: /(?:^|[^\w\-])(--?[A-Za-z][a-z\-]*)/).map { String($0.1) })
    #expect(program.options.subtracting(named) == [], "not in \(manual)")
    // `unzip -p` of the example is another program's.
    #expect(named.subtracting(program.options).subtracting(["-p"]) == [], "not in the program")
    for command in program.commands where command != "read" {
      #expect(text.contains(".B qikan \(command)\n"), "\(command)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func theProgramWritesCompletions(shell: String) throws {
    let outcome = try run(["--generate-completion-script", shell])
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("export") && outcome.out.contains("epub"))
  }
}
