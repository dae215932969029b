extension IssueReader {
  /// Bytes from which on a file is long: reading it whole takes longer than a first screen should be waited for.
  private static let longFile = 1 << 20
  /// Bytes of a long file that are read first: more articles than a screen's contents have rows for.
  private static let beginning = 1 << 19

  /// The first lines of a long file, to be read and shown before the whole is.
  ///
  /// - Returns: `nil` where the whole is read about as soon, where no line ends in time, and where the bytes may be UTF-16,
  ///   whose lines can't be told before it is decoded. (In UTF-8, GB 18030 and Big5 no other character holds the byte of
  ///   a line's end.)
  public static func beginning(of bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard bytes.count > longFile else { return nil }
    let first = bytes[..<beginning]
    guard let end = first.lastIndex(of: UInt8(ascii: "\n")), end > beginning / 2, !first.contains(0) else { return nil }
    return first[...end]
  }
}
