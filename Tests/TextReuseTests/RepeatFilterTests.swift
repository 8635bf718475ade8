import TestSupport
import Testing

@testable import TextReuse

@Suite("Repeat filter")
struct RepeatFilterTests {
  @Test("lets every repeated key through and few others", arguments: [1, 40, 3000])
  func keepsRepeated(count: Int) {
    var generator = SplitMix64(seed: UInt64(count))
    let single = (0..<count).map { _ in generator.next() }
    let repeated = (0..<count).map { _ in generator.next() }
    let keys = single + repeated + repeated
    var filter = RepeatFilter(count: keys.count)
    let middle = keys.count / 2
    filter.note(keys.span, in: 0..<middle)
    filter.note(keys.span, in: middle..<keys.count)
    #expect(repeated.allSatisfy { filter.hasRepeated($0) })
    #expect(single.count { filter.hasRepeated($0) } <= count / 4)
  }

  @Test("takes nothing for repeated that it has not met") func isEmpty() {
    let filter = RepeatFilter(count: 0)
    #expect(!filter.hasRepeated(0) && !filter.hasRepeated(.max))
  }
}
