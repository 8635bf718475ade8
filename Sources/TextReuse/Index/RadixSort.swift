/// Sorting of 64-bit keys in linear time.
package enum RadixSort {
  /// Sorts keys alone, ascending.
  ///
  /// - Complexity: O(*n*), and room for a copy.
  package static func sort(_ keys: inout [UInt64]) {
    var nothing = [Nothing](repeating: Nothing(), count: keys.count)
    sort(&keys, &nothing)
  }

  /// What belongs to a key that is sorted alone: no bytes, so that moving it costs nothing.
  private struct Nothing: Sendable {}

  /// Sorts postings by fingerprint, keeping the order of equal ones.
  ///
  /// - Complexity: O(*n*), and room for a copy.
  package static func sort(_ fingerprints: inout [UInt64], _ positions: inout [UInt32]) {
    sort(&fingerprints, &positions, bits: 0..<64)
  }

  /// Sorts parallel columns by key, keeping the order of equal keys.
  ///
  /// Least significant digit first, eight bits a pass; a pass in which all keys agree is skipped.
  ///
  /// - Parameters:
  ///   - keys: What is sorted by, ascending.
  ///   - values: What belongs to each key; as many as there are keys.
  ///   - bits: The bits of the keys to sort by; keys that differ in others count as equal.
  /// - Complexity: O(*n*) a byte of `bits`, and room for a copy of both columns.
  static func sort<Value: Sendable>(
    _ keys: inout [UInt64], _ values: inout [Value], bits: Range<Int> = 0..<64
  ) {
    precondition(keys.count == values.count, "A key without its value")
    guard keys.count > 1 else { return }
    if keys.count <= 32 { return insertionSort(&keys, &values, bits: bits) }
    var spareKeys = keys
    var spareValues = values
    var offsets = [Int](repeating: 0, count: 256)
    for shift in stride(from: bits.lowerBound, to: bits.upperBound, by: 8) {
      let digitMask = UInt64((1 << min(8, bits.upperBound - shift)) - 1)
      for digit in 0..<256 { offsets[digit] = 0 }
      for key in keys { offsets[Int((key >> UInt64(shift)) & digitMask)] += 1 }
      if offsets[Int((keys[0] >> UInt64(shift)) & digitMask)] == keys.count { continue }
      var sum = 0
      for digit in 0..<256 {
        let count = offsets[digit]
        offsets[digit] = sum
        sum += count
      }
      for index in keys.indices {
        let key = keys[index]
        let digit = Int((key >> UInt64(shift)) & digitMask)
        let target = offsets[digit]
        offsets[digit] = target + 1
        spareKeys[target] = key
        spareValues[target] = values[index]
      }
      swap(&keys, &spareKeys)
      swap(&values, &spareValues)
    }
  }

  /// Sorts few keys: counting 256 digits would cost more than moving them.
  private static func insertionSort<Value>(
    _ keys: inout [UInt64], _ values: inout [Value], bits: Range<Int>
  ) {
    let mask =
      bits.count >= 64 ? UInt64.max : ((1 << UInt64(bits.count)) - 1) << UInt64(bits.lowerBound)
    for index in 1..<keys.count {
      let key = keys[index]
      let value = values[index]
      var hole = index
      while hole > 0, keys[hole - 1] & mask > key & mask {
        keys[hole] = keys[hole - 1]
        values[hole] = values[hole - 1]
        hole -= 1
      }
      keys[hole] = key
      values[hole] = value
    }
  }
}
