import Documents
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite("Loading a corpus")
struct DocumentLoaderTests {
  private let loader = DocumentLoader()

  private func ids(_ corpus: LoadedCorpus) -> [String] { corpus.documents.map(\.id.rawValue) }

  @Test("walks a folder, passes over hidden files, and sorts by the bytes of the ids")
  func walks() async throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/z.txt", "a.txt", "Z.md", ".hidden.txt", ".git/x.txt", "é.txt"] {
      try folder.write(name, "Text of a document.")
    }
    let corpus = try await loader.load(paths: [folder.path])
    #expect(ids(corpus) == ["Z.md", "a.txt", "a/z.txt", "b.txt", "é.txt"])
    #expect(corpus.warnings.isEmpty)
    #expect(corpus.documents[1].sha256 == Checksum.sha256(Array("Text of a document.".utf8)))
  }

  @Test("leaves out what the ignore file names")
  func ignores() async throws {
    let folder = try TemporaryFolder()
    try folder.write(".provenanceignore", "# notes\nTRUTH.md\n*.tmp\r\ndrafts/\nold/?.txt\n\n")
    for name in [
      "TRUTH.md", "sub/TRUTH.md", "x.tmp", "drafts/a.txt", "old/a.txt", "old/ab.txt", "keep.txt",
    ] { try folder.write(name, "Text.") }
    #expect(ids(try await loader.load(paths: [folder.path])) == ["keep.txt", "old/ab.txt"])
  }

  @Test("equal names are told apart by the folders above them, in any order")
  func distinguishes() async throws {
    let folder = try TemporaryFolder()
    for name in ["p/one/a.txt", "p/two/a.txt", "q/two/a.txt", "p/one/only.txt"] {
      try folder.write(name, "Text of \(name).")
    }
    let paths = ["p/one", "p/two", "q/two"].map { "\(folder.path)/\($0)" }
    let expected = ["one/a.txt", "only.txt", "p/two/a.txt", "q/two/a.txt"]
    #expect(ids(try await loader.load(paths: paths)) == expected)
    #expect(ids(try await loader.load(paths: paths.reversed())) == expected)
  }

  @Test("a file given by name has its name for id, even a hidden one, and is read once")
  func givenFiles() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("sub/.note.txt", "Text.")
    let corpus = try await loader.load(paths: [file, "\(folder.path)/sub/./.note.txt"])
    #expect(ids(corpus) == [".note.txt"])
    #expect(corpus.warnings.map(\.code) == ["given-twice"])
    for paths in [[folder.path + "/sub", file], [file, folder.path + "/sub"]] {
      #expect(ids(try await loader.load(paths: paths)) == [".note.txt"])
    }
    let deep = try folder.write("sub/deep/a.txt", "Text.")
    for paths in [[folder.path, deep], [deep, folder.path, folder.path + "/sub"]] {
      let corpus = try await loader.load(paths: paths)
      #expect(ids(corpus) == ["sub/deep/a.txt"])
      #expect(corpus.warnings.map(\.document?.rawValue) == ["sub/deep/a.txt"])
    }
  }

  @Test("all missing paths are named")
  func missing() async throws {
    let folder = try TemporaryFolder()
    let good = try folder.write("a.txt", "Text.")
    let missing = ["\(folder.path)/no", "\(good)/below"]
    await #expect(throws: LoadError.missingPaths(missing)) {
      try await loader.load(paths: [missing[0], good, missing[1]])
    }
    #expect("\(LoadError.missingPaths(missing))".contains(missing[1]))
  }

  @Test("a folder without documents is an error that carries what was left out")
  func noDocuments() async throws {
    let folder = try TemporaryFolder()
    await #expect(throws: LoadError.noDocuments(paths: [folder.path], warnings: [])) {
      try await loader.load(paths: [folder.path])
    }
    try folder.write("photo.png", [0x89, 0x50, 0x4E, 0x47])
    await #expect {
      try await loader.load(paths: [folder.path])
    } throws: { error in
      guard case LoadError.noDocuments(_, let warnings) = error else { return false }
      return warnings.map(\.code) == ["binary-file"]
    }
    await #expect(throws: LoadError.noDocuments(paths: [], warnings: [])) {
      try await loader.load(paths: [])
    }
  }

  @Test("what cannot be read is reported, and a pipe does not hang")
  func unreadable() async throws {
    let folder = try TemporaryFolder()
    try folder.write("good.txt", "Text.")
    try folder.write("folder.txt/inner.txt", "Text.")
    try folder.link("dangling.txt", to: "\(folder.path)/nowhere")
    try folder.link("loop", to: folder.path)
    try folder.link("self", to: "self")
    try folder.link("alias.txt", to: "\(folder.path)/good.txt")
    #expect(mkfifo("\(folder.path)/pipe.txt", 0o600) == 0)
    let corpus = try await loader.load(paths: [folder.path])
    #expect(ids(corpus) == ["alias.txt", "folder.txt/inner.txt", "good.txt"])
    let found = corpus.warnings.map { "\($0.document?.rawValue ?? "") \($0.code)" }
    #expect(
      found == [
        "dangling.txt unreadable-file", "loop link-not-followed", "pipe.txt unreadable-file",
        "self unreadable-file",
      ])
    #expect(corpus.warnings.allSatisfy { $0.isLoss })
    await #expect(throws: LoadError.self) {
      try await loader.load(paths: ["\(folder.path)/pipe.txt"])
    }
  }

  @Test("a file over the limit is never read, and the warning names limit and option")
  func overLimit() async throws {
    let folder = try TemporaryFolder()
    try folder.write("small.txt", "Text.")
    let huge = try folder.write("huge.txt", "x")
    let lines = try folder.write("huge.jsonl", "{\"text\": \"a\"}\n")
    // Sparse files: eight terabytes that no memory could hold.
    #expect(truncate(huge, 8 << 40) == 0)
    #expect(truncate(lines, 8 << 40) == 0)
    let corpus = try await loader.load(paths: [folder.path])
    #expect(ids(corpus) == ["small.txt"])
    #expect(corpus.warnings.map(\.code) == ["over-size-limit", "over-size-limit"])
    #expect(corpus.warnings.allSatisfy { $0.isLoss })
    #expect(corpus.warnings[0].message.contains("--max-container"))
    #expect(corpus.warnings[1].message.contains("67108864"))
    #expect(corpus.warnings[1].message.contains("--max-document"))
  }

  @Test("a file of exactly the limit is read")
  func atLimit() async throws {
    let folder = try TemporaryFolder()
    try folder.write("at.txt", "12345")
    try folder.write("over.txt", "123456")
    let loader = DocumentLoader(options: DocumentLoader.Options(maximumDocumentBytes: 5))
    let corpus = try await loader.load(paths: [folder.path])
    #expect(ids(corpus) == ["at.txt"])
    #expect(corpus.warnings.map(\.document?.rawValue) == ["over.txt"])
  }

  @Test("records of one id are numbered, with a warning")
  func duplicateIDs() async throws {
    let folder = try TemporaryFolder()
    let line = "{\"id\": \"x\", \"text\": \"Text.\"}\n"
    try folder.write("a.jsonl", line + line + "{\"id\": \"x#2\", \"text\": \"Text.\"}\n")
    try folder.write("b.jsonl", line)
    let corpus = try await loader.load(paths: [folder.path])
    #expect(ids(corpus) == ["x", "x#2", "x#3", "x#4"])
    let warned = corpus.documents.filter { $0.warnings.map(\.code) == ["duplicate-id"] }
    #expect(warned.map(\.id.rawValue) == ["x#3", "x#4"])
  }

  @Test("applies metadata, leaves its file out of the corpus, and adds the address's date")
  func metadata() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "Title: Own\nDate: 2017-01-01\n\nText.")
    let table = try folder.write(
      "meta.json",
      "{\"a\": {\"date\": \"2018-08-03\", \"url\": \"https://b.example/2018/08/02/x\"}, \"zz\": {}}"
    )
    let corpus = try await loader.load(paths: [folder.path], metadata: table)
    #expect(ids(corpus) == ["a.txt"])
    let dates = corpus.documents[0].dates.filter { $0.origin != .text && $0.origin != .dateline }
    #expect(dates.map(\.origin) == [.metadata, .record, .url])
    #expect(corpus.warnings.map(\.code) == ["metadata-unmatched"])
  }

  @Test("a metadata file that cannot be used is an error")
  func badMetadata() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "Text.")
    let bad = try folder.write("m.json", "{\"a\"")
    for path in [bad, "\(folder.path)/none.csv", folder.path] {
      await #expect {
        try await loader.load(paths: [folder.path], metadata: path)
      } throws: { error in
        guard case LoadError.metadata(let cause) = error else { return false }
        return cause.description.contains(path)
      }
    }
  }

  @Test("many files and records give the same corpus each time")
  func deterministic() async throws {
    let folder = try TemporaryFolder()
    var generator = SplitMix64(seed: 11)
    for index in 0..<300 {
      let words = (0..<Int.random(in: 1...60, using: &generator)).map { "word\($0)" }
      try folder.write("f/\(index).txt", words.joined(separator: " "))
    }
    let lines = (0..<3_000).map { index in
      index % 100 == 7
        ? "{broken"
        : "{\"id\": \"r\(index)\", \"text\": \"\(String(repeating: "word ", count: 200))\"}"
    }
    try folder.write("lines.jsonl", lines.joined(separator: "\n"))
    let first = try await loader.load(paths: [folder.path])
    #expect(first.documents.count == 300 + 2_970)
    #expect(first.warnings.count == 30)
    #expect(
      first.warnings.map(\.offset) == first.warnings.map(\.offset).sorted { ($0 ?? 0) < ($1 ?? 0) })
    #expect(ids(first) == ids(first).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let second = try await loader.load(paths: ["\(folder.path)/lines.jsonl", "\(folder.path)/f"])
    #expect(second.warnings == first.warnings)
    #expect(Set(second.documents.map(\.sha256)) == Set(first.documents.map(\.sha256)))
  }

  @Test("a name that is not UTF-8 is read and shown with replacement characters")
  func foreignName() async throws {
    let folder = try TemporaryFolder()
    let path = Array("\(folder.path)/caf".utf8) + [0xE9] + Array(".txt".utf8)
    let descriptor = (path.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { creat($0, 0o600) } ?? -1
    }
    guard descriptor >= 0 else { return }
    close(descriptor)
    let corpus = try await loader.load(paths: [folder.path])
    #expect(ids(corpus) == ["caf\u{FFFD}.txt"])
  }
}
