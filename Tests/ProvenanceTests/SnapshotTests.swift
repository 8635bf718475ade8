import Testing
import TextReuse

@testable import Provenance

@Suite("Comparing with an accepted trace")
struct SnapshotTests {
  private static let base = Trace.tiny(
    passages: [
      .tiny("p1", ("a.txt", 0..<50), ("b.txt", 10..<60)),
      .tiny("p2", ("a.txt", 100..<150), ("b.txt", 160..<210), cluster: "c2"),
      .tiny("p3", ("b.txt", 10..<60), ("c.txt", 0..<50)),
    ],
    hiddenSources: [.tiny("hidden:gazette", name: "Gazette"), .tiny("hidden:common-1")],
    edges: [
      .tiny(
        "a.txt", "b.txt", passages: ["p1", "p2"],
        evidence: [.tiny("date", 4, at: [.tiny("b.txt", 0..<4)]), .tiny("position", 0.8)],
        against: [.tiny("typo", -0.4)],
        runnerUp: Trace.RunnerUp(parent: "hidden:gazette", probability: 0.1)),
      .tiny("b.txt", "c.txt", probability: 0.5, arrow: 0.55, directed: false, passages: ["p3"]),
      .tiny("hidden:gazette", "a.txt"), .tiny("hidden:common-1", "c.txt"),
    ],
    tree: Trace.Tree(
      roots: ["hidden:gazette"],
      branches: [
        Trace.Branch(parent: "hidden:gazette", child: "a.txt"),
        Trace.Branch(parent: "a.txt", child: "b.txt"),
      ]),
    warnings: [
      Trace.Warning(document: "a.txt", offset: 3, code: "invalid-utf8", message: "m", loss: false)
    ])

  private static func differences(_ change: (inout Trace) -> Void) -> [String] {
    var trace = base
    change(&trace)
    return Snapshot.difference(from: base, to: trace).map(\.description)
  }

  /// One change each, with the lines that it gives.
  private struct Change: Sendable, CustomTestStringConvertible {
    let lines: [String]
    let apply: @Sendable (inout Trace) -> Void

    init(_ lines: String..., apply: @escaping @Sendable (inout Trace) -> Void) {
      self.lines = lines
      self.apply = apply
    }

    var testDescription: String { lines.joined(separator: "; ") }
  }

  private static let changes: [Change] = [
    Change { _ in },
    Change("parameter reuse.minimumWords 8 → 12") { $0.parameters.reuse.minimumWords = 12 },
    Change("document a.txt changed (sha256 00ff → 1234)") { $0.documents[0].sha256 = "1234" },
    Change("document b.txt changed (published none → 2021-04-05)") {
      $0.documents[1].published = "2021-04-05"
    },
    Change("document b.txt changed (regions)") { trace in
      let region = Trace.Region(
        kind: "body", reason: "", bytes: [0, 9], characters: [0, 9],
        title: String(repeating: "long ", count: 30), author: nil)
      trace.documents[1].regions = [region]
    },
    Change("document d.txt new") { $0.documents.append(.tiny("d.txt")) },
    Change("passage p1 (a.txt–b.txt) moved 4 bytes in b.txt") { $0.passages[0].b.bytes[1] += 4 },
    Change("passage p1 (a.txt–b.txt) moved 1 byte in a.txt") { $0.passages[0].a.bytes[0] += 1 },
    Change("passage p1 (a.txt–b.txt) words 12 → 11") { $0.passages[0].words = 11 },
    Change("passage p1 (a.txt–b.txt) identity 1.00 → .97") { $0.passages[0].identity = 0.97 },
    Change { $0.passages[0].identity = 0.996 },
    Change("passage p1 (a.txt–b.txt) bits 100.00 → 103.00") { $0.passages[0].bits = 103 },
    Change { $0.passages[0].bits = 100.9 },
    Change("passage p3 (b.txt–c.txt) belongs to another cluster") { trace in
      trace.passages[2].cluster = "c2"
      trace.passages[1].cluster = "c9"
    },
    Change(
      "passage p3 (b.txt–c.txt) lost", "passage p9 (a.txt–c.txt) new",
      "edge b.txt→c.txt passages +1 −1"
    ) { trace in
      trace.passages[2] = .tiny("p9", ("a.txt", 10..<60), ("c.txt", 0..<50))
      trace.edges[1].passages = ["p9"]
    },
    Change("hidden source hidden:gazette name Gazette → Gazetteer") {
      $0.hiddenSources[0].name = "Gazetteer"
    },
    Change("hidden source hidden:gazette url none → http://g.example") {
      $0.hiddenSources[0].url = "http://g.example"
    },
    Change("hidden source hidden:common-1 rule named → remainder") {
      $0.hiddenSources[1].rule = "remainder"
    },
    Change("hidden source hidden:gazette: cue credit +3 new") {
      $0.hiddenSources[0].evidence = [.tiny("credit", 3)]
    },
    Change("hidden source hidden:radio new", "edge hidden:radio→b.txt new") { trace in
      trace.hiddenSources.append(.tiny("hidden:radio", name: "Radio"))
      trace.edges.append(.tiny("hidden:radio", "b.txt"))
    },
    Change("edge a.txt→b.txt gone") { $0.edges.removeFirst() },
    Change("edge a.txt→c.txt new") { $0.edges.append(.tiny("a.txt", "c.txt")) },
    Change("edge a.txt→b.txt .90 → .85") { $0.edges[0].probability = 0.85 },
    Change("edge a.txt→b.txt .90 → .91") { $0.edges[0].probability = 0.906 },
    Change { $0.edges[0].probability = 0.905 },
    Change("edge a.txt→b.txt likely → certain") { trace in
      trace.edges[0].probability = 0.904
      trace.edges[0].verdict = "certain"
    },
    Change("edge a.txt→b.txt link probability .97 → .90") { $0.edges[0].linkProbability = 0.9 },
    Change("edge a.txt→b.txt kind rewrite → copy") { $0.edges[0].kind = "copy" },
    Change("edge a.txt→b.txt directed → undetermined") { trace in
      trace.edges[0].directed = false
      trace.edges[0].verdict = "undetermined"
    },
    Change("edge b.txt→c.txt undetermined → directed") { trace in
      trace.edges[1].directed = true
      trace.edges[1].verdict = "leaning"
    },
    Change("edge a.txt→b.txt reversed") { trace in
      (trace.edges[0].parent, trace.edges[0].child) = ("b.txt", "a.txt")
    },
    // An undetermined edge may point either way: .55 one way is .45 the other.
    Change { trace in
      (trace.edges[1].parent, trace.edges[1].child) = ("c.txt", "b.txt")
      trace.edges[1].arrowProbability = 0.452
    },
    Change("edge b.txt→c.txt arrow probability .55 → .48") { trace in
      (trace.edges[1].parent, trace.edges[1].child) = ("c.txt", "b.txt")
      trace.edges[1].arrowProbability = 0.52
    },
    Change("edge a.txt→b.txt words 12 → 40") { $0.edges[0].words = 40 },
    Change("edge a.txt→b.txt: cue date +4 → +2") { $0.edges[0].evidence[0].nats = 2 },
    Change("edge a.txt→b.txt: cue date +4 → −1.5") { $0.edges[0].evidence[0].nats = -1.5 },
    Change { $0.edges[0].evidence[0].nats = 4.04 },
    Change("edge a.txt→b.txt: cue typo −0.4 gone") { $0.edges[0].against = [] },
    Change("edge a.txt→b.txt: cue date seen elsewhere") {
      $0.edges[0].evidence[0].spans = [.tiny("b.txt", 1..<4)]
    },
    Change("edge a.txt→b.txt runner-up hidden:gazette (0.1) → c.txt (0.1)") {
      $0.edges[0].runnerUp = Trace.RunnerUp(parent: "c.txt", probability: 0.1)
    },
    Change("edge a.txt→b.txt runner-up hidden:gazette (0.1) → none") { $0.edges[0].runnerUp = nil },
    Change { $0.edges[0].runnerUp?.probability = 0.104 },
    Change("tree: b.txt hangs under a.txt → c.txt") {
      $0.tree.branches[1] = Trace.Branch(parent: "c.txt", child: "b.txt")
    },
    Change("tree: b.txt hangs under a.txt → no text") { $0.tree.branches.removeLast() },
    Change("warning invalid-utf8 (a.txt, byte 3) gone") { $0.warnings = [] },
    Change("warning invalid-utf8 (a.txt, byte 3) new", "warning run new") { trace in
      trace.warnings.append(trace.warnings[0])
      trace.warnings.append(
        Trace.Warning(document: nil, offset: nil, code: "run", message: "m", loss: false))
    },
    // Wording is free.
    Change { trace in
      trace.edges[0].summary = "other words"
      trace.edges[0].wouldChange = []
      trace.edges[0].evidence[0].note = "other words"
      trace.passages[0].a.excerpt = "other words"
      trace.warnings[0].message = "other words"
    },
  ]

  @Test("gives one readable line for each difference", arguments: changes)
  private func lines(change: Change) {
    #expect(Self.differences(change.apply) == change.lines)
  }

  @Test("shows as many decimals as tell two numbers apart")
  func decimals() {
    func line(_ from: Double, _ to: Double) -> String {
      let ends = SnapshotDifference.Ends(parent: "a", child: "b")
      return "\(SnapshotDifference.edgeProbability(ends, field: "probability", from: from, to: to))"
    }
    #expect(line(0.896, 0.904) == "edge a→b .896 → .904")
    #expect(line(1, 0.05) == "edge a→b 1.00 → .05")
    #expect(line(-0.5, 0) == "edge a→b -.50 → .00")
  }

  @Test("does not see numbers that only name things")
  func renumbering() {
    let differences = Self.differences { trace in
      // Other ids, another order, the other side first, another id of the nameless source.
      trace.documents.reverse()
      trace.passages[0].id = "p7"
      (trace.passages[0].a, trace.passages[0].b) = (trace.passages[0].b, trace.passages[0].a)
      trace.passages.swapAt(0, 2)
      for index in trace.passages.indices { trace.passages[index].cluster += "0" }
      for index in trace.clusters.indices { trace.clusters[index].id += "0" }
      trace.edges[0].passages = ["p2", "p7"]
      trace.hiddenSources[1].id = "hidden:common-4"
      trace.edges[3].parent = "hidden:common-4"
      trace.hiddenSources.reverse()
      trace.edges.reverse()
      trace.tree.branches.reverse()
    }
    #expect(differences == [])
  }

  @Test("keeps two hidden sources apart that took each other's id")
  func swappedHiddenIDs() {
    let accepted = Trace.tiny(
      hiddenSources: [.tiny("hidden:common-1"), .tiny("hidden:common-2")],
      edges: [.tiny("hidden:common-1", "a.txt"), .tiny("hidden:common-2", "b.txt")])
    var swapped = accepted
    swapped.edges = [.tiny("hidden:common-1", "b.txt"), .tiny("hidden:common-2", "a.txt")]
    #expect(Snapshot.difference(from: accepted, to: swapped) == [])
    var replaced = accepted
    replaced.hiddenSources[0] = .tiny("hidden:common-1", rule: "remainder")
    replaced.edges[0] = .tiny("hidden:common-1", "c.txt")
    #expect(
      Snapshot.difference(from: accepted, to: replaced).map(\.description) == [
        "hidden source hidden:common-1 gone", "hidden source hidden:common-1 (new) new",
        "edge hidden:common-1→a.txt gone", "edge hidden:common-1 (new)→c.txt new",
      ])
  }

  @Test("matches the passages that overlap most")
  func bestOverlap() {
    let accepted = Trace.tiny(passages: [
      .tiny("p1", ("a.txt", 0..<100), ("b.txt", 0..<100)),
      .tiny("p2", ("a.txt", 90..<200), ("b.txt", 90..<200)),
    ])
    let new = Trace.tiny(passages: [
      .tiny("p1", ("a.txt", 95..<200), ("b.txt", 95..<200)),
      .tiny("p2", ("a.txt", 300..<400), ("b.txt", 300..<400)),
    ])
    #expect(
      Snapshot.difference(from: accepted, to: new).map(\.description) == [
        "passage p1 (a.txt–b.txt) lost", "passage p2 (a.txt–b.txt) moved 5 bytes in a.txt",
        "passage p2 (a.txt–b.txt) moved 5 bytes in b.txt", "passage p2 (a.txt–b.txt) new",
      ])
  }

  @Test("finds no difference between a trace and itself", arguments: 0..<40 as Range<UInt64>)
  func reflexive(seed: UInt64) throws {
    var random = RandomTrace(seed: seed)
    let trace = random.next()
    let copy = try Trace(json: trace.json())
    #expect(Snapshot.difference(from: trace, to: copy) == [])
    #expect(Snapshot.isIdentical(trace, copy))
  }

  @Test("tells equal findings from equal bytes")
  func identity() {
    var other = Self.base
    other.edges[0].summary = "other words"
    #expect(!Snapshot.isIdentical(Self.base, other))
    #expect(Snapshot.isIdentical(Self.base, Self.base))
  }
}
