import Foundation
import Testing

@testable import Documents

@Suite("Compressed files", .enabled(if: Python.plain != nil, "install python3"))
struct CompressedFileTests {
  /// What Python's gzip makes of texts, one member each.
  private func gzip(_ members: [String]) throws -> [UInt8] {
    let program = """
      import gzip, sys
      for text in sys.argv[1:]: sys.stdout.buffer.write(gzip.compress(text.encode()))
      """
    return try Python.run(try #require(Python.plain), program, members)
  }

  @Test("the name without .gz tells the format; several members follow each other")
  func formats() throws {
    let lines = try gzip(["{\"text\": \"one\"}\n{\"text\": ", "\"two\"}\n"])
    #expect(readFile("x.jsonl.gz", lines).records.map(\.string) == ["one", "two"])
    #expect(readFile("x.csv.gz", try gzip(["text,id\na,1\n"])).records.map(\.id.rawValue) == ["1"])
    #expect(readFile("x.txt.gz", try gzip(["The bell."])).records.map(\.string) == ["The bell."])
    #expect(readFile("x.html.gz", try gzip(["<p>The bell."])).records.map(\.body) == ["The bell."])
    #expect(readFile("x", try gzip(["The bell."])).records.map(\.string) == ["The bell."])
    #expect(readFile("x.jsonl.gz", lines + [0, 0, 0]).records.count == 2)
  }

  @Test("a file that breaks off keeps what came before, and says where")
  func truncated() throws {
    let program = """
      import gzip, sys
      text = ''.join('{"id": "%d", "text": "%d"}\\n' % (i, i * 7919 % 10007) for i in range(20000))
      sys.stdout.buffer.write(gzip.compress(text.encode()))
      """
    let whole = try Python.run(try #require(Python.plain), program)
    let result = readFile("x.jsonl.gz", Array(whole.dropLast(whole.count / 2)))
    #expect(result.records.count > 5_000 && result.records.count < 15_000)
    #expect(result.warnings.contains { $0.code == "unreadable-file" && $0.isLoss })
    #expect(readFile("x.txt.gz", "no gzip").warnings.map(\.code) == ["unreadable-file"])
    #expect(readFile("x.jsonl.gz", "").records.isEmpty)
  }

  @Test("a file that inflates beyond the limit is stopped")
  func bomb() throws {
    let program = """
      import gzip, sys
      sys.stdout.buffer.write(gzip.compress(b'{"text": "one"}\\n' + b'\\n' * (64 << 20)))
      """
    let bytes = try Python.run(try #require(Python.plain), program)
    let loader = DocumentLoader(
      options: .init(maximumDocumentBytes: 1 << 20, maximumContainerBytes: 4 << 20))
    let lines = loader.read(bytes, named: "x.jsonl.gz")
    #expect(lines.records.map(\.string) == ["one"])
    #expect(lines.warnings.map(\.code) == ["over-size-limit"])
    #expect(loader.read(bytes, named: "x.txt.gz").warnings.map(\.code) == ["over-size-limit"])
  }
}
