import ArgumentParser

@main
struct Qikan: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "qikan", version: "0.1.0")
}
