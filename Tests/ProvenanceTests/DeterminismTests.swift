import Documents
import TestSupport
import Testing
import TextReuse

@testable import Lineage
@testable import Provenance

/// One trace, however the work is cut up.
@Suite("The bytes of a trace")
struct TraceDeterminismTests {
  /// Several groups of texts that share nothing with each other, and some that share nothing at all.
  private static let documents: [Document] = (0..<6).flatMap { group in
    zip(0..., InventedCorpus.texts).map { number, text in
      // A word of the group in every place of a word: the same copies, in other words.
      let told = String(
        text.map { $0 == "a" ? Character(["a", "o", "y", "w", "j", "z"][group]) : $0 })
      let byline = number == 2 ? "Source: The Lantern \(group)\n\n" : ""
      return Document(
        analysing: SourceRecord(
          id: DocumentID("group-\(group)/text-\(number).txt"), text: Array((byline + told).utf8),
          site: "site\(number).example"))
    }
  }

  private static func bytes(
    of documents: [Document] = documents, parameters: TraceParameters = TraceParameters()
  ) async -> [UInt8] {
    await Tracer(parameters: parameters).trace(documents: documents).json()
  }

  @Test("hold enough to tell two results apart")
  func substance() async throws {
    let trace = try Trace(json: await Self.bytes())
    #expect(trace.edges.count > 20 && trace.passages.count > 20)
    #expect(!trace.hiddenSources.isEmpty && !trace.warnings.isEmpty)
    #expect(trace.edges.contains { $0.evidence.contains { !$0.spans.isEmpty } })
  }

  @Test("are the same with any number of threads", arguments: [1, 2, 5])
  func threads(width: Int) async {
    let bound = await Concurrency.$width.withValue(width) { await Self.bytes() }
    #expect(bound == (await Self.bytes()))
  }

  @Test("are the same in whatever order the documents come", arguments: [3, 14, 15] as [UInt64])
  func order(seed: UInt64) async {
    var generator = SplitMix64(seed: seed)
    let shuffled = await Self.bytes(of: Self.documents.shuffled(using: &generator))
    #expect(shuffled == (await Self.bytes()))
  }

  @Test(
    "are the same if everything that is found goes to disk, on however many threads",
    arguments: [1, 2, 5])
  func memory(width: Int) async throws {
    var parameters = TraceParameters()
    parameters.memory = 1
    var generator = SplitMix64(seed: UInt64(width))
    let corpus = Corpus(documents: Self.documents.shuffled(using: &generator))
    let draft = try await Concurrency.$width.withValue(width) {
      try await Tracer(parameters: parameters).draft(corpus)
    }
    let pieces = Pieces()
    try draft.writeJSON { pieces.bytes += $0 }
    #expect(pieces.bytes == (await Self.bytes()))
    #expect(try draft.trace().json() == pieces.bytes)
    #expect(Tracer.shelfBytes(1, for: corpus.documents) == 0)
  }

  @Test("take memory beside the documents only as far as it was given")
  func shelf() {
    let documents = Self.documents
    let none = Tracer.shelfBytes(1 << 20, for: documents)
    let some = Tracer.shelfBytes(64 << 20, for: documents)
    #expect(none < some && some < 32 << 20)
    #expect(Tracer.shelfBytes(.max, for: documents) == .max)
  }

  @Test("are the same in however many parts the lineage is inferred", arguments: [1, 700, 2_000])
  func parts(words: Int) async {
    let inParts = await CorpusParts.$words.withValue(words) { await Self.bytes() }
    #expect(inParts == (await Self.bytes()))
  }

  @Test("are the same whether or not the documents keep their tables of words")
  func rest() async {
    #expect(await Self.bytes(of: Self.documents.map(\.atRest)) == (await Self.bytes()))
  }

  @Test("are the same when they are written while the trace is made")
  func streaming() async throws {
    let corpus = Corpus(documents: Self.documents)
    let draft = try await Tracer().draft(corpus)
    let pieces = Pieces()
    try draft.writeJSON { pieces.bytes += $0 }
    let trace = try draft.trace()
    #expect(pieces.bytes == trace.json())
    #expect(draft.publications.map(\.id) == trace.documents.map(\.id))
  }

  /// What a sink was given.
  private final class Pieces {
    var bytes: [UInt8] = []
  }
}

@Suite("Long arrays of JSON")
struct ColumnTests {
  @Test("are written side by side as they are one after the other", arguments: [true, false])
  func columns(isOneLine: Bool) {
    for count in [0, 1, 31, 32, 33, 1_024, 1_025, 3_000] {
      for step in [1, 3, 40] {
        let numbers = (0..<count).filter { $0 % step == step - 1 }
        var plain = JSONWriter(isOneLine: isOneLine)
        plain.array(numbers) { $0.number($1) }
        var parallel = JSONWriter(isOneLine: isOneLine)
        // The others are left out.
        parallel.array(Column(count) { $0 % step == step - 1 ? $0 : nil }) { $0.number($1) }
        #expect(parallel.bytes == plain.bytes, "\(count) elements, one of \(step)")
      }
    }
  }
}
