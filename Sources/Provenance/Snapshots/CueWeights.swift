/// What each cue adds up to in a list of evidence, and where it points.
struct CueWeights {
  /// The cues in the order in which they first speak.
  private(set) var cues: [String] = []
  private var nats: [String: Double] = [:]
  private var spans: [String: [[Int]: Set<String>]] = [:]

  /// Sums up evidence for and against a finding.
  init(_ evidence: [Trace.Evidence]) {
    for item in evidence {
      if nats[item.cue] == nil { cues.append(item.cue) }
      nats[item.cue, default: 0] += item.nats
      for place in item.spans {
        spans[item.cue, default: [:]][place.bytes, default: []].insert(place.document)
      }
    }
  }

  /// The cues whose weights differ: nil where a cue does not speak.
  func changes(to new: CueWeights) -> [(cue: String, from: Double?, to: Double?)] {
    let all = cues + new.cues.filter { nats[$0] == nil }
    return all.compactMap { cue in
      let (from, to) = (nats[cue], new.nats[cue])
      if let from, let to,
        !from.differs(
          from: to, by: Snapshot.natsTolerance, orShare: Snapshot.shareTolerance)
      {
        return nil
      }
      return (cue, from, to)
    }
  }

  /// The cues that weigh the same and point at other places.
  func moved(in new: CueWeights) -> [String] {
    let changed = Set(changes(to: new).map(\.cue))
    return cues.filter { !changed.contains($0) && spans[$0] != new.spans[$0] }
  }
}
