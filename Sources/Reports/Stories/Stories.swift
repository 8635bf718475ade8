internal import Provenance

/// The stories of a trace: documents and hidden sources that edges tie together, directly or through
/// others.
struct Stories {
  /// A set of texts that hang together.
  struct Story {
    /// The ids of its texts, in the order of the trace, hidden sources last.
    let members: [String]
  }

  /// The stories of at least two texts, the one with the most texts first, then in the order of the
  /// trace.
  let stories: [Story]
  /// The number of each text's story, from 1; texts that nothing ties to another have none.
  let number: [String: Int]

  /// Finds the stories.
  ///
  /// - Complexity: O(*n* log *n*) in the number of documents, hidden sources and edges.
  init(_ trace: Trace) {
    let ids = trace.documents.map(\.id) + trace.hiddenSources.map(\.id)
    var place: [String: Int] = [:]
    for (index, id) in ids.enumerated() where place[id] == nil { place[id] = index }
    var head = Array(ids.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while head[index] != index {
        head[index] = head[head[index]]
        index = head[index]
      }
      return index
    }
    let ties =
      trace.edges.map { ($0.parent, $0.child) } + trace.tree.branches.map { ($0.parent, $0.child) }
    for (parent, child) in ties {
      guard let parent = place[parent], let child = place[child] else { continue }
      let (a, b) = (root(parent), root(child))
      // The lower index leads, so that the leader is the first text in the order of the trace.
      head[max(a, b)] = min(a, b)
    }
    var members: [Int: [String]] = [:]
    for (index, id) in ids.enumerated() { members[root(index), default: []].append(id) }
    stories = members.filter { $0.value.count > 1 }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { Story(members: $0.value) }
    var number: [String: Int] = [:]
    for (index, story) in stories.enumerated() {
      for id in story.members { number[id] = index + 1 }
    }
    self.number = number
  }
}
