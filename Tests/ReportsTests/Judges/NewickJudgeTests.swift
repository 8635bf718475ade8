import Foundation
import Provenance
import TestSupport
import Testing

@testable import Reports

/// DendroPy reads our trees. It needs `PROVENANCE_PYTHON`; see `Scripts/judges`.
@Suite("Trees judged by DendroPy", .enabled(if: Judge.python != nil, "set PROVENANCE_PYTHON"))
struct NewickJudgeTests {
  /// A branch as DendroPy has it.
  struct Branch: Decodable, Equatable {
    let parent: String
    let child: String
    let probability: String
  }

  private static let program = """
    import dendropy, json
    files = []
    for number in range(COUNT):
        trees = dendropy.TreeList.get(path=f'{number}.nwk', schema='newick',
                                      suppress_internal_node_taxa=True,
                                      suppress_leaf_node_taxa=True, extract_comment_metadata=True)
        files.append([[
            {'parent': node.parent_node.label, 'child': node.label,
             'probability': str(node.annotations.get_value('probability'))}
            for node in tree.preorder_node_iter() if node.parent_node] for tree in trees])
    print(json.dumps(files))
    """

  private func read(_ traces: [Trace]) throws -> [[[Branch]]] {
    let verdict = try Judge.run(
      #require(Judge.python), Self.program.replacing("COUNT", with: "\(traces.count)"),
      files: traces.enumerated().map {
        ("\($0.offset).nwk", Array(NewickReport().render($0.element).utf8))
      })
    try #require(verdict.status == 0, "\(verdict.output)")
    return try JSONDecoder().decode([[[Branch]]].self, from: Data(verdict.output.utf8))
  }

  @Test("the branches are those of the best tree whose direction is known, whatever the names")
  func branches() throws {
    // DendroPy takes a quoted label that is nothing but a sign of the format for that sign.
    let hostile = try (1...60).map { try HostileTraces.lighthouse(seed: $0) }.filter { trace in
      !(trace.documents.map(\.id) + trace.hiddenSources.map(\.id)).contains {
        ["(", ")", ",", ":", ";"].contains($0)
      }
    }
    #expect(hostile.count > 30)
    let traces = try [Traces.lighthouse()] + hostile
    for (trace, trees) in zip(traces, try read(traces)) {
      let names = DistinctNames(trace, NewickText.legal)
      let inTree = Set(trace.tree.branches.map { [$0.parent, $0.child] })
      let expected = trace.edges.filter { $0.directed && inTree.contains([$0.parent, $0.child]) }
      #expect(expected.count == 5)
      #expect(
        Set(trees.flatMap(\.self).map { [$0.parent, $0.child, $0.probability] })
          == Set(expected.map { [names[$0.parent], names[$0.child], $0.probability.decimalText] }))
      #expect(trees.flatMap(\.self).count == expected.count)
    }
  }

  @Test("a long chain is read, and one with an unknown direction in two parts")
  func chains() throws {
    var chain = try Traces.chain((1...400).map { "text \($0).txt" })
    chain.edges[199].directed = false
    let trees = try read([chain])[0]
    #expect(trees.map(\.count) == [199, 199])
    #expect(trees[1].first?.parent == "text 201.txt")
  }
}
