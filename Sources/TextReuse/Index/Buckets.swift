/// The places of a sequence of numbers by the number that stands there. 4 bytes a place.
package struct Buckets: Sendable {
  private let places: [UInt32]
  private let starts: [Int]

  /// Sorts the places of a sequence; those at which no number of `0..<count` stands are left out.
  ///
  /// - Parameters:
  ///   - numbers: The sequence, at most 2³² long.
  ///   - count: The number of buckets.
  /// - Complexity: O(*n* + `count`) for *n* numbers.
  package init(of numbers: [Int], count: Int) {
    let buckets = 0..<count
    var starts = [Int](repeating: 0, count: count + 1)
    for number in numbers where buckets.contains(number) { starts[number + 1] += 1 }
    for bucket in buckets { starts[bucket + 1] += starts[bucket] }
    var ends = starts
    var places = [UInt32](repeating: 0, count: starts[count])
    for (place, number) in numbers.enumerated() where buckets.contains(number) {
      places[ends[number]] = UInt32(truncatingIfNeeded: place)
      ends[number] += 1
    }
    self.places = places
    self.starts = starts
  }

  /// The places at which a number stands, ascending.
  package subscript(number: Int) -> ArraySlice<UInt32> {
    places[starts[number]..<starts[number + 1]]
  }
}
