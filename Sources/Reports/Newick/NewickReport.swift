public import Provenance

/// Writes the most probable tree of a trace in the Newick format, for phylogenetic programs.
///
/// A line a story, the one with the most texts first; a text that others follow stands behind the
/// brackets that hold them. Newick knows trees only and cannot say that a direction is unknown. So the
/// edges beside the tree, the ties without a known direction and the texts that then stand alone are
/// left out; a comment at the head says how many. Branches carry no length, because probability is no
/// distance; it stands in a comment behind the name: `[&kind=copy,probability=0.97]`.
public struct NewickReport: Sendable {
  /// Creates the report.
  public init() {}

  /// The trees as UTF-8 text, each on a line of its own behind the comment.
  ///
  /// - Complexity: O(*n* log *n*) in the number of documents and edges.
  public func render(_ trace: Trace) -> String {
    let names = DistinctNames(trace, NewickText.legal)
    let trees = DirectedTrees(Forest(trace))
    let undetermined = trace.edges.count { !$0.directed }
    let texts = trace.documents.count + trace.hiddenSources.count
    let comment = [
      "The most probable trees. Sources that are not in the corpus are named hidden:….",
      "Left out, because Newick holds trees only:",
      Wording.count(trace.edges.count - undetermined - trees.branches, "derivation")
        + " beside the trees,",
      Wording.count(undetermined, "tie") + " without a known direction,",
      Wording.count(texts - trees.branches - trees.roots.count, "text")
        + " without a branch.",
      "Similarity is evidence, not proof of misconduct.",
    ]
    return "[\(comment.joined(separator: " "))]\n"
      + trees.roots.map { Self.written(trees, root: $0, names) + ";\n" }.joined()
  }

  /// One tree, without recursion, because a chain may be as long as the corpus.
  private static func written(
    _ trees: DirectedTrees, root: Int, _ names: DistinctNames
  ) -> String {
    enum Step {
      case visit(Int)
      case name(Int)
      case comma
    }
    var text = ""
    var steps = [Step.visit(root)]
    while let step = steps.popLast() {
      switch step {
      case .comma: text += ","
      case .name(let index):
        text += ")" + label(trees.nodes[index], isRoot: index == root, names)
      case .visit(let index):
        let children = trees.children[index]
        guard !children.isEmpty else {
          text += label(trees.nodes[index], isRoot: index == root, names)
          continue
        }
        text += "("
        steps.append(.name(index))
        for (place, child) in children.enumerated().reversed() {
          steps.append(.visit(child))
          if place > 0 { steps.append(.comma) }
        }
      }
    }
    return text
  }

  private static func label(
    _ node: Forest.Node, isRoot: Bool, _ names: DistinctNames
  ) -> String {
    let name = NewickText.quoted(names[node.id])
    guard !isRoot, let edge = node.edge else { return name }
    return
      "\(name)[&kind=\(NewickText.word(edge.kind)),probability=\(edge.probability.decimalText)]"
  }
}
