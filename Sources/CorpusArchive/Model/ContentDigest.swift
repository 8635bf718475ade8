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

  /// One of the four words tells digests apart in a table as well as all of them: any bit of
  /// SHA-256 is as good as another.
  public func hash(into hasher: inout Hasher) { hasher.combine(first) }

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
    let span = digits.span.bytes
    guard let first = Self.word(span, at: 0), let second = Self.word(span, at: 16),
      let third = Self.word(span, at: 32), let fourth = Self.word(span, at: 48)
    else { return nil }
    (self.first, self.second, self.third, self.fourth) = (first, second, third, fourth)
  }

  /// The word that 16 digits spell.
  private static func word(_ digits: RawSpan, at offset: Int) -> UInt64? {
    guard let high = half(digits.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)),
      let low = half(digits.unsafeLoadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
    else { return nil }
    return high << 32 | low
  }

  /// The 32 bits that 8 digits spell, as they lie in memory; all of them are taken at once.
  private static func half(_ digits: UInt64) -> UInt64? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let text = UInt64(bigEndian: digits)
    let low = text & (0x0F &* ones)
    // Bit 6 is what tells `a` to `f`, 0x61 to 0x66, from `0` to `9`, 0x30 to 0x39.
    let isLetter = (text >> 6) & ones
    let isDigit = isLetter ^ ones
    // Bit 4 of each byte: a digit above 9, a letter above `f`, a letter before `a`.
    let excess = (low &+ 6 &* isDigit &+ 9 &* isLetter) | ~(low &+ 0x0F &* ones &+ isDigit)
    guard text & (0xF0 &* ones) == 0x60 &* isLetter | 0x30 &* isDigit,
      excess & (0x10 &* ones) == 0
    else { return nil }
    var value = low &+ 9 &* isLetter
    value = (value | value >> 4) & 0x00FF_00FF_00FF_00FF
    value = (value | value >> 8) & 0x0000_FFFF_0000_FFFF
    return (value | value >> 16) & 0xFFFF_FFFF
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
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for word in [first, second, third, fourth] {
      for shift in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
        text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
      }
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
    hasher.finalize().withUnsafeBytes { ContentDigest(words: $0) }
  }
}

extension ContentDigest {
  /// The digest in a buffer of 32 bytes, which is what SHA-256 gives, always.
  fileprivate init(words buffer: UnsafeRawBufferPointer) {
    let word = { (index: Int) in
      UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
    }
    (first, second, third, fourth) = (word(0), word(1), word(2), word(3))
  }
}
