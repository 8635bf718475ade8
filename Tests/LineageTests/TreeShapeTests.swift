import Documents
import Testing

@testable import Lineage

@Suite("Trees")
struct TreeShapeTests {
  @Test("in a dated chain the ends are no neighbours")
  func chain() async throws {
    let a = Prose.text(Prose.lighthouse, Prose.bakery, Prose.archive, Prose.own(1))
    let b = Prose.text(Prose.lighthouse, Prose.bakery, Prose.ferry, Prose.orchard)
    let c = Prose.text(Prose.lighthouse, Prose.ferry, Prose.orchard, Prose.own(3))
    let found = await Case([
      .sample("a", a, day: 100), .sample("b", b, day: 110), .sample("c", c, day: 120),
    ])
    #expect(try #require(found.edge(0, 1)).parent == .document(0))
    #expect(try #require(found.edge(1, 2)).parent == .document(1))
    #expect(found.edge(0, 2).map { !$0.directed } ?? true)
  }

  @Test("a text with two sources has two parents")
  func twoParents() async throws {
    let a = Prose.text(Prose.own(1), Prose.lighthouse, Prose.bakery)
    let b = Prose.text(Prose.own(2), Prose.ferry, Prose.orchard)
    let c = Prose.text(Prose.lighthouse, Prose.bakery, Prose.ferry, Prose.orchard, Prose.own(3))
    let found = await Case([
      .sample("a", a, day: 100), .sample("b", b, day: 100), .sample("c", c, day: 120),
    ])
    for parent in 0...1 {
      let edge = try #require(found.edge(parent, 2))
      #expect(edge.directed)
      #expect(edge.parent == .document(parent))
    }
    #expect(found.edge(0, 1) == nil)
    #expect(found.derivation.tree.count == 1)
  }

  @Test("words that two possible parents hold alike leave the parent undetermined")
  func tie() async throws {
    let found = await Case([
      .sample("a", Prose.text(Prose.own(1), Prose.lighthouse, Prose.bakery), day: 100),
      .sample("b", Prose.text(Prose.own(2), Prose.lighthouse, Prose.bakery), day: 100),
      .sample("c", Prose.text(Prose.own(3), Prose.lighthouse), day: 120),
    ])
    let edges = [found.edge(0, 2), found.edge(1, 2)].compactMap { $0 }
    #expect(!edges.isEmpty)
    #expect(edges.allSatisfy { !$0.directed && $0.child == .document(2) })
    #expect(edges.allSatisfy { $0.runnerUp != nil })
  }

  @Test("a text that shares nothing has no edge")
  func unrelated() async {
    let found = await Case([
      .sample("a", Prose.text(Prose.own(1), Prose.lighthouse)),
      .sample("b", Prose.text(Prose.own(2), Prose.lighthouse)),
      .sample("c", Prose.text(Prose.tram, Prose.orchard)),
    ])
    #expect(
      found.derivation.edges.allSatisfy { $0.parent != .document(2) && $0.child != .document(2) })
  }
}
