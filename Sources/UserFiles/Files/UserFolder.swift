import Glibc

/// Where the user's files are (XDG Base Directory Specification 0.8).
public enum UserFolder {
  case state, config, cache

  var variable: String {
    switch self {
    case .state: "XDG_STATE_HOME"
    case .config: "XDG_CONFIG_HOME"
    case .cache: "XDG_CACHE_HOME"
    }
  }

  /// Below `HOME`.
  private var standard: String {
    switch self {
    case .state: ".local/state"
    case .config: ".config"
    case .cache: ".cache"
    }
  }

  /// qikan's folder of this kind, whether it is there or not. Relative paths in the variables count as unset.
  public func path() throws(UserFileError) -> String {
    if let folder = Self.absolutePath(in: variable) { return folder + "/qikan" }
    guard let home = Self.absolutePath(in: "HOME") else { throw .noFolder(variable: variable) }
    return home + "/" + standard + "/qikan"
  }

  /// Makes a folder that is missing, and those above it, for the user only.
  ///
  /// - Returns: 0 if it is there now, or the error number.
  public static func make(_ path: String) -> Int32 {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return 0 }
    let failure = errno
    let above = holding(path)
    guard failure == ENOENT, !above.isEmpty else { return failure }
    let failureAbove = make(above)
    guard failureAbove == 0 else { return failureAbove }
    return mkdir(path, 0o700) == 0 || errno == EEXIST ? 0 : errno
  }

  /// The folder that a path lies in; empty if it names none.
  static func holding(_ path: String) -> String { String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }

  private static func absolutePath(in variable: String) -> String? {
    guard let value = getenv(variable), value.pointee == CChar(UInt8(ascii: "/")) else { return nil }
    return String(cString: value)
  }
}
