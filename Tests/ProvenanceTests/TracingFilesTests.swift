import Foundation
import Provenance
import TestSupport
import Testing

/// What a user of the library sees: nothing but `import Provenance`.
@Suite("Tracing files")
struct TracingFilesTests {
  /// The demo corpus that ships with the project.
  private static let seeds = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds").path

  @Test("traces the demo corpus in a few lines")
  func demo() async throws {
    let trace = try await Tracer().trace(paths: [Self.seeds])
    #expect(trace.documents.count > 4)
    #expect(!trace.passages.isEmpty && !trace.edges.isEmpty)
    #expect(try Trace(json: trace.json()) == trace)
    #expect(Set(trace.documents.map(\.sha256)).count == trace.documents.count)
  }

  @Test("does not depend on the names of files or on the order of paths", arguments: [1, 2, 3])
  func invariance(seed: UInt64) async throws {
    var generator = SplitMix64(seed: seed)
    let folder = try TemporaryFolder()
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.seeds).sorted()
      .filter { $0 != "TRUTH.md" && !$0.hasPrefix(".") }
    var numbers = Array(100..<(100 + files.count))
    numbers.shuffle(using: &generator)
    var paths: [String] = []
    for (file, number) in zip(files, numbers) {
      let name = "renamed-\(number).\(file.split(separator: ".").last ?? "txt")"
      let source = try Data(contentsOf: URL(filePath: Self.seeds + "/" + file))
      try source.write(to: URL(filePath: folder.path + "/" + name))
      paths.append(folder.path + "/" + name)
    }
    let plain = try await Tracer().trace(paths: files.map { Self.seeds + "/" + $0 })
    let renamed = try await Tracer().trace(paths: paths.shuffled(using: &generator))
    #expect(renamed.documents.count == plain.documents.count)
    expectSameFindings(renamed, plain)
  }

  /// Ways to write the same text.
  enum Variant: String, CaseIterable, CustomTestStringConvertible {
    case byteOrderMark = "a byte order mark"
    case carriageReturns = "CRLF line ends"
    case decomposed = "decomposed letters"
    case curlyQuotes = "curly quotes"
    case straightQuotes = "straight quotes"

    var testDescription: String { rawValue }

    func applied(to text: String) -> String {
      switch self {
      case .byteOrderMark: "\u{FEFF}" + text
      case .carriageReturns: text.replacing("\n", with: "\r\n")
      case .decomposed: text.decomposedStringWithCanonicalMapping
      case .curlyQuotes: text.replacing("'", with: "\u{2019}")
      case .straightQuotes:
        text.replacing(/[\u{2018}\u{2019}]/, with: "'").replacing(/[\u{201C}\u{201D}]/, with: "\"")
      }
    }
  }

  @Test("finds the same in each way to write a text", arguments: Variant.allCases)
  func encodings(variant: Variant) async throws {
    let (plain, changed) = (try TemporaryFolder(), try TemporaryFolder())
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.seeds).sorted()
      .filter { $0.hasSuffix(".txt") || ($0.hasSuffix(".md") && $0 != "TRUTH.md") }
    for file in files {
      let source = try Data(contentsOf: URL(filePath: Self.seeds + "/" + file))
      let text = String(decoding: source, as: UTF8.self)
      try plain.write(text, to: file)
      try changed.write(variant.applied(to: text), to: file)
    }
    let accepted = try await Tracer().trace(paths: [plain.path])
    #expect(accepted.documents.count == files.count && !accepted.edges.isEmpty)
    expectSameFindings(
      try await Tracer().trace(paths: [changed.path]), accepted, ignoringOffsets: true)
  }

  @Test("says what is missing")
  func missing() async throws {
    let folder = try TemporaryFolder()
    let nowhere = folder.path + "/nowhere"
    await #expect(throws: TraceError.missingPaths([nowhere])) {
      try await Tracer().trace(paths: [nowhere])
    }
    await #expect(throws: TraceError.noDocuments(paths: [folder.path], warnings: [])) {
      try await Tracer().trace(paths: [folder.path])
    }
    let table = folder.path + "/table.csv"
    try folder.write("A text of six plain words.", to: "a.txt")
    let error = await #expect(throws: TraceError.self) {
      try await Tracer().trace(paths: [folder.path + "/a.txt"], metadata: table)
    }
    guard case .unusableMetadata(let path, let reason)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path == table && reason.contains(table))
  }

  @Test("refuses input that is not flawless if it is strict")
  func strict() async throws {
    let folder = try TemporaryFolder()
    try folder.write("A text of six plain words.", to: "good.txt")
    #expect(try await Tracer().trace(paths: [folder.path], strict: true).documents.count == 1)
    // 0xE9 alone is no UTF-8.
    try Data(Array("Un caf".utf8) + [0xE9] + Array(" noir.".utf8))
      .write(to: URL(filePath: folder.path + "/latin.txt"))
    #expect(try await Tracer().trace(paths: [folder.path]).documents.count == 2)
    let error = await #expect(throws: TraceError.self) {
      try await Tracer().trace(paths: [folder.path], strict: true)
    }
    guard case .warnings(let warnings)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(warnings.map(\.document) == ["latin.txt"])
    #expect(error.map { "\($0)".contains("'latin.txt'") } == true)
  }
}
