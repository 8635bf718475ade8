import TestSupport

extension SplitMix64 {
  /// A number below the bound.
  mutating func number(below bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}
