import TestSupport
import Testing

@testable import TextReuse

@Suite("Buckets")
struct BucketsTests {
  @Test("have the places of each number, ascending, and none of numbers that are not asked for")
  func places() {
    let numbers = [2, 0, 2, -1, 7, 1, 2, 3]
    let buckets = Buckets(of: numbers, count: 4)
    #expect((0..<4).map { Array(buckets[$0]) } == [[1], [5], [0, 2, 6], [7]])
    #expect(Buckets(of: [], count: 1)[0].isEmpty)
  }

  @Test("hold every place once", arguments: 1...10)
  func all(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let numbers = (0..<200).map { _ in Int(generator.next() % 17) }
    let buckets = Buckets(of: numbers, count: 17)
    let places = (0..<17).flatMap { number in
      buckets[number].map { place in
        #expect(numbers[Int(place)] == number)
        return Int(place)
      }
    }
    #expect(places.sorted() == Array(numbers.indices))
  }
}
