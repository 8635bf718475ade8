import TestSupport
import CorpusArchive

typealias Corpus = [(path: String, bytes: [UInt8])]

/// Text for tests, made of our own words.
struct TextMaker {
  private var generator: SplitMix64
  private static let words = [
    "harbour", "lantern", "quarry", "orchard", "ferry", "granite", "willow", "ledger", "kettle",
    "meadow", "signal", "copper", "ribbon", "timber", "voyage", "market", "cellar", "bridge",
  ]

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  /// A sentence of six to fifteen words.
  mutating func sentence() -> String {
    let words = (0..<(6 + generator.number(below: 10))).map { _ in
      Self.words[generator.number(below: Self.words.count)] + String(generator.number(below: 40))
    }
    return words.joined(separator: " ") + (generator.number(below: 4) == 0 ? ".\n" : ". ")
  }

  /// A text of the given number of sentences.
  mutating func text(_ sentences: Int) -> String {
    (0..<sentences).map { _ in sentence() }.joined()
  }

  /// The text with some of its sentences changed, dropped or moved.
  mutating func edited(_ text: String) -> String {
    var parts = text.split(separator: ". ", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<(1 + generator.number(below: 3)) where !parts.isEmpty {
      let index = generator.number(below: parts.count)
      switch generator.number(below: 3) {
      case 0: parts[index] = sentence()
      case 1: parts.remove(at: index)
      default: parts.insert(sentence(), at: index)
      }
    }
    return parts.joined(separator: ". ")
  }

  /// The corpus after some days: documents edited, added, removed, renamed, copied.
  mutating func next(_ corpus: Corpus) -> Corpus {
    var next = corpus
    for index in next.indices where generator.number(below: 3) == 0 {
      next[index].bytes = Array(edited(String(decoding: next[index].bytes, as: UTF8.self)).utf8)
    }
    if generator.number(below: 3) == 0, !next.isEmpty {
      next.remove(at: generator.number(below: next.count))
    }
    if generator.number(below: 3) == 0, let copied = next.randomElement(using: &generator) {
      next.append(("copies/\(generator.next() % 1_000_000).txt", copied.bytes))
    }
    for _ in 0..<generator.number(below: 3) {
      next.append(
        ("new/\(generator.next() % 1_000_000).txt", Array(text(generator.number(below: 30)).utf8)))
    }
    var seen: Set<String> = []
    return next.filter { seen.insert($0.path).inserted }
  }

  /// A first corpus.
  mutating func corpus(_ documents: Int, sentences: Int) -> Corpus {
    (0..<documents).map { ("articles/\($0).txt", Array(text(sentences).utf8)) }
  }
}

/// An archive in memory with the given history.
func memoryArchive(
  _ history: [Corpus], in disk: MemoryFileSystem = MemoryFileSystem()
) async throws -> (archive: Archive, disk: MemoryFileSystem) {
  let archive = try Archive.create(at: "/a", fileOperations: disk)
  for corpus in history { try await archive.add(corpus) }
  return (archive, disk)
}

/// A history in which edits, copies, removals and a version without changes occur.
func sampleHistory(
  seed: UInt64, versions: Int, documents: Int = 4, sentences: Int = 12
) -> [Corpus] {
  var maker = TextMaker(seed: seed)
  var history = [maker.corpus(documents, sentences: sentences)]
  while history.count < versions {
    history.append(
      history.count % 4 == 3 ? history[history.count - 1] : maker.next(history[history.count - 1]))
  }
  return history
}

/// Whether a version has exactly the documents of a corpus.
func holds(_ archive: Archive, _ number: Int, _ corpus: Corpus) throws -> Bool {
  let sorted = corpus.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  guard try archive.documents(of: number).map(\.path) == sorted.map(\.path) else { return false }
  return try sorted.allSatisfy { try archive.read($0.path, version: number) == $0.bytes }
}
