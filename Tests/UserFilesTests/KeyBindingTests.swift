import Reader
import Testing

/// Keys of one's own, as a settings file names them.
@Suite struct KeyBindingTests {
  @Test func everyActionCanBeNamedAndHasAKey() {
    let keys = KeyBindings()
    #expect(KeyBindings.actions.count > 40)
    for action in KeyBindings.actions {
      #expect(!keys.keys(of: action).isEmpty, "\(action)")
      #expect(action.allSatisfy { $0.isLowercase || $0 == "-" })
    }
  }

  @Test func theKeysThatAreShownCanBeGiven() {
    var keys = KeyBindings()
    let before = KeyBindings.actions.map(keys.keys(of:))
    for action in KeyBindings.actions { #expect(keys.bind(action, to: keys.keys(of: action)) == [], "\(action)") }
    #expect(KeyBindings.actions.map(keys.keys(of:)) == before)
  }

  @Test func aKeyThatIsTakenLeavesItsAction() {
    var keys = KeyBindings()
    #expect(keys.bind("next-article", to: ["j", "Ctrl-X", "F5"]) == [])
    #expect(keys.keys(of: "next-article") == ["j", "Ctrl-X", "F5"])
    #expect(keys.keys(of: "down") == ["↓"])
  }

  @Test func ofTwoChosenTheFirstKeepsTheKey() {
    var keys = KeyBindings()
    #expect(keys.bind("cite", to: ["x"]) == [])
    #expect(keys.bind("help", to: ["x", "?"]) == [.taken("x", by: "cite")])
    #expect(keys.keys(of: "help") == ["?"])
  }

  @Test func aKeyThatBeginsASequenceTakesIts() {
    var keys = KeyBindings()
    _ = keys.bind("cite", to: ["z"])
    #expect(keys.keys(of: "fold-all") == [])
  }

  @Test(arguments: ["", "xyz", "Ctrl-1", "Ctrl-C", "PgDwn", "F99", "Alt-x"])
  func whatIsNoKeyIsSaidAndChangesNothing(text: String) {
    var keys = KeyBindings()
    #expect(keys.bind("quit", to: [text]) == [.unknown(text)])
    #expect(keys.keys(of: "quit") == ["q"])
  }
}
