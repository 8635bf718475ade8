import TestSupport
import Testing

@testable import Documents
@testable import Provenance

@Suite("Content order")
struct ContentOrderTests {
  private static let texts = (0..<12).map { number in
    (0..<(20 + number)).map { "word\($0 * 7 % (number + 3))x\(number % 4)" }
      .joined(separator: " ")
  }

  @Test(
    "does not depend on names or on the order of input", arguments: 1...10 as ClosedRange<UInt64>)
  func ignoresNames(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let plain = ContentOrder.sorted(
      Self.texts.enumerated().map { .tiny("\($0.offset).txt", $0.element) })
    var names = Self.texts.indices.map { "renamed-\($0)" }
    names.shuffle(using: &generator)
    let renamed = zip(names, Self.texts).map { Documents.Document.tiny($0, $1) }
    let sorted = ContentOrder.sorted(renamed.shuffled(using: &generator))
    #expect(sorted.map(\.text) == plain.map(\.text))
  }

  @Test("breaks ties by checksum, then by what is known, and by name last")
  func ties() {
    let documents: [Documents.Document] = [
      .tiny("e", "same words", sha256: "02"), .tiny("d", "same words", sha256: "01", site: "s"),
      .tiny("c", "same words", sha256: "01"), .tiny("b", "same words", sha256: "01"),
      .tiny("a", "same words", sha256: "03"),
    ]
    #expect(ContentOrder.sorted(documents).map(\.id.rawValue) == ["b", "c", "d", "e", "a"])
    #expect(
      ContentOrder.sorted(documents.reversed()).map(\.id.rawValue) == ["b", "c", "d", "e", "a"])
  }

  @Test("tells texts with other words apart, and not those with other furniture")
  func contentKey() {
    func key(_ text: String, _ regions: [Region]? = nil) -> [UInt64] {
      let key = Documents.Document.tiny("a", text, regions: regions).contentKey
      return [key.0, key.1]
    }
    #expect(key("one two") != key("two one"))
    #expect(key("one two") != key("one two two"))
    #expect(
      key(
        "one two menu",
        [
          Region(kind: .body, span: ByteSpan(0, 8)),
          Region(kind: .furniture, span: ByteSpan(8, 12)),
        ]) == key("one two"))
  }
}
