/// Turns byte offsets of a text into offsets in Unicode scalars.
///
/// Keeps one number for each 256 bytes of text, so that a lookup reads at most 255 bytes.
package struct ScalarOffsets: Sendable {
  /// The distance between two samples. Shorter costs memory, longer costs time at each lookup.
  private static let stride = 256

  private let text: [UInt8]
  private let samples: [UInt32]

  /// Counts the scalars of a text.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  package init(_ text: [UInt8]) {
    self.text = text
    var samples: [UInt32] = []
    samples.reserveCapacity(text.count / Self.stride + 1)
    var count: UInt32 = 0
    let bytes = text.span
    for start in Swift.stride(from: 0, to: text.count, by: Self.stride) {
      samples.append(count)
      for index in start..<min(start + Self.stride, text.count) {
        count &+= bytes[index] & 0xC0 != 0x80 ? 1 : 0
      }
    }
    self.samples = samples
  }

  /// The number of scalars that begin before the byte offset `byte`, which is clamped to the text.
  package func scalar(at byte: Int) -> Int {
    let byte = min(max(0, byte), text.count)
    guard !samples.isEmpty else { return 0 }
    let sample = min(byte / Self.stride, samples.count - 1)
    var count = Int(samples[sample])
    for index in sample * Self.stride..<byte where text[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
