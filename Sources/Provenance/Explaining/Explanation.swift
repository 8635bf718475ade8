/// Everything that a trace knows about one pair of texts, in both directions.
public struct Explanation: Sendable, Equatable {
  /// A way from one text to the other through one hidden source.
  public struct Detour: Sendable, Equatable {
    /// The hidden source between or above the two.
    public let source: Trace.HiddenSource
    /// The edge between the hidden source and `a`.
    public let a: Trace.Edge
    /// The edge between the hidden source and `b`.
    public let b: Trace.Edge
  }

  /// A text that may be the parent of one of the two.
  public struct Candidate: Sendable, Hashable {
    /// The id of the candidate, a document or a hidden source.
    public let parent: String
    /// The probability that it is the parent.
    public let probability: Double
    /// Whether an edge stands for it; else it is only the runner-up of another edge.
    public let isEdge: Bool
    /// Whether that edge asserts its direction. False for a runner-up.
    public let isDirected: Bool
  }

  /// A text through which the two have what they share.
  public struct Intermediary: Sendable, Hashable {
    /// The id of the document.
    public let document: String
    /// The part of the shared text that it holds too, 0…1.
    public let share: Double
    /// The probability that it stands next to `a`.
    public let linkToA: Double
    /// The probability that it stands next to `b`.
    public let linkToB: Double
  }

  /// The id of the first text, a document or a hidden source.
  public let a: String
  /// The id of the second text.
  public let b: String
  /// The edges from `a` to `b`, as they stand in the trace; undetermined ones among them.
  public let forward: [Trace.Edge]
  /// The edges from `b` to `a`.
  public let backward: [Trace.Edge]
  /// The ways through one hidden source: `a` → source → `b`, `b` → source → `a`, or both from it.
  public let detours: [Detour]
  /// The passages that the two share, in trace order, with side `a` in text `a`.
  public let passages: [Trace.Passage]
  /// For two texts that share passages and have no edge: the documents that stand next to one of them
  /// at least and hold most of what the two share, the fullest first.
  public let intermediaries: [Intermediary]
  /// The sites of variation at which the two read alike against at least as many other texts, in trace
  /// order.
  public let alike: [Trace.Site]
  /// The sites at which the two have different readings, each with other texts.
  public let parted: [Trace.Site]
  /// The possible parents of `a`, the most probable first.
  public let parentsOfA: [Candidate]
  /// The possible parents of `b`, the most probable first.
  public let parentsOfB: [Candidate]

  /// Whether the trace ties the two texts together in no way: no edge, no detour, no passage.
  public var isUnrelated: Bool {
    forward.isEmpty && backward.isEmpty && detours.isEmpty && passages.isEmpty
  }
}

extension Trace {
  /// Everything that this trace knows about two texts.
  ///
  /// - Parameters:
  ///   - first: A text, named as for `witness(named:)`.
  ///   - second: Another text.
  /// - Returns: The explanation; nil if a name fits no text.
  /// - Throws: `WitnessNameError` if a name fits several texts, or both mean the same one.
  /// - Complexity: O(*n*) for a trace of *n* edges and passages, times the texts' hidden sources.
  public func explanation(
    of first: String, and second: String
  ) throws(WitnessNameError) -> Explanation? {
    guard let a = try witness(named: first), let b = try witness(named: second) else {
      return nil
    }
    guard a != b else { throw .sameText(id: a) }
    let sites = sites(of: a, and: b)
    return Explanation(
      a: a, b: b, forward: edges.filter { $0.parent == a && $0.child == b },
      backward: edges.filter { $0.parent == b && $0.child == a },
      detours: detours(between: a, and: b), passages: passages(of: a, and: b),
      intermediaries: intermediaries(between: a, and: b), alike: sites.alike,
      parted: sites.parted, parentsOfA: candidates(for: a),
      parentsOfB: candidates(for: b))
  }

  private func detours(between a: String, and b: String) -> [Explanation.Detour] {
    hiddenSources.flatMap { source -> [Explanation.Detour] in
      guard source.id != a, source.id != b else { return [] }
      let toA = edges.filter { Self.joins($0, source.id, a) }
      let toB = edges.filter { Self.joins($0, source.id, b) }
      return toA.flatMap { edgeA in
        toB.compactMap { edgeB in
          // Two texts that one unseen text follows have nothing to do with each other.
          if edgeA.child == source.id, edgeB.child == source.id { return nil }
          return Explanation.Detour(source: source, a: edgeA, b: edgeB)
        }
      }
    }
  }

  private static func joins(_ edge: Edge, _ first: String, _ second: String) -> Bool {
    (edge.parent == first && edge.child == second) || (edge.parent == second && edge.child == first)
  }

  private func passages(of a: String, and b: String) -> [Passage] {
    passages.compactMap { passage in
      if passage.a.document == a, passage.b.document == b { return passage }
      guard passage.a.document == b, passage.b.document == a else { return nil }
      var turned = passage
      (turned.a, turned.b) = (passage.b, passage.a)
      turned.differences = passage.differences.map { Difference(a: $0.b, b: $0.a) }
      return turned
    }
  }

  /// The least part of what two texts share that one between them holds.
  private static let leastShare = 0.5

  /// The documents that explain why two texts that share passages are no neighbours.
  private func intermediaries(between a: String, and b: String) -> [Explanation.Intermediary] {
    guard !edges.contains(where: { Self.joins($0, a, b) }) else { return [] }
    let shared = passages(of: a, and: b).map(\.a.bytes)
    let total = ByteCoverage(shared).count
    guard total > 0 else { return [] }
    func link(_ id: String, _ other: String) -> Double {
      edges.filter { Self.joins($0, id, other) }.map(\.linkProbability).max() ?? 0
    }
    return documents.map(\.id).filter { $0 != a && $0 != b }.compactMap { id in
      let toA = link(id, a)
      let toB = link(id, b)
      guard max(toA, toB) > 0 else { return nil }
      let held = ByteCoverage(shared).overlap(ByteCoverage(passages(of: a, and: id).map(\.a.bytes)))
      let share = (Double(held) / Double(total)).roundedForTrace
      return share >= Self.leastShare
        ? Explanation.Intermediary(document: id, share: share, linkToA: toA, linkToB: toB) : nil
    }.enumerated().sorted { (-$0.element.share, $0.offset) < (-$1.element.share, $1.offset) }
      .map(\.element)
  }

  /// The parents of a text by its edges, and the runners-up that have no edge of their own.
  private func candidates(for child: String) -> [Explanation.Candidate] {
    let incoming = edges.filter { $0.child == child }
    let known = Set(incoming.map(\.parent))
    var candidates = incoming.map {
      Explanation.Candidate(
        parent: $0.parent, probability: $0.probability, isEdge: true, isDirected: $0.directed)
    }
    for runnerUp in incoming.compactMap(\.runnerUp) where !known.contains(runnerUp.parent) {
      guard !candidates.contains(where: { $0.parent == runnerUp.parent }) else { continue }
      candidates.append(
        Explanation.Candidate(
          parent: runnerUp.parent, probability: runnerUp.probability, isEdge: false,
          isDirected: false))
    }
    return candidates.enumerated()
      .sorted { (-$0.element.probability, $0.offset) < (-$1.element.probability, $1.offset) }
      .map(\.element)
  }
}
