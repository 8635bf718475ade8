/// Which hidden source of a new trace is which of an accepted one.
///
/// Ids of hidden sources may change with their numbering, so they are matched by what is known of
/// them: first those with equal name, address and rule; then those with an equal name or address;
/// then nameless ones of one rule with the same followers, then with a common one; then those whose
/// followers are the same.
struct HiddenSourceMatching {
  private let from: [Trace.HiddenSource]
  private let to: [Trace.HiddenSource]
  private var match: [Int?]
  private var origin: [Int?]
  private var labels: [String: String] = [:]

  /// Matches the hidden sources of two traces.
  init(from accepted: Trace, to new: Trace) {
    from = accepted.hiddenSources
    to = new.hiddenSources
    match = Array(repeating: nil, count: from.count)
    origin = Array(repeating: nil, count: to.count)
    let all = (Self.followers(in: accepted), Self.followers(in: new))
    var candidates: [(rank: Int, shared: Int, from: Int, to: Int)] = []
    for (index, source) in from.enumerated() {
      let children = all.0[source.id] ?? []
      for (other, newSource) in to.enumerated() {
        let newChildren = all.1[newSource.id] ?? []
        let shared = children.intersection(newChildren).count
        let followers = children == newChildren ? Followers.same : shared > 0 ? .some : .none
        guard
          let rank = Self.rank(
            source, newSource, followers: followers, haveFollowers: !children.isEmpty)
        else { continue }
        candidates.append((rank, shared, index, other))
      }
    }
    candidates.sort {
      ($0.rank, -$0.shared, $0.from, $0.to) < ($1.rank, -$1.shared, $1.from, $1.to)
    }
    for candidate in candidates
    where match[candidate.from] == nil && origin[candidate.to] == nil {
      match[candidate.from] = candidate.to
      origin[candidate.to] = candidate.from
    }
    let taken = Set(from.map(\.id))
    for (index, source) in to.enumerated() {
      if let origin = origin[index] {
        labels[source.id] = from[origin].id
      } else if taken.contains(source.id) {
        labels[source.id] = source.id + " (new)"
      }
    }
  }

  /// What the followers of two sources have in common.
  private enum Followers { case none, some, same }

  /// How well two sources fit, 0 the best; nil if they are not the same.
  private static func rank(
    _ source: Trace.HiddenSource, _ other: Trace.HiddenSource, followers: Followers,
    haveFollowers: Bool
  ) -> Int? {
    let isNamed = source.name != nil || source.url != nil
    let isEqual =
      source.name == other.name && source.url == other.url && source.rule == other.rule
    if isEqual, isNamed { return 0 }
    if source.name != nil, source.name == other.name { return 1 }
    if source.url != nil, source.url == other.url { return 1 }
    if isEqual, followers != .none { return followers == .same ? 2 : 3 }
    return followers == .same && haveFollowers ? 4 : nil
  }

  /// The children of each text.
  private static func followers(in trace: Trace) -> [String: Set<String>] {
    trace.edges.reduce(into: [:]) { $0[$1.parent, default: []].insert($1.child) }
  }

  /// The name under which differences speak of a text of the new trace: for a hidden source that
  /// was accepted its accepted id, else its own id.
  func label(_ id: String) -> String { labels[id] ?? id }

  /// What differs: the sources of the accepted trace in its order, then the new ones.
  func differences() -> [SnapshotDifference] {
    let changed = from.indices.flatMap { index -> [SnapshotDifference] in
      let source = from[index]
      guard let other = match[index].map({ to[$0] }) else {
        return [.hiddenSource(source.id, .gone)]
      }
      let fields = [
        ("name", source.name, other.name), ("url", source.url, other.url),
        ("rule", source.rule, other.rule),
      ]
      return fields.filter { $0.1 != $0.2 }.map {
        .hiddenSourceField(source.id, field: $0.0, from: $0.1, to: $0.2)
      }
        + CueWeights(source.evidence).changes(to: CueWeights(other.evidence)).map {
          .hiddenSourceCue(source.id, cue: $0.cue, from: $0.from, to: $0.to)
        }
    }
    let added = to.indices.filter { origin[$0] == nil }.map {
      SnapshotDifference.hiddenSource(label(to[$0].id), .new)
    }
    return changed + added
  }
}
