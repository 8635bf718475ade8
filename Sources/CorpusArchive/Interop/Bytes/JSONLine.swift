/// JSON objects on one line, with their members in the order given.
enum JSONLine {
  /// A value that the formats of web archives need.
  enum Value {
    case text(String)
    case number(Int)
    case list([Value])
    case object([(String, Value)])
  }

  static func text(_ members: [(String, Value)]) -> String {
    write(.object(members))
  }

  private static func write(_ value: Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .number(let number): String(number)
    case .list(let values): "[" + values.map(write).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(quoted($0)): \(write($1))" }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: bytes += Array("\\u00\(Hexadecimal.text([byte]))".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
  }
}
