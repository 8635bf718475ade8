import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite("Furniture of an outlet")
struct OutletFurnitureTests {
  private static let appeal = "Read us every morning: the letter of the harbour costs nothing."

  private func story(_ number: Int, sentences: Int = 12) -> String {
    var generator = SplitMix64(seed: UInt64(number))
    let words = ["bell", "keeper", "harbour", "rope", "fog", "noon", "boat", "lamp", "net", "tide"]
    return (0..<sentences).map { sentence in
      (0..<9).map { _ in words.randomElement(using: &generator) ?? "bell" }.joined(separator: " ")
        + " \(number) \(sentence)."
    }.joined(separator: "\n")
  }

  private func page(_ number: Int, site: String? = "Harbour Note", _ text: String) -> SourceRecord {
    SourceRecord(id: DocumentID("\(number)"), text: Array(text.utf8), site: site)
  }

  private func furniture(_ records: [SourceRecord]) async -> [String] {
    var records = records
    await OutletFurniture.mark(&records)
    return records.flatMap { record in
      record.regions.map { String(decoding: record.text[$0.span.range], as: UTF8.self) }
    }
  }

  @Test("is what stands on three of ten pages")
  func repeated() async {
    let pages = (0..<20).map { number in
      page(number, story(number) + (number < 6 ? "\n  \(Self.appeal)\n" : ""))
    }
    #expect(await furniture(pages) == Array(repeating: Self.appeal, count: 6))
    #expect(await furniture(pages.map { page(0, site: "\($0.id.rawValue)", $0.string) }).isEmpty)
    #expect(await furniture(pages.map { page(0, site: nil, $0.string) }).isEmpty)
  }

  @Test("is not what stands on fewer pages, or on those of a small outlet")
  func rare() async {
    let pages = (0..<20).map { number in
      page(number, story(number) + (number < 5 ? "\n\(Self.appeal)" : ""))
    }
    #expect(await furniture(pages).isEmpty)
    let few = (0..<9).map { page($0, story($0) + "\n\(Self.appeal)") }
    #expect(await furniture(few).isEmpty)
  }

  @Test("is not the text of a story that is told in many versions")
  func versions() async {
    let pages = (0..<20).map { number in
      page(number, story(100, sentences: 8) + "\n" + story(number, sentences: 8))
    }
    #expect(await furniture(pages).isEmpty)
  }

  @Test("stands beside the regions that a reader knows")
  func knownRegions() async {
    var records = (0..<12).map { page($0, "menu of the page\n" + story($0) + "\n" + Self.appeal) }
    for index in records.indices {
      records[index].regions = [Region(kind: .furniture, span: ByteSpan(0, 16), reason: "menu")]
    }
    await OutletFurniture.mark(&records)
    #expect(
      records.allSatisfy { $0.regions.map(\.reason) == ["menu", "repeated on the outlet's pages"] })
    let document = Document(analysing: records[0])
    #expect(document.regions.map(\.kind) == [.furniture, .body, .furniture])
  }

  @Test("is known to who reads one document after the other, if they are few enough to be held")
  func streamed() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for number in 0..<20 {
      let text = "site: Harbour Note\n\n" + story(number) + (number < 6 ? "\n\(Self.appeal)\n" : "")
      try Data(text.utf8).write(to: folder.appending(path: "\(number).txt"))
    }
    let loader = DocumentLoader()
    var streamed: [Document] = []
    _ = try await loader.forEachDocument(paths: [FilePath(folder.path)]) { streamed.append($0) }
    let loaded = try await loader.load(paths: [folder.path]).documents
    #expect(streamed.map(\.regions) == loaded.map(\.regions))
    #expect(
      streamed.count { $0.regions.contains { $0.reason == "repeated on the outlet's pages" } } == 6)
  }
}
