internal import Documents

/// Keeps asserted edges free of cycles: nobody follows a text that follows them.
enum CycleBreaker {
  /// Leaves undetermined each edge that would close a cycle of more probable ones.
  ///
  /// - Returns: A warning for each.
  static func leaveUndetermined(
    _ drafts: inout [EdgeDraft], parameters: LineageParameters
  ) -> [DocumentWarning] {
    var followers: [Witness: [Witness]] = [:]
    var warnings: [DocumentWarning] = []
    let order = drafts.indices.filter { drafts[$0].isAsserted(parameters) }.sorted {
      (-drafts[$0].probability, $0) < (-drafts[$1].probability, $1)
    }
    for index in order {
      let edge = drafts[index]
      if reaches(from: edge.child, to: edge.parent, followers) {
        drafts[index].isUndetermined = true
        drafts[index].against.append(
          Evidence(
            cue: "cycle", nats: 0,
            note: "a more probable chain of texts runs the other way: borrowing in both directions")
        )
        warnings.append(
          DocumentWarning(
            document: nil, code: "borrowing-in-both-directions",
            message: "Two texts seem to borrow from each other; the less probable direction is "
              + "left undetermined."))
      } else {
        followers[edge.parent, default: []].append(edge.child)
      }
    }
    return warnings
  }

  private static func reaches(
    from start: Witness, to goal: Witness, _ followers: [Witness: [Witness]]
  ) -> Bool {
    var open = [start]
    var seen: Set<Witness> = [start]
    while let node = open.popLast() {
      if node == goal { return true }
      for next in followers[node] ?? [] where seen.insert(next).inserted { open.append(next) }
    }
    return false
  }
}
