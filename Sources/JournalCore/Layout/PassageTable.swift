/// Passages of a text: runs of `length` ideographs, letters and figures, white space, punctuation and line breaks aside.
enum Passages {
  /// Scalars of a passage that is the same by design, not by chance.
  static let length = 9

  /// Calls `body` with a number for each passage: a polynomial of its scalars modulo 2^64 (Rabin and Karp), which rolls
  /// on from one passage to the next.
  static func forEachKey(of text: ArraySlice<Unicode.Scalar>, _ body: (UInt64) -> Void) {
    let base: UInt64 = 0x5851_F42D_4C95_7F2D
    let first = (0..<length).reduce(UInt64(1)) { power, _ in power &* base }
    text.withUnsafeBufferPointer { text in
      var key: UInt64 = 0
      for index in text.indices {
        key = key &* base &+ UInt64(text[index].value)
        if index >= length { key = key &- first &* UInt64(text[index - length].value) }
        // Fibonacci hashing: the upper bits depend on all of the key.
        if index >= length - 1 { body(key &* 0x9E37_79B9_7F4A_7C15) }
      }
    }
  }
}

/// Tells passages that stand in a text once, most of them, from those that may stand in it again: a counter of two bits
/// for each of their numbers, which passages may share.
struct PassageSieve {
  private var counts: [UInt8]
  private let shift: UInt64

  /// - Parameter capacity: passages that are added at most.
  init(capacity: Int) {
    let bits = max(8, Int.bitWidth - (4 * capacity).leadingZeroBitCount)
    counts = Array(repeating: 0, count: 1 << (bits - 2))
    shift = UInt64(64 - bits)
  }

  mutating func addPassages(of text: ArraySlice<Unicode.Scalar>) {
    counts.withUnsafeMutableBufferPointer { counts in
      Passages.forEachKey(of: text) { key in
        let place = key &>> shift
        let count = counts[Int(place >> 2)] &>> UInt8(place & 3 * 2) & 3
        if count < 2 { counts[Int(place >> 2)] += 1 &<< UInt8(place & 3 * 2) }
      }
    }
  }

  func mayStandTwice(_ key: UInt64) -> Bool {
    let place = key &>> shift
    return counts[Int(place >> 2)] &>> UInt8(place & 3 * 2) & 3 > 1
  }
}

/// The passages of some pages, by number.
struct PassageTable {
  private struct Passage {
    var key: UInt64
    /// The page that was added last of those that have it.
    var lastPage: Int32
    /// Index of the holder that was added last; -1 for none.
    var holder: Int32
    var holderCount: Int32
  }

  /// A page that has a passage, and whether the passage was met elsewhere.
  private struct Holder {
    var page: Int32
    var isMet = false
    /// Index of the next holder of the same passage; -1 for none.
    var next: Int32
  }

  /// Pages that share a passage, beyond which no more of them are remembered.
  private let mostOfAKind: Int
  private var passages: [Passage] = []
  private var holders: [Holder] = []
  /// Open addressing, by the upper bits of a key: an index of `passages`; -1 for none.
  private var slots: [Int32]
  private var bits = 12

  init(mostOfAKind: Int) {
    self.mostOfAKind = mostOfAKind
    slots = Array(repeating: -1, count: 1 << bits)
  }

  /// Adds a passage of a page, the pages in ascending order; whether the page has it for the first time.
  mutating func add(_ key: UInt64, page: Int) -> Bool {
    let slot = slot(of: key)
    if slots[slot] < 0 {
      slots[slot] = Int32(passages.count)
      passages.append(Passage(key: key, lastPage: -1, holder: -1, holderCount: 0))
    }
    let passage = Int(slots[slot])
    if passages.count * 2 > slots.count { grow() }
    guard passages[passage].lastPage != Int32(page) else { return false }
    passages[passage].lastPage = Int32(page)
    if passages[passage].holderCount < mostOfAKind {
      holders.append(Holder(page: Int32(page), next: passages[passage].holder))
      passages[passage].holder = Int32(holders.count - 1)
      passages[passage].holderCount += 1
    }
    return true
  }

  /// Meets a passage in a text.
  ///
  /// - Parameter page: the one that the text is, if it was added itself.
  mutating func meet(_ key: UInt64, page: Int?) {
    let passage = Int(slots[slot(of: key)])
    guard passage >= 0 else { return }
    var holder = Int(passages[passage].holder)
    while holder >= 0 {
      if Int(holders[holder].page) != page { holders[holder].isMet = true }
      holder = Int(holders[holder].next)
    }
  }

  /// For each page, how many of its passages were met.
  func metCounts(pages: Int) -> [Int] {
    var counts = Array(repeating: 0, count: pages)
    for holder in holders where holder.isMet { counts[Int(holder.page)] += 1 }
    return counts
  }

  private mutating func grow() {
    bits += 2
    slots = Array(repeating: -1, count: 1 << bits)
    for index in passages.indices { slots[slot(of: passages[index].key)] = Int32(index) }
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(key >> UInt64(64 - bits))
    while slots[slot] >= 0, passages[Int(slots[slot])].key != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
