import Documents
import Foundation
import Testing

/// The folder of test corpora, which are not part of the project.
private let corpora = ProcessInfo.processInfo.environment["PROVENANCE_CORPORA"]

@Suite("Article extraction")
struct ReaderExtractionTests {
  /// The measure of the public article-extraction benchmark: the multisets of four-word sequences
  /// of truth and result give precision and recall, averaged over pages.
  @Test(
    "finds the articles of saved news pages at F1 .97 or better",
    .enabled(if: corpora != nil, "set PROVENANCE_CORPORA"))
  func newsPages() throws {
    let folder = "\(corpora ?? "")/corpora/extraction-dev"
    let truth = try JSONParser.parse(
      Array(Data(contentsOf: URL(fileURLWithPath: "\(folder)/truth.json"))))
    var precision = 0.0
    var recall = 0.0
    let pages = try #require(truth.members)
    for page in pages {
      let record = try #require(
        readFile("p.html", try gunzip("\(folder)/html/\(page.key).html.gz")).records.first)
      let expected = sequences(of: page.node["body"]?.text ?? "")
      let found = sequences(of: record.body)
      let shared = expected.reduce(0) { $0 + min($1.value, found[$1.key, default: 0]) }
      precision += Double(shared) / Double(max(1, found.values.reduce(0, +)))
      recall += Double(shared) / Double(max(1, expected.values.reduce(0, +)))
    }
    let f1 = 2 * precision * recall / (precision + recall) / Double(pages.count)
    #expect(f1 >= 0.97, "F1 is \(f1)")
  }

  private func gunzip(_ path: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(data)
  }

  private func sequences(of text: String) -> [[Substring]: Int] {
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    var counts: [[Substring]: Int] = [:]
    for start in 0..<max(0, words.count - 3) {
      counts[Array(words[start..<(start + 4)]), default: 0] += 1
    }
    return counts
  }
}
