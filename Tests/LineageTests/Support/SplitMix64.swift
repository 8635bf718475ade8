import TestSupport

extension SplitMix64 {
  /// A number in −scale…scale.
  mutating func score(_ scale: Double) -> Double {
    (Double(next() >> 11) / Double(1 << 53) * 2 - 1) * scale
  }
}
