import Foundation
import Provenance
import TestSupport
import Testing

/// The demo corpus with damage: whatever happened to its files, the trace is sound.
@Suite("Damaged corpora")
struct DamageTests {
  /// The number of changes in each of the 60 corpora: 300 in all.
  private static let changes = 5

  @Test("a damaged corpus gives a sound trace", arguments: 0..<60 as Range<UInt64>)
  func damaged(seed: UInt64) async throws {
    var generator = SplitMix64(seed: 1_989 + seed)
    var files = try Corpora.articles(in: Corpora.demo).map { path in
      (
        name: URL(filePath: path).lastPathComponent,
        bytes: [UInt8](try Data(contentsOf: URL(filePath: path)))
      )
    }
    for _ in 0..<Self.changes {
      let index = Int.random(in: 0..<files.count, using: &generator)
      Self.damage(&files[index].bytes, &generator)
    }
    let folder = try TemporaryFolder()
    for file in files {
      try Data(file.bytes).write(to: URL(filePath: folder.path + "/" + file.name))
    }

    let trace = try await Tracer().trace(paths: [folder.path])
    // What was lost is told: each file is a document or has a warning.
    let known = Set(trace.documents.map(\.id) + trace.warnings.compactMap(\.document))
    #expect(known == Set(files.map(\.name)))
    try expectSound(trace)
    let again = try await Tracer().trace(paths: [folder.path])
    #expect(again.json() == trace.json())
  }

  /// Changes some bits, cuts a piece out, cuts the end off, doubles a piece, or moves one.
  private static func damage(_ bytes: inout [UInt8], _ generator: inout SplitMix64) {
    guard bytes.count > 1 else { return }
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    let end = min(place + Int.random(in: 1...700, using: &generator), bytes.count)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0:
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      }
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.removeSubrange(place...)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4:
      let piece = Array(bytes[place..<end])
      bytes.removeSubrange(place..<end)
      bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &generator))
    default:
      let other = Int.random(in: 0..<bytes.count, using: &generator)
      bytes.insert(contentsOf: Array(bytes[place..<end]), at: other)
    }
  }

  /// Expects what is true of every trace.
  private func expectSound(_ trace: Trace) throws {
    let json = trace.json()
    #expect(String(validating: json, as: UTF8.self) != nil)
    // Reading it back also checks that all ids lead somewhere and all ranges are ranges.
    #expect(try Trace(json: json) == trace)
    expectProbabilities(trace)
    expectTree(trace)
    #expect(isAcyclic(trace.edges.filter(\.directed).map { ($0.parent, $0.child) }))
  }

  private func expectProbabilities(_ trace: Trace) {
    let probabilities = trace.edges.flatMap { edge in
      [edge.probability, edge.linkProbability, edge.arrowProbability]
        + (edge.runnerUp.map { [$0.probability] } ?? [])
    }
    #expect(probabilities.allSatisfy { (0...1).contains($0) })
    #expect(trace.edges.allSatisfy { $0.probability <= $0.linkProbability + 1e-6 })
    #expect(trace.edges.allSatisfy { $0.parent != $0.child && !$0.summary.isEmpty })
    #expect(trace.passages.allSatisfy { (0...1).contains($0.identity) && $0.bits >= 0 })
    let evidence = trace.edges.flatMap { $0.evidence + $0.against }
    #expect(evidence.allSatisfy { $0.nats.isFinite })
  }

  /// Each text is a root or has one parent, every branch is an edge, and no text is its own ancestor.
  private func expectTree(_ trace: Trace) {
    let children = trace.tree.branches.map(\.child)
    #expect(Set(children).count == children.count)
    let texts = trace.documents.map(\.id) + trace.hiddenSources.map(\.id)
    #expect((trace.tree.roots + children).sorted() == texts.sorted())
    for branch in trace.tree.branches {
      #expect(
        trace.edges.contains { edge in
          [[edge.parent, edge.child], [edge.child, edge.parent]]
            .contains([branch.parent, branch.child])
        }, "\(branch)")
    }
    #expect(isAcyclic(trace.tree.branches.map { ($0.parent, $0.child) }))
  }

  /// Whether texts can be ordered so that every parent stands before its children.
  private func isAcyclic(_ edges: [(parent: String, child: String)]) -> Bool {
    var edges = edges
    while !edges.isEmpty {
      let children = Set(edges.map(\.child))
      let left = edges.filter { children.contains($0.parent) }
      if left.count == edges.count { return false }
      edges = left
    }
    return true
  }
}
