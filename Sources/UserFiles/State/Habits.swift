import Reader

/// What is remembered of the reader rather than of an issue.
public struct Habits: Sendable, Equatable {
  /// Settings that keys have changed, by name, as TOML writes their values.
  var looks: [String: String] = [:]
  /// What was searched for, the latest last.
  public var searches: [String] = []
  /// The absolute path of the folder or file that was opened last.
  public var lastOpened: String?

  public init() {}

  /// Notes which settings are others now than they were.
  public mutating func note(_ looks: Looks, insteadOf before: Looks) {
    for setting in Setting.all where setting.isRemembered {
      let now = setting.show(SettingValues(looks: looks))
      if now != setting.show(SettingValues(looks: before)) { self.looks[setting.name] = now }
    }
  }

  /// Adds searches; one that was made before counts as the latest now.
  public mutating func add(searches new: [String]) {
    searches = SearchHistory(entries: searches + new).entries
  }

  // MARK: TOML

  init(_ table: TOMLValue) {
    for setting in Setting.all where setting.isRemembered {
      var values = SettingValues()
      guard let value = table[setting.name], setting.apply(value, &values) else { continue }
      looks[setting.name] = setting.show(values)
    }
    searches = (table["searches"]?.array ?? []).compactMap(\.string)
    lastOpened = table["last-opened"]?.string
  }

  var toml: [UInt8] {
    var text = "# qikan: how the reader likes to read\n"
    for (name, value) in looks.sorted(by: { $0.key < $1.key }) { text += "\(name) = \(value)\n" }
    if let lastOpened { text += "last-opened = \(TOMLText.of(lastOpened))\n" }
    if !searches.isEmpty { text += "searches = \(TOMLText.of(searches))\n" }
    return Array(text.utf8)
  }
}
