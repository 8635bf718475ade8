/// Why bytes are not JSON, and where.
package struct JSONSyntaxError: Error, Equatable, Sendable {
  /// The offset of the byte that cannot stand there; the length of the bytes if they end too early.
  package let offset: Int
  /// What would have been right, such as "a comma or a closing bracket".
  package let expected: String
}

/// Reads JSON (RFC 8259) from valid UTF-8, with the byte offset of every value.
///
/// Written for untrusted records of many megabytes: nesting is bounded, nothing is looked at twice,
/// and a text is copied in runs. It is laxer than the standard in two points that real files
/// need: a raw control character may stand in a string, and `NaN` and `Infinity` are read as null.
package struct JSONParser {
  /// The deepest nesting of arrays and objects. Articles need four levels; the bound keeps hostile
  /// input from exhausting the stack.
  static let maximumDepth = 128

  private let bytes: [UInt8]
  private let end: Int
  /// The offset of the next byte.
  private(set) var index: Int

  /// Creates a parser of a part of `bytes`, which must be valid UTF-8.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count)
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  /// Parses bytes that hold one value and nothing else but white space.
  package static func parse(
    _ bytes: [UInt8], in range: Range<Int>? = nil
  ) throws(JSONSyntaxError) -> JSONNode {
    var parser = JSONParser(bytes, in: range ?? 0..<bytes.count)
    let node = try parser.parseValue()
    guard parser.isAtEnd() else { throw parser.failure("the end of the value") }
    return node
  }

  /// Parses the next value.
  mutating func parseValue(depth: Int = 0) throws(JSONSyntaxError) -> JSONNode {
    skipWhiteSpace()
    let offset = index
    guard index < end else { throw failure("a value") }
    let value: JSONValue
    switch bytes[index] {
    case UInt8(ascii: "{"): value = .object(try parseMembers(depth: depth))
    case UInt8(ascii: "["): value = .array(try parseElements(depth: depth))
    case UInt8(ascii: "\""): value = .string(try parseString())
    default: value = try parseLiteral()
    }
    return JSONNode(value: value, offset: offset, end: index)
  }

  /// Passes over white space and says whether nothing follows.
  mutating func isAtEnd() -> Bool {
    skipWhiteSpace()
    return index >= end
  }

  private func failure(_ expected: String) -> JSONSyntaxError {
    JSONSyntaxError(offset: index, expected: expected)
  }

  private mutating func skipWhiteSpace() {
    while index < end, Blank.isSpace(bytes[index]) { index += 1 }
  }

  /// Consumes `byte` after white space, if it is next.
  private mutating func consume(_ byte: UInt8) -> Bool {
    skipWhiteSpace()
    guard index < end, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func parseMembers(depth: Int) throws(JSONSyntaxError) -> [JSONMember] {
    guard depth < Self.maximumDepth else { throw failure("at most \(Self.maximumDepth) levels") }
    index += 1
    var members: [JSONMember] = []
    if consume(UInt8(ascii: "}")) { return members }
    repeat {
      skipWhiteSpace()
      let offset = index
      guard index < end, bytes[index] == UInt8(ascii: "\"") else {
        throw failure("a key in quotes")
      }
      let key = String(decoding: try parseString(), as: UTF8.self)
      guard consume(UInt8(ascii: ":")) else { throw failure("a colon") }
      members.append(
        JSONMember(key: key, offset: offset, node: try parseValue(depth: depth + 1)))
    } while consume(UInt8(ascii: ","))
    guard consume(UInt8(ascii: "}")) else { throw failure("a comma or a closing brace") }
    return members
  }

  private mutating func parseElements(depth: Int) throws(JSONSyntaxError) -> [JSONNode] {
    guard depth < Self.maximumDepth else { throw failure("at most \(Self.maximumDepth) levels") }
    index += 1
    var elements: [JSONNode] = []
    if consume(UInt8(ascii: "]")) { return elements }
    repeat { elements.append(try parseValue(depth: depth + 1)) } while consume(UInt8(ascii: ","))
    guard consume(UInt8(ascii: "]")) else { throw failure("a comma or a closing bracket") }
    return elements
  }

  private mutating func parseLiteral() throws(JSONSyntaxError) -> JSONValue {
    let start = index
    while index < end, Self.isLiteralByte(bytes[index]) { index += 1 }
    let literal = String(decoding: bytes[start..<index], as: UTF8.self)
    switch literal {
    case "null", "NaN", "Infinity", "-Infinity": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default:
      guard Double(literal) != nil, literal.utf8.allSatisfy({ $0 < 0x3A || $0 | 0x20 == 0x65 })
      else {
        index = start
        throw failure("a value")
      }
      return .number(literal)
    }
  }

  private static func isLiteralByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }

  /// Parses a string from its opening to its closing quote.
  private mutating func parseString() throws(JSONSyntaxError) -> [UInt8] {
    index += 1
    var text: [UInt8] = []
    var run = index
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        text.append(contentsOf: bytes[run..<index])
        index += 1
        return text
      }
      if byte == UInt8(ascii: "\\") {
        text.append(contentsOf: bytes[run..<index])
        try parseEscape(into: &text)
        run = index
      } else {
        index += 1
      }
    }
    throw failure("a closing quote")
  }

  private mutating func parseEscape(into text: inout [UInt8]) throws(JSONSyntaxError) {
    guard index + 1 < end else {
      index = end
      throw failure("an escaped character")
    }
    let escaped = bytes[index + 1]
    switch escaped {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escaped)
    case UInt8(ascii: "u"):
      guard let unit = codeUnit(at: index + 2) else { throw failure("four hexadecimal digits") }
      index += 6
      if (0xD800..<0xDC00).contains(unit), index + 1 < end, bytes[index] == UInt8(ascii: "\\"),
        bytes[index + 1] == UInt8(ascii: "u"), let second = codeUnit(at: index + 2),
        (0xDC00..<0xE000).contains(second)
      {
        UTF8Reader.append(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00), to: &text)
        index += 6
      } else {
        UTF8Reader.append(unit, to: &text)
      }
      return
    default: throw failure("an escape that JSON knows")
    }
    index += 2
  }

  /// The UTF-16 code unit of four hexadecimal digits; nil if they are not four.
  private func codeUnit(at offset: Int) -> UInt32? {
    guard offset + 4 <= end else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[offset..<(offset + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        return nil
      }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }
}
