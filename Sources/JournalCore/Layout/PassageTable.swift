/// The passages of some pages: runs of `PassageTable.length` ideographs, letters and figures, white space, punctuation
/// and line breaks aside. Each is known by a number of 64 bits.
struct PassageTable {
  /// Scalars of a passage.
  let length: Int
  /// Pages that share a passage, beyond which no more of them are remembered.
  let mostOfAKind: Int

  private struct Passage {
    var key: UInt64
    /// The page that was added last of those that have it.
    var lastPage: Int32
    /// Index of the first of its holders; -1 for none.
    var holders: Int32
    var holderCount: Int32
  }

  /// A page that has a passage, and whether the passage was met again.
  private struct Holder {
    var page: Int32
    var isFound = false
    /// Index of the next holder of the same passage; -1 for none.
    var next: Int32
  }

  private var passages: [Passage] = []
  private var holders: [Holder] = []
  /// Open addressing: by the upper bits of a key, an index of `passages`; -1 for none.
  private var slots: [Int32]
  private let shift: UInt64

  /// - Parameter capacity: passages that are added at most.
  init(length: Int, mostOfAKind: Int, capacity: Int) {
    self.length = length
    self.mostOfAKind = mostOfAKind
    let bits = max(4, Int.bitWidth - (2 * capacity).leadingZeroBitCount)
    slots = Array(repeating: -1, count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  /// Adds a page; how many different passages it has.
  ///
  /// - Parameter text: the scalars that count.
  mutating func add(page: Int, _ text: [Unicode.Scalar]) -> Int {
    var different = 0
    forEachKey(of: text) { table, key in
      let slot = table.slot(of: key)
      if table.slots[slot] < 0 {
        table.slots[slot] = Int32(table.passages.count)
        table.passages.append(Passage(key: key, lastPage: -1, holders: -1, holderCount: 0))
      }
      let passage = Int(table.slots[slot])
      guard table.passages[passage].lastPage != Int32(page) else { return }
      table.passages[passage].lastPage = Int32(page)
      different += 1
      guard table.passages[passage].holderCount < table.mostOfAKind else { return }
      table.holders.append(Holder(page: Int32(page), next: table.passages[passage].holders))
      table.passages[passage].holders = Int32(table.holders.count - 1)
      table.passages[passage].holderCount += 1
    }
    return different
  }

  /// Looks for passages of the pages added in another text.
  ///
  /// - Parameter own: the page that the text is, if it was added itself.
  mutating func find(in text: [Unicode.Scalar], own: Int?) {
    forEachKey(of: text) { table, key in
      let passage = Int(table.slots[table.slot(of: key)])
      guard passage >= 0 else { return }
      var holder = Int(table.passages[passage].holders)
      while holder >= 0 {
        if Int(table.holders[holder].page) != own { table.holders[holder].isFound = true }
        holder = Int(table.holders[holder].next)
      }
    }
  }

  /// For each page, how many of its passages were found.
  func foundCounts(pages: Int) -> [Int] {
    var counts = Array(repeating: 0, count: pages)
    for holder in holders where holder.isFound { counts[Int(holder.page)] += 1 }
    return counts
  }

  private func slot(of key: UInt64) -> Int {
    // Fibonacci hashing: the upper bits depend on all of the key.
    var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while slots[slot] >= 0, passages[Int(slots[slot])].key != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// A polynomial of the scalars modulo 2^64 (Rabin and Karp), which rolls on from one passage to the next.
  private mutating func forEachKey(of text: [Unicode.Scalar], _ body: (inout PassageTable, UInt64) -> Void) {
    guard text.count >= length else { return }
    let base: UInt64 = 0x5851_F42D_4C95_7F2D
    let first = (0..<length).reduce(UInt64(1)) { power, _ in power &* base }
    var key: UInt64 = 0
    for index in text.indices {
      key = key &* base &+ UInt64(text[index].value)
      if index >= length { key = key &- first &* UInt64(text[index - length].value) }
      if index >= length - 1 { body(&self, key) }
    }
  }
}
