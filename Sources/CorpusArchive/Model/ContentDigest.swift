internal import Crypto

/// A SHA-256 digest: the identity of a document, a manifest or a version.
public struct ContentDigest: Hashable, Sendable {
  // Four words instead of an array: a catalogue holds millions of them.
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  /// The digest of the given bytes.
  ///
  /// - Complexity: O(*n*) in the number of bytes; about 2 GB/s with SHA instructions.
  public init(of bytes: [UInt8]) {
    var hasher = DigestHasher()
    hasher.update(bytes)
    self = hasher.finalize()
  }

  /// The digest that 32 stored bytes spell, most significant byte first; `nil` for another count.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for (index, byte) in bytes.enumerated() {
      switch index / 8 {
      case 0: words.0 = words.0 << 8 | UInt64(byte)
      case 1: words.1 = words.1 << 8 | UInt64(byte)
      case 2: words.2 = words.2 << 8 | UInt64(byte)
      default: words.3 = words.3 << 8 | UInt64(byte)
      }
    }
    (first, second, third, fourth) = words
  }

  /// The digest that 64 lower-case hexadecimal digits spell; `nil` for anything else.
  public init?(hexadecimal digits: ArraySlice<UInt8>) {
    guard digits.count == 64 else { return nil }
    // A manifest has one a line, so this is one of the hot loops of opening an archive.
    let span = digits.span
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var isValid = true
    for index in 0..<16 {
      words.0 = words.0 << 4 | Self.value(span[index], &isValid)
      words.1 = words.1 << 4 | Self.value(span[index &+ 16], &isValid)
      words.2 = words.2 << 4 | Self.value(span[index &+ 32], &isValid)
      words.3 = words.3 << 4 | Self.value(span[index &+ 48], &isValid)
    }
    guard isValid else { return nil }
    (first, second, third, fourth) = words
  }

  private static func value(_ digit: UInt8, _ isValid: inout Bool) -> UInt64 {
    let number = digit &- UInt8(ascii: "0")
    if number < 10 { return UInt64(number) }
    let letter = digit &- UInt8(ascii: "a")
    if letter < 6 { return UInt64(letter &+ 10) }
    isValid = false
    return 0
  }

  /// The digest that 64 lower-case hexadecimal digits spell; `nil` for anything else.
  public init?(hexadecimal digits: String) {
    self.init(hexadecimal: Array(digits.utf8)[...])
  }

  /// The 32 bytes, most significant first.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for word in [first, second, third, fourth] {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return bytes
  }

  /// The digest as 64 lower-case hexadecimal digits.
  public var hexadecimal: String { String(decoding: hexadecimalBytes, as: UTF8.self) }

  /// The ASCII bytes of ``hexadecimal``.
  package var hexadecimalBytes: [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text
  }
}

extension ContentDigest: Comparable {
  /// Orders digests as their hexadecimal spellings.
  public static func < (left: Self, right: Self) -> Bool {
    (left.first, left.second, left.third, left.fourth)
      < (right.first, right.second, right.third, right.fourth)
  }
}

extension ContentDigest: CustomStringConvertible {
  /// The same as ``hexadecimal``.
  public var description: String { hexadecimal }
}

/// SHA-256 over bytes that come in pieces.
package struct DigestHasher {
  private var hasher = SHA256()

  package init() {}

  package mutating func update(_ bytes: [UInt8]) { hasher.update(data: bytes) }

  package mutating func update(_ bytes: ArraySlice<UInt8>) { hasher.update(data: bytes) }

  package func finalize() -> ContentDigest {
    let digest = hasher.finalize()
    // SHA-256 has 32 bytes, always; the fallback is unreachable and harmless.
    return ContentDigest(bytes: Array(digest)) ?? ContentDigest(zero: ())
  }
}

extension ContentDigest {
  fileprivate init(zero: Void) { (first, second, third, fourth) = (0, 0, 0, 0) }
}
