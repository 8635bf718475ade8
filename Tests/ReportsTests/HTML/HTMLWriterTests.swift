import TestSupport
import Testing

@testable import Reports

@Suite("HTML writer")
struct HTMLWriterTests {
  /// What a text becomes, one character after the other.
  private static func escaped(_ text: String, isValue: Bool) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"" where isValue: "&quot;"
      case "'" where isValue: "&#39;"
      default: String(scalar)
      }
    }.joined()
  }

  @Test(
    "escapes the same signs wherever they stand, and quotation marks only in values",
    arguments: 1...20)
  func escapes(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let signs = Array("ab cd~?@`!#;=/%(\n\t&<>\"'éß„中😀".unicodeScalars)
    for length in 0..<40 {
      var text = String.UnicodeScalarView()
      for _ in 0..<length {
        // Runs of plain letters are written many at a time.
        let isPlain = generator.next() % 3 > 0
        text.append(
          isPlain ? "e" : signs[Int(generator.next() % UInt64(signs.count))])
      }
      var writer = HTMLWriter()
      writer.text(String(text))
      #expect(
        String(decoding: writer.bytes, as: UTF8.self) == Self.escaped(String(text), isValue: false))
      var value = HTMLWriter()
      value.value(String(text))
      #expect(
        String(decoding: value.bytes, as: UTF8.self) == Self.escaped(String(text), isValue: true))
    }
  }

  @Test("leaves no byte of a control in place", arguments: Array(UInt8(0)...0x1F) + [0x7F])
  func controls(byte: UInt8) {
    var writer = HTMLWriter()
    writer.text("many words before " + String(UnicodeScalar(byte)) + " and as many after it")
    #expect(writer.bytes.contains(byte) == (byte == 0x09 || byte == 0x0A))
  }
}
