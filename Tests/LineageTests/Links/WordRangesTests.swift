import TestSupport
import Testing

@testable import Lineage

@Suite("Sets of words")
struct WordRangesTests {
  private func random(_ generator: inout SplitMix64) -> [Range<Int>] {
    (0..<Int(generator.next() % 8)).map { _ in
      let start = Int(generator.next() % 60)
      return start..<(start + Int(generator.next() % 9))
    }
  }

  @Test("agree with sets of integers", arguments: 0..<200 as Range<UInt64>)
  func agreesWithSets(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let left = random(&generator)
    let right = random(&generator)
    let a = Set(left.joined())
    let b = Set(right.joined())
    let words = WordRanges(left)
    let others = WordRanges(right)
    #expect(Set(words.ranges.joined()) == a)
    #expect(words.count == a.count)
    #expect(Set(words.intersection(others).ranges.joined()) == a.intersection(b))
    #expect(Set(words.subtracting(others).ranges.joined()) == a.subtracting(b))
    #expect(Set(WordRanges(left + right).ranges.joined()) == a.union(b))
  }

  @Test("hold ascending ranges that do not touch", arguments: 0..<50 as Range<UInt64>)
  func isNormal(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let ranges = WordRanges(random(&generator)).ranges
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    #expect(ranges.allSatisfy { !$0.isEmpty })
  }
}
