import TestSupport

extension SplitMix64 {
  /// Text that compresses about as well as prose.
  mutating func text(words: Int) -> [UInt8] {
    let vocabulary = [
      "river", "council", "bridge", "flood", "of", "the", "engineers", "Łódź", "\n",
    ]
    return (0..<words).flatMap { _ in
      Array((vocabulary.randomElement(using: &self) ?? "the").utf8) + [0x20]
    }
  }

  /// `bytes` with a few bytes changed, cut off, doubled or put in.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &self) where !bytes.isEmpty {
      let index = Int.random(in: bytes.indices, using: &self)
      switch Int.random(in: 0..<6, using: &self) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &self)
      case 1: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &self)
      case 2: bytes.removeLast(bytes.count - index)
      case 3: bytes.insert(UInt8.random(in: 0...255, using: &self), at: index)
      case 4: bytes.removeSubrange(index..<min(bytes.count, index + 9))
      default: bytes[index] = [0x00, 0x30, 0x39, 0xFF, 0x7F].randomElement(using: &self) ?? 0
      }
    }
    return bytes
  }
}
