/// How many cells a terminal gives a character.
public struct CellWidth: Sendable, Equatable {
  /// Cells of a character that UAX #11 calls ambiguous (`“ ” … — ·`): 1 in most terminals, 2 in some.
  public var ambiguous: Int

  public init(ambiguous: Int = 1) { self.ambiguous = ambiguous }

  /// 0, 1 or 2 cells.
  public func of(_ scalar: Unicode.Scalar) -> Int { scalar.value < 0x1100 ? 1 : 2 }

  /// Cells of a grapheme cluster.
  public func of(_ cluster: Character) -> Int { cluster.unicodeScalars.first.map { of($0) } ?? 0 }

  /// Cells of a text.
  public func of(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + of($1) } }
}
