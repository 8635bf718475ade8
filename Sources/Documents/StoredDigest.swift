/// A digest in hexadecimal digits, in a quarter of their room where it is a SHA-256.
enum StoredDigest: Sendable {
  case sha256(UInt64, UInt64, UInt64, UInt64)
  case other(String)

  /// Stores digits as they are given.
  init(_ text: String) {
    var words: [UInt64] = []
    var word: UInt64 = 0
    var count = 0
    for byte in text.utf8 {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x61...0x66: digit = byte - 0x61 + 10
      default:
        self = .other(text)
        return
      }
      word = word << 4 | UInt64(digit)
      count += 1
      if count % 16 == 0 { words.append(word) }
    }
    self =
      count == 64
      ? .sha256(words[0], words[1], words[2], words[3]) : .other(text)
  }

  /// The digits.
  var text: String {
    switch self {
    case .other(let text): return text
    case .sha256(let a, let b, let c, let d):
      return String(unsafeUninitializedCapacity: 64) { digits in
        for (index, word) in [a, b, c, d].enumerated() {
          for place in 0..<16 {
            let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * place)) & 15
            digits[index * 16 + place] = digit < 10 ? 0x30 + digit : 0x61 + digit - 10
          }
        }
        return 64
      }
    }
  }
}
