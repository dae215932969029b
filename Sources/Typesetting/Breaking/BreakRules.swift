/// What it costs to break a line before a cluster.
enum BreakCost: UInt8, Comparable {
  /// clreq and UAX #14 allow it.
  case allowed = 0
  /// Cuts a word or a number.
  case word = 1
  /// Leaves a mark where it may not stand.
  case prohibited = 2
  /// Parts —— or ……, or leaves a space at the line's start.
  case never = 3

  static func < (a: BreakCost, b: BreakCost) -> Bool { a.rawValue < b.rawValue }
}

/// Tells, cluster by cluster through one line of the text, what a break before each would cost.
///
/// The rules are those of clreq 3.1.3 at its strict level, and of UAX #14 for words and numbers. As the text is known
/// to be Chinese, quotation marks go by their direction (UAX #14 leaves them ambiguous).
struct BreakRules {
  /// The cluster before, and the last one that is no white space.
  private var previous: BreakClass?
  private var previousInk: BreakClass?
  private var previousScalar: UInt32 = 0
  /// The class before `previous`, where the two touch.
  private var beforePrevious: BreakClass?
  /// Dashes, or ellipsis marks, in a row so far.
  private var runLength = 0
  private var isQuoteOpen = false
  /// Scalars ahead that belong to the number before them.
  private var unitLength = 0

  /// - Parameters:
  ///   - first: the cluster's first scalar.
  ///   - position: where the cluster starts in `bytes`; what follows may be looked at up to `end`.
  /// - Returns: the cluster's class, a straight quotation mark resolved, and the cost of a break before it.
  @inline(__always)
  mutating func next(
    first: UInt32, in bytes: Span<UInt8>, at position: Int, end: Int
  ) -> (class: BreakClass, cost: BreakCost) {
    var current = BreakClass(first)
    if current == .ideograph, previous == .ideograph, unitLength == 0 {
      // Most of a Chinese text.
      beforePrevious = .ideograph
      previousScalar = first
      return (current, .allowed)
    }
    if current == .straightQuote {
      current = isQuoteOpen ? .closing : .opening
      isQuoteOpen.toggle()
    }
    let cost = cost(before: current, scalar: first, in: bytes, at: position, end: end)
    runLength = current == previous ? runLength + 1 : 1
    beforePrevious = previous
    previous = current
    previousScalar = first
    if current != .blank { previousInk = current }
    return (current, cost)
  }

  private mutating func cost(
    before current: BreakClass, scalar: UInt32, in bytes: Span<UInt8>, at position: Int, end: Int
  ) -> BreakCost {
    let continuesUnit = unitLength > 0
    if continuesUnit { unitLength -= 1 }
    guard let previous, let previousInk else { return .allowed }
    if current == .blank { return .never }
    if previous == .blank {
      return current.isLineStartProhibited || previousInk.isOpening ? .prohibited : .allowed
    }
    if current == previous, current == .dash || current == .ellipsis {
      return runLength % 2 == 1 ? .never : .prohibited
    }
    if isApostrophe(before: current) { return .word }
    if current.isLineStartProhibited || previous.isOpening || previous == .slash { return .prohibited }
    if continuesUnit { return .word }
    if current == .ideograph, previous == .digit {
      unitLength = NumberUnit.length(in: bytes, at: position, end: end)
      guard unitLength > 0 else { return .allowed }
      unitLength -= 1
      return .word
    }
    return isInsideWord(current) ? .word : .allowed
  }

  private func isInsideWord(_ current: BreakClass) -> Bool {
    let afterWord = beforePrevious?.isWord == true
    switch (previous, current) {
    case (.glue, _), (_, .glue): return true
    case (.letter, .letter), (.letter, .digit), (.digit, .letter), (.digit, .digit): return true
    // 1,000  10:30  e.g.  well-known
    case (.infix, .letter), (.infix, .digit), (.connector, .letter): return afterWord
    // 3～5  2019—2021  and a sign: -5
    case (.connector, .digit): return true
    case (.dash, .digit): return beforePrevious == .digit
    // US$5  1+1  §3  28°C
    case (.prefix, .digit), (.prefix, .letter), (.prefix, .prefix), (.letter, .prefix), (.digit, .prefix): return true
    case (.postfix, .letter): return true
    // word(s)
    case (.letter, .narrowOpening), (.digit, .narrowOpening): return true
    case (.narrowClosing, .letter), (.narrowClosing, .digit): return true
    case (.ideograph, .digit): return previousScalar == 0x7B2C  // 第
    default: return false
    }
  }

  /// ’ between letters: it’s.
  private func isApostrophe(before current: BreakClass) -> Bool {
    previousScalar == 0x2019 && previous == .closing && beforePrevious == .letter && current == .letter
  }
}
