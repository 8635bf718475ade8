/// Compares a new trace with an accepted one by what they say, not by how they number it.
///
/// Passages are matched by documents and overlapping bytes, edges by their ends, hidden sources by
/// name, address and rule, or by what follows them. So renumbered passages, and documents in
/// another order, are no difference. Neither is wording: summaries, notes, excerpts and the text of
/// warnings may change freely. `isIdentical` compares bytes.
///
/// Numbers differ if they are apart by more than a tolerance: .005 for probabilities and identity
/// (half of the last digit that a report shows), .05 nats for the weight of a cue, .5 bits for a
/// passage. Offsets and counts of words have none. A verdict that changes is always a difference,
/// however small the step over its threshold was.
public enum Snapshot {
  /// How far apart probabilities may be.
  public static let probabilityTolerance = 0.005
  /// How far apart weights may be, in nats.
  public static let natsTolerance = 0.05
  /// How far apart the information of a passage may be, in bits.
  public static let bitsTolerance = 0.5

  /// Whether the two traces give the same bytes.
  public static func isIdentical(_ accepted: Trace, _ new: Trace) -> Bool {
    accepted.json() == new.json()
  }

  /// Everything in which the new trace differs from the accepted one.
  ///
  /// - Returns: The differences, by part of the trace (parameters, documents, passages, hidden
  ///   sources, edges, tree, warnings), inside a part in the order of the accepted trace and then
  ///   of the new one. Empty if both say the same.
  /// - Complexity: O(*n* log *n*) for traces of *n* values, and O(*p*²) for *p* passages between
  ///   the same two documents that do not stand where they stood.
  public static func difference(from accepted: Trace, to new: Trace) -> [SnapshotDifference] {
    let hidden = HiddenSourceMatching(from: accepted, to: new)
    let passages = PassageMatching(from: accepted.passages, to: new.passages)
    return parameters(accepted, new) + documents(accepted, new)
      + passages.differences() + hidden.differences()
      + EdgeComparison(from: accepted, to: new, hidden: hidden, passages: passages).differences()
      + tree(accepted, new, hidden) + warnings(accepted, new)
  }

  private static func parameters(_ accepted: Trace, _ new: Trace) -> [SnapshotDifference] {
    let from = accepted.parameters.json.leaves()
    let to = new.parameters.json.leaves()
    let newValues = Dictionary(to.map { ($0.path, $0.value) }) { first, _ in first }
    let known = Set(from.map(\.path))
    let changed = from.compactMap { path, value -> SnapshotDifference? in
      let newValue = newValues[path]
      return newValue == value
        ? nil : .parameter(name: path, from: "\(value)", to: newValue.map { "\($0)" })
    }
    let added = to.filter { !known.contains($0.path) }.map { path, value in
      SnapshotDifference.parameter(name: path, from: nil, to: "\(value)")
    }
    return changed + added
  }

  private static func tree(
    _ accepted: Trace, _ new: Trace, _ hidden: HiddenSourceMatching
  ) -> [SnapshotDifference] {
    let from = Dictionary(accepted.tree.branches.map { ($0.child, $0.parent) }) { first, _ in first
    }
    let to = Dictionary(
      new.tree.branches.map { (hidden.label($0.child), hidden.label($0.parent)) }
    ) { first, _ in first }
    // Texts that came or went are differences already.
    let remaining = Set(new.documents.map(\.id) + new.hiddenSources.map { hidden.label($0.id) })
    let texts = accepted.documents.map(\.id) + accepted.hiddenSources.map(\.id)
    return texts.filter { remaining.contains($0) && from[$0] != to[$0] }.map {
      .treeParent(child: $0, from: from[$0], to: to[$0])
    }
  }

  private static func warnings(_ accepted: Trace, _ new: Trace) -> [SnapshotDifference] {
    struct Key: Hashable {
      let document: String?
      let code: String
      let offset: Int?
    }
    func key(_ warning: Trace.Warning) -> Key {
      Key(document: warning.document, code: warning.code, offset: warning.offset)
    }
    var unmatched: [Key: Int] = [:]
    for warning in new.warnings { unmatched[key(warning), default: 0] += 1 }
    var differences: [SnapshotDifference] = []
    for warning in accepted.warnings.map(key) {
      if let count = unmatched[warning], count > 0 {
        unmatched[warning] = count - 1
      } else {
        differences.append(
          .warning(
            document: warning.document, code: warning.code, offset: warning.offset, .gone))
      }
    }
    for warning in new.warnings.map(key) where (unmatched[warning] ?? 0) > 0 {
      unmatched[warning, default: 1] -= 1
      differences.append(
        .warning(document: warning.document, code: warning.code, offset: warning.offset, .new))
    }
    return differences
  }
}
