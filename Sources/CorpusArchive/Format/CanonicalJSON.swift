/// The part of JSON that records use, in one spelling only: keys sorted by their bytes, no spaces,
/// integers, one line feed at the end of a record.
enum CanonicalJSON: Hashable, Sendable {
  case null
  case integer(Int)
  case string(String)
  case array([CanonicalJSON])
  case object([String: CanonicalJSON])

  /// The spelling, without the line feed.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  /// The spelling of a record: one line.
  var record: [UInt8] { bytes + [0x0A] }

  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += Array("null".utf8)
    case .integer(let value): bytes += Array(String(value).utf8)
    case .string(let text): Self.append(text, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (index, member) in sorted.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.append(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Escapes only what JSON demands; everything else stands as UTF-8.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension CanonicalJSON {
  /// Reads a record: one object and a line feed. `nil` for anything else.
  ///
  /// Spaces are accepted between tokens, for a later minor version; depth is bounded.
  init?(record bytes: [UInt8]) {
    guard bytes.last == 0x0A else { return nil }
    var parser = Parser(bytes: bytes)
    guard let value = parser.value(depth: 0), case .object = value else { return nil }
    parser.skipSpace()
    guard parser.position == bytes.count else { return nil }
    self = value
  }

  /// The member of an object.
  subscript(key: String) -> CanonicalJSON? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The value of an integer that is not negative.
  var count: Int? {
    if case .integer(let value) = self, value >= 0 { value } else { nil }
  }

  /// The text of a string.
  var text: String? { if case .string(let text) = self { text } else { nil } }

  /// The digest that a string spells.
  var digest: ContentDigest? { text.flatMap { ContentDigest(hexadecimal: $0) } }

  private struct Parser {
    let bytes: [UInt8]
    var position = 0

    private static let deepest = 16

    mutating func skipSpace() {
      while position < bytes.count {
        switch bytes[position] {
        case 0x20, 0x0A, 0x0D, 0x09: position += 1
        default: return
        }
      }
    }

    /// Takes one byte if it is next after spaces.
    mutating func take(_ byte: UInt8) -> Bool {
      skipSpace()
      guard position < bytes.count, bytes[position] == byte else { return false }
      position += 1
      return true
    }

    mutating func value(depth: Int) -> CanonicalJSON? {
      guard depth < Self.deepest else { return nil }
      skipSpace()
      guard position < bytes.count else { return nil }
      switch bytes[position] {
      case UInt8(ascii: "{"): return object(depth)
      case UInt8(ascii: "["): return array(depth)
      case UInt8(ascii: "\""): return string().map { .string($0) }
      case UInt8(ascii: "n"): return word("null", .null)
      // Booleans are no part of major 1, but a later minor version may add keys that have them.
      case UInt8(ascii: "t"): return word("true", .integer(1))
      case UInt8(ascii: "f"): return word("false", .integer(0))
      default: return integer()
      }
    }

    private mutating func word(_ word: String, _ value: CanonicalJSON) -> CanonicalJSON? {
      guard bytes[position...].starts(with: Array(word.utf8)) else { return nil }
      position += word.utf8.count
      return value
    }

    private mutating func integer() -> CanonicalJSON? {
      let start = position
      if bytes[position] == UInt8(ascii: "-") { position += 1 }
      while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
      return Int(String(decoding: bytes[start..<position], as: UTF8.self)).map { .integer($0) }
    }

    private mutating func array(_ depth: Int) -> CanonicalJSON? {
      position += 1
      var values: [CanonicalJSON] = []
      if take(UInt8(ascii: "]")) { return .array(values) }
      repeat {
        guard let value = value(depth: depth + 1) else { return nil }
        values.append(value)
      } while take(UInt8(ascii: ","))
      return take(UInt8(ascii: "]")) ? .array(values) : nil
    }

    private mutating func object(_ depth: Int) -> CanonicalJSON? {
      position += 1
      var members: [String: CanonicalJSON] = [:]
      if take(UInt8(ascii: "}")) { return .object(members) }
      repeat {
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\""), let key = string(),
          take(UInt8(ascii: ":")), let value = value(depth: depth + 1),
          members.updateValue(value, forKey: key) == nil
        else { return nil }
      } while take(UInt8(ascii: ","))
      return take(UInt8(ascii: "}")) ? .object(members) : nil
    }

    private mutating func string() -> String? {
      position += 1
      var text: [UInt8] = []
      while position < bytes.count {
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
        case 0..<0x20: return nil
        case UInt8(ascii: "\\"):
          guard let scalar = escape() else { return nil }
          text += Array(String(scalar).utf8)
        default: text.append(byte)
        }
      }
      return nil
    }

    private mutating func escape() -> UnicodeScalar? {
      guard position < bytes.count else { return nil }
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UnicodeScalar(byte)
      case UInt8(ascii: "n"): return "\n"
      case UInt8(ascii: "r"): return "\r"
      case UInt8(ascii: "t"): return "\t"
      case UInt8(ascii: "b"): return "\u{8}"
      case UInt8(ascii: "f"): return "\u{C}"
      case UInt8(ascii: "u"):
        guard position <= bytes.count - 4 else { return nil }
        let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
        position += 4
        return UInt32(digits, radix: 16).flatMap { UnicodeScalar($0) }
      default: return nil
      }
    }
  }
}
