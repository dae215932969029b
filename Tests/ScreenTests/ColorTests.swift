import Screen
import Testing

@Suite struct ColorTests {
  @Test(arguments: [(UInt8(255), 7), (230, 7), (235, 0), (19, 4), (124, 1), (179, 3), (9, 1), (3, 3)])
  func aTerminalOfEightColoursGetsTheNearest(index: UInt8, nearest: Int) {
    #expect(Color.palette(index).nearest(of: 8).index == nearest)
    #expect(Color.palette(index).nearest(of: 256).index == Int(index))
  }

  @Test func theTerminalsOwnColourStays() {
    #expect(Color.standard.nearest(of: 8) == .standard)
    #expect(Color.standard.nearest(of: 256) == .standard)
  }
}
