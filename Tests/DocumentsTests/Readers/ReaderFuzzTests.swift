import Documents
import TestSupport
import Testing

@Suite("Readers on hostile bytes")
struct ReaderFuzzTests {
  private static let names = [
    "a.txt", "a.md", "a.html", "a.jsonl", "a.json", "a", "a.csv", "a.mhtml", "a.warc", "a.warc.gz",
    "a.wacz", "a.csv.gz",
  ]

  private func check(_ result: ReaderResult, _ name: String) {
    for record in result.records {
      #expect(String(validating: record.text, as: UTF8.self) != nil)
      #expect(record.sha256.utf8.count == 64)
      #expect(record.regions.allSatisfy { $0.span.end <= record.text.count })
      let document = Document(analysing: record)
      #expect(document.text == record.text)
    }
  }

  @Test("random bytes", arguments: names, 0..<40)
  func randomBytes(name: String, seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let length = Int.random(in: 0..<400, using: &generator)
    check(
      readFile(name, (0..<length).map { _ in UInt8.random(in: 1...255, using: &generator) }), name)
  }

  @Test("damaged files", arguments: names, 0..<60)
  func damagedFiles(name: String, seed: Int) {
    var generator = SplitMix64(seed: UInt64(1_000 + seed))
    var bytes = Array(
      """
      ---
      title: "The bell"
      date: 2018-08-03
      ---
      {"id": "x", "text": "The bell rang \\ud83e\\udd89.", "date": "2018-08-03"}
      <!DOCTYPE html><html><head><meta charset=utf-8><script type="application/ld+json">{"@type":
      "Article", "datePublished": "2018-08-03"}</script></head><body class=x><p>The bell &amp; the
      rope.</p><div id=comments><a href="x">No</a></div></body></html>
      """.utf8)
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 1...255, using: &generator)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: bytes[place..<min(place + 40, bytes.count)], at: place)
      default: bytes.removeSubrange(place..<min(place + 60, bytes.count))
      }
      if bytes.isEmpty { bytes = [0x20] }
    }
    check(readFile(name, bytes), name)
  }
}
