import Documents
import TestSupport
import Testing

@Suite("Text decoding")
struct TextDecoderTests {
  private func decode(_ bytes: [UInt8]) -> TextDecoder.Result {
    TextDecoder.decode(bytes, for: DocumentID("a.txt"))
  }

  @Test(
    "keeps valid UTF-8 byte for byte",
    arguments: ["", "plain", "Käse", "\u{FEFF}mark", "e\u{301}", "日本", "🦉", "a\r\nb"])
  func keepsUTF8(text: String) {
    let result = decode(Array(text.utf8))
    #expect(result.text == Array(text.utf8))
    #expect(result.warnings.isEmpty)
  }

  @Test(
    "transcodes UTF-16 of both byte orders and drops the mark", arguments: [true, false])
  func transcodesUTF16(littleEndian: Bool) {
    let units = Array("\u{FEFF}Straße 🦉".utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return littleEndian ? [low, high] : [high, low]
    }
    #expect(decode(bytes).text == Array("Straße 🦉".utf8))
    #expect(decode(bytes).warnings.isEmpty)
  }

  @Test(
    "replaces what is no UTF-16",
    arguments: [
      ([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00], "A\u{FFFD}B", 4),
      ([0xFF, 0xFE, 0x00, 0xDC], "\u{FFFD}", 2),
      ([0xFE, 0xFF, 0xD8, 0x00], "\u{FFFD}", 2),
      ([0xFE, 0xFF, 0x00, 0x41, 0x00], "A\u{FFFD}", 4),
    ] as [([UInt8], String, Int)])
  func repairsUTF16(bytes: [UInt8], text: String, offset: Int) {
    let result = decode(bytes)
    #expect(result.text == Array(text.utf8))
    #expect(result.warnings.map(\.code) == ["invalid-utf16"])
    #expect(result.warnings.first?.offset == offset)
  }

  @Test("reads what is not UTF-8 as Windows-1252, with the first foreign byte")
  func fallsBack() {
    let result = decode([0x93] + Array("caf".utf8) + [0xE9, 0x94, 0x20, 0x81])
    #expect(result.text == Array("“café” \u{81}".utf8))
    #expect(result.warnings.map(\.code) == ["latin1-fallback"])
    #expect(result.warnings.first?.offset == 0)
    #expect(result.warnings.first?.isLoss == false)
  }

  @Test("repairs a few bad bytes where most letters are UTF-8")
  func repairsUTF8() {
    let result = decode(Array("Grüße aus Köln".utf8) + [0xFF] + Array("und".utf8) + [0xC3])
    #expect(result.text == Array("Grüße aus Köln\u{FFFD}und\u{FFFD}".utf8))
    #expect(result.warnings.map(\.code) == ["invalid-utf8"])
    #expect(result.warnings.first?.offset == 17)
    #expect(result.warnings.first?.message.contains("2 malformed") == true)
  }

  @Test("a tie between good and bad sequences is read as Windows-1252")
  func tie() {
    #expect(decode(Array("ü".utf8) + [0xFC]).warnings.map(\.code) == ["latin1-fallback"])
  }

  @Test(
    "counts one replacement for each malformed sequence, as the standard library does",
    arguments: [
      [0xE2, 0x82], [0xE2, 0x82, 0x41], [0xF0, 0x9F, 0xA6], [0xC0, 0xAF], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5], [0x80, 0x80], [0xE0, 0x9F, 0x80], [0xF1, 0x80, 0xE1, 0x80],
    ] as [[UInt8]])
  func countsReplacements(bad: [UInt8]) {
    let result = decode(Array(String(repeating: "ü", count: 20).utf8) + bad)
    let replaced = String(decoding: result.text, as: UTF8.self).unicodeScalars
      .filter { $0 == "\u{FFFD}" }.count
    #expect(result.warnings.first?.message.hasPrefix("\(replaced) malformed") == true)
    #expect(result.warnings.first?.offset == 40)
  }

  @Test("any bytes become valid UTF-8", arguments: 0..<64)
  func alwaysValid(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let length = Int.random(in: 0..<200, using: &generator)
    var bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
    if seed % 3 == 0 { bytes = [0xFF, 0xFE] + bytes }
    let text = decode(bytes).text
    #expect(String(validating: text, as: UTF8.self) != nil)
  }

  @Test(
    "knows content that is not text",
    arguments: [
      Array("%PDF-1.7\n".utf8), [0x89, 0x50, 0x4E, 0x47, 0x0D], [0x50, 0x4B, 0x03, 0x04, 0x14],
      [0x1F, 0x8B, 0x08], Array("text with a \0 in it".utf8), [1, 2, 3, 4, 5, 6],
      Array("{\\rtf1 hello}".utf8),
    ] as [[UInt8]])
  func knowsBinary(bytes: [UInt8]) {
    #expect(BinaryContent.kind(of: bytes) != nil)
    let result = readFile("a.txt", bytes)
    #expect(result.records.isEmpty)
    #expect(result.warnings.map(\.code) == ["binary-file"])
    #expect(result.warnings.first?.isLoss == true)
  }

  @Test(
    "takes text for text",
    arguments: ["", "a\tb\r\nc\u{0C}", "\u{1B}[1mbold\u{1B}[0m in a terminal log", "Ünï"])
  func knowsText(text: String) {
    #expect(BinaryContent.kind(of: Array(text.utf8)) == nil)
  }

  @Test(
    "sums are those of the standard",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
  func checksum(text: String, sum: String) {
    #expect(Checksum.sha256(Array(text.utf8)) == sum)
  }
}
