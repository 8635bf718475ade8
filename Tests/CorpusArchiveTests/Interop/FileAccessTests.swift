import Foundation
import Testing

@testable import CorpusArchive
@testable import WebArchives

@Suite("Web archives on disk")
struct FileAccessTests {
  @Test("a file is read like the same bytes in memory")
  func readsFiles() throws {
    let file = URL.temporaryDirectory.appending(path: "provenance-\(UUID().uuidString).warc.gz")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(SampleCorpus.warc()).write(to: file)
    let reader = try WebArchiveReader(RandomAccessBytes(contentsOf: file.path()))
    for expected in SampleCorpus.expected {
      #expect(try reader.next()?.payload == expected.payload)
    }
    #expect(try reader.next() == nil)
  }

  @Test("a file that is not there is an error with the system's words")
  func missing() {
    let error = #expect(throws: InteropError.self) {
      try RandomAccessBytes(contentsOf: "/nowhere/at/all.warc")
    }
    #expect(error?.description.contains("No such file") == true)
  }

  @Test("a part of the bytes cannot reach beyond itself")
  func parts() throws {
    let bytes = RandomAccessBytes([0, 1, 2, 3, 4, 5])
    let part = bytes.part(2..<99)
    #expect(part.count == 4)
    #expect(try part.bytes(at: 1, count: 99) == [3, 4, 5])
    #expect(try part.bytes(at: 4, count: 1) == [])
    #expect(try part.bytes(at: -1, count: 1) == [])
    #expect(try part.part(1..<2).bytes(at: 0, count: 9) == [3])
  }
}
