import Foundation
// Of the package nothing but the library: this file is the proof that it is enough.
import Provenance
import Synchronization
import Testing

@Suite("The library, by import Provenance alone")
struct LibraryTests {
  private static let seeds = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds").path

  @Test("five lines trace a folder")
  func fiveLines() async throws {
    var lines: [String] = []
    func print(_ items: any CustomStringConvertible...) {
      lines.append(items.map(\.description).joined(separator: " "))
    }
    let folder = Self.seeds
    let trace = try await Tracer().trace(paths: [folder])
    for edge in trace.edges where edge.directed {
      print(edge.child, "follows", edge.parent, edge.verdict, edge.probability)
    }
    #expect(lines.contains { $0.contains(" follows ") })
  }

  @Test("every parameter can be set, and is kept in the trace")
  func parameters() async throws {
    var parameters = TraceParameters(minimumWords: 12)
    parameters.minimumBits = 90
    parameters.shingleWidth = 6
    let limits = ReadingLimits(documentBytes: 1 << 20, containerBytes: 1 << 24)
    let trace = try await Tracer(parameters: parameters, limits: limits).trace(paths: [Self.seeds])
    #expect(trace.parameters == parameters)
    #expect(trace.parameters.minimumWords == 12 && trace.parameters.minimumBits == 90)
    #expect(trace.parameters.shingleWidth == 6)
    #expect(trace.passages.allSatisfy { $0.words >= 12 })
  }

  @Test("what is too large is left out with a warning")
  func limits() async throws {
    let folder = try TemporaryFolder()
    try folder.write("A text of six plain words.", to: "small.txt")
    try folder.write(String(repeating: "A text that is too long. ", count: 99), to: "large.txt")
    let corpus = try await Tracer(limits: ReadingLimits(documentBytes: 100))
      .read(paths: [folder.path])
    #expect(corpus.ids == ["small.txt"])
    #expect(corpus.warnings.map(\.document) == ["large.txt"])
  }

  @Test("reading, tracing and inspecting are steps of one work")
  func steps() async throws {
    let phases = Phases()
    let tracer = Tracer { phases.append($0) }
    let corpus = try await tracer.read(paths: [Self.seeds])
    #expect(phases.all == [.reading(paths: [Self.seeds])])
    let inspection = await tracer.inspect(corpus)
    #expect(inspection.documents.map(\.id) == corpus.ids)
    #expect(inspection.edges.isEmpty && inspection.passages.isEmpty)
    #expect(try Trace(json: inspection.json()) == inspection)
    let trace = await tracer.trace(corpus)
    #expect(phases.all.last == .comparing(documents: corpus.ids.count))
    #expect(try await Tracer().trace(paths: [Self.seeds]).json() == trace.json())
    for place in trace.passages.flatMap({ [$0.a, $0.b] }) {
      #expect(place.bytes[1] <= corpus.texts[place.document]?.count ?? 0)
    }
  }

  @Test("the evidence for a direction adds up to its probability")
  func sums() async throws {
    try await expectSums(in: Self.seeds)
  }

  @Test("and so it does for a real case", .enabled(if: corpora != nil, "set PROVENANCE_CORPORA"))
  func realSums() async throws {
    try await expectSums(in: try #require(corpora) + "/seeds")
  }

  private func expectSums(in folder: String) async throws {
    let trace = try await Tracer().trace(paths: [folder])
    let hidden = Set(trace.hiddenSources.map(\.id))
    let edges = trace.edges.filter { !hidden.contains($0.parent) && $0.kind != "identical" }
    #expect(!edges.isEmpty)
    for edge in edges {
      let expected = 1 / (1 + exp(-edge.directionNats))
      #expect(
        abs(edge.arrowProbability - expected) < 1e-4, "\(edge.parent) → \(edge.child)")
    }
  }

  /// What a tracer said, in order.
  private final class Phases: Sendable {
    private let list = Mutex<[Tracer.Phase]>([])
    var all: [Tracer.Phase] { list.withLock { $0 } }
    func append(_ phase: Tracer.Phase) { list.withLock { $0.append(phase) } }
  }
}

/// The folder of outside corpora, if there is one.
private let corpora = ProcessInfo.processInfo.environment["PROVENANCE_CORPORA"]
