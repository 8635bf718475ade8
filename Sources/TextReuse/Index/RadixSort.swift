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
    let differing = differingBits(keys.span)
    var spareKeys: [UInt64] = []
    var spareValues: [Value] = []
    for shift in stride(from: bits.lowerBound, to: bits.upperBound, by: 8) {
      let digit = Digit(shift: UInt64(shift), width: min(8, bits.upperBound - shift))
      // A digit that is the same everywhere needs no pass.
      if digit.of(differing) == 0 { continue }
      if spareKeys.isEmpty {
        spareKeys = keys
        spareValues = values
      }
      var targetKeys = spareKeys.mutableSpan
      var targetValues = spareValues.mutableSpan
      distribute(keys.span, values.span, by: digit, to: &targetKeys, &targetValues)
      swap(&keys, &spareKeys)
      swap(&values, &spareValues)
    }
  }

  /// Some bits of a key, eight at most.
  private struct Digit {
    private let shift: UInt64
    private let mask: UInt64

    init(shift: UInt64, width: Int) {
      self.shift = shift
      mask = (1 << UInt64(width)) - 1
    }

    func of(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &>> shift) & mask) }
  }

  /// The bits in which not all keys are the same.
  private static func differingBits(_ keys: Span<UInt64>) -> UInt64 {
    var differing: UInt64 = 0
    let first = keys[0]
    for index in keys.indices { differing |= keys[index] ^ first }
    return differing
  }

  /// Puts keys and values in the order of one digit; equal ones stay in the order they are in.
  private static func distribute<Value>(
    _ keys: Span<UInt64>, _ values: Span<Value>, by digit: Digit,
    to targetKeys: inout MutableSpan<UInt64>, _ targetValues: inout MutableSpan<Value>
  ) {
    var counts = [Int](repeating: 0, count: 256)
    var offsets = counts.mutableSpan
    for index in keys.indices { offsets[digit.of(keys[index])] &+= 1 }
    var sum = 0
    for digit in offsets.indices {
      let count = offsets[digit]
      offsets[digit] = sum
      sum &+= count
    }
    for index in keys.indices {
      let key = keys[index]
      let target = offsets[digit.of(key)]
      offsets[digit.of(key)] = target &+ 1
      targetKeys[target] = key
      targetValues[target] = values[index]
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
