/// Turns byte offsets of a UTF-8 text into offsets in Unicode scalars.
///
/// Holds one count for each 256 bytes of text; a question reads at most 256 bytes.
struct ScalarOffsets {
  private static let stride = 256
  private let text: [UInt8]
  private let counts: [Int]

  /// Counts the scalars of a text once.
  init(_ text: [UInt8]) {
    self.text = text
    var counts = [0]
    var count = 0
    for (index, byte) in text.enumerated() {
      if byte & 0xC0 != 0x80 { count += 1 }
      if (index + 1) % Self.stride == 0 { counts.append(count) }
    }
    self.counts = counts
  }

  /// The number of scalars that begin before the byte offset, which is clamped to the text.
  func scalar(at byte: Int) -> Int {
    let byte = min(max(byte, 0), text.count)
    let block = byte / Self.stride
    var count = counts[block]
    for other in text[(block * Self.stride)..<byte] where other & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
