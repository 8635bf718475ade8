import TestSupport
import Testing

@testable import TextReuse

@Suite("Radix sort")
struct RadixSortTests {
  @Test(
    "sorts like a stable comparison sort",
    arguments: [0, 1, 2, 31, 32, 33, 257, 5000], [1, 8, 24, 40, 64])
  func sortsStably(count: Int, bits: Int) {
    var generator = SplitMix64(seed: UInt64(count * 100 + bits))
    let mask = bits == 64 ? UInt64.max : (1 << UInt64(bits)) - 1
    var keys = (0..<count).map { _ in generator.next() & mask }
    var values = Array(0..<count)
    let expected = zip(keys, values).sorted { $0 < $1 }
    RadixSort.sort(&keys, &values)
    #expect(keys == expected.map(\.0))
    #expect(values == expected.map(\.1))
  }

  @Test("looks only at the bits it is told to", arguments: [20, 500])
  func looksAtBits(count: Int) {
    var generator = SplitMix64(seed: 7)
    let keys = (0..<count).map { _ in generator.next() }
    var sorted = keys
    var values = Array(0..<count)
    RadixSort.sort(&sorted, &values, bits: 8..<20)
    let digit = { (key: UInt64) in key >> 8 & 0xFFF }
    let expected = keys.indices.sorted { (digit(keys[$0]), $0) < (digit(keys[$1]), $1) }
    #expect(values == expected)
    #expect(sorted == expected.map { keys[$0] })
  }

  @Test("sorts keys alone") func sortsKeys() {
    var generator = SplitMix64(seed: 11)
    var keys = (0..<1000).map { _ in generator.next() }
    let expected = keys.sorted()
    RadixSort.sort(&keys)
    #expect(keys == expected)
  }
}
