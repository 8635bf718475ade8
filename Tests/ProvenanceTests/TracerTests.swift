import Documents
import TestSupport
import Testing

@testable import Provenance

@Suite("Tracing")
struct TracerTests {
  @Test(
    "does not depend on names or on the order of files", arguments: 1...12 as ClosedRange<UInt64>)
  func invariance(seed: UInt64) async throws {
    var generator = SplitMix64(seed: seed)
    let plain = await Tracer().trace(
      documents: InventedCorpus.documents(
        named: InventedCorpus.texts.indices.map { "text-\($0).txt" }))
    var names = InventedCorpus.texts.indices.map { index in
      String(repeating: "folder/", count: index) + "name \(index * 37 % 10).html"
    }
    names.shuffle(using: &generator)
    let documents = InventedCorpus.documents(named: names).shuffled(using: &generator)
    let renamed = await Tracer().trace(documents: documents)
    expectSameFindings(renamed, plain)
    #expect(Set(renamed.documents.map(\.id)) == Set(names))
  }

  @Test("gives the same bytes each time")
  func repeats() async {
    let documents = InventedCorpus.documents(named: (0..<8).map { "text-\($0).txt" })
    let first = await Tracer().trace(documents: documents)
    let second = await Tracer().trace(documents: documents)
    #expect(first.json() == second.json())
    #expect(Snapshot.difference(from: first, to: second) == [])
  }

  @Test("gives a trace that can be read back and points into the texts")
  func complete() async throws {
    let documents = InventedCorpus.documents(named: (0..<8).map { "text-\($0).txt" })
    let trace = await Tracer().trace(documents: documents)
    #expect(try Trace(json: trace.json()) == trace)
    #expect(trace.documents.count == 8)
    let lengths = Dictionary(
      uniqueKeysWithValues: documents.map { ($0.id.rawValue, $0.text.count) })
    for place in trace.passages.flatMap({ [$0.a, $0.b] }) {
      #expect(place.bytes[1] <= lengths[place.document] ?? 0)
    }
  }

  @Test("takes an empty corpus and a single text")
  func small() async throws {
    let nothing = await Tracer().trace(documents: [])
    #expect(nothing.documents.isEmpty && nothing.edges.isEmpty)
    #expect(try Trace(json: nothing.json()) == nothing)
    let single = await Tracer().trace(documents: InventedCorpus.documents(named: ["only"]))
    #expect(single.tree.roots == ["only"] && single.edges.isEmpty)
  }

  @Test("keeps its parameters in the trace")
  func parameters() async {
    let parameters = TraceParameters(minimumWords: 12, minimumBits: 90)
    let trace = await Tracer(parameters: parameters).trace(documents: [])
    #expect(trace.parameters == parameters)
    #expect(String(decoding: trace.json(), as: UTF8.self).contains("\"minimumWords\": 12,"))
  }
}
