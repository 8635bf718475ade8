@testable import CorpusArchive
import Testing

/// The first document that an archive reads is looked for without the catalogue of all documents.
@Suite("The first document that is read") struct FirstReadingTests {
  @Test("is the right one, whichever it is", arguments: 1...15)
  func randomHistories(seed: UInt64) async throws {
    let history = sampleHistory(seed: seed, versions: 6)
    let (_, disk) = try await memoryArchive(history)
    for (index, corpus) in history.enumerated() {
      for document in corpus {
        let archive = try Archive(at: "/a", fileOperations: disk)
        let bytes = try archive.read(document.path, version: index + 1)
        #expect(bytes == document.bytes, "seed \(seed), version \(index + 1), \(document.path)")
      }
    }
  }

  @Test("may have been gone for some versions, under other names, beside copies")
  func cameBack() async throws {
    var maker = TextMaker(seed: 7)
    let texts = (0..<4).map { _ in Array(maker.text(12).utf8) }
    let history: [Corpus] = [
      [("a", texts[0]), ("b", texts[1])],
      [("b", texts[1]), ("c", texts[2])],
      [("a", texts[2]), ("b", texts[0]), ("c", texts[0]), ("d", texts[3])],
      [("d", texts[1]), ("e", texts[1])],
      [("a", texts[0]), ("e", texts[3])],
    ]
    let (_, disk) = try await memoryArchive(history)
    for (index, corpus) in history.enumerated() {
      for document in corpus {
        let archive = try Archive(at: "/a", fileOperations: disk)
        #expect(try archive.read(document.path, version: index + 1) == document.bytes)
      }
    }
  }

  @Test(
    "is found through lists of documents that are not mixed with much text",
    arguments: [(3, 40, false), (3, 4_000, true)])
  func listsOfTheirOwn(documents: Int, sentences: Int, ownBlock: Bool) async throws {
    var maker = TextMaker(seed: 12)
    let (_, disk) = try await memoryArchive([maker.corpus(documents, sentences: sentences)])
    let chain = try ArchiveChain(root: "/a", files: disk, limits: ArchiveLimits())
    let file = try #require(chain.files.first)
    let list = try #require(file.record).manifest
    let last = try #require(file.members(.data).last)
    #expect((last.header.payloadByteCount == list.byteCount) == ownBlock)
  }
}
