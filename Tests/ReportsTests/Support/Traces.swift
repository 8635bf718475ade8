import Foundation
import Provenance

/// Traces for tests of reports.
enum Traces {
  /// An invented story: a translation, its reposts, a blog, a broadcaster and an unrelated article.
  static func lighthouse() throws -> Trace {
    let file = testFolder.appending(path: "Fixtures/lighthouse.json")
    return try Trace(json: [UInt8](Data(contentsOf: file)))
  }

  /// A trace of documents without anything in common.
  static func unrelated(_ ids: [String]) throws -> Trace {
    var trace = try lighthouse()
    let model = trace.documents[3]
    trace.documents = ids.map { id in
      var document = model
      document.id = id
      document.title = nil
      return document
    }
    trace.clusters = []
    trace.passages = []
    trace.hiddenSources = []
    trace.edges = []
    trace.tree = try tree(roots: ids, branches: [])
    trace.warnings = []
    return trace
  }

  /// A chain of documents, each following the one before it.
  static func chain(_ ids: [String]) throws -> Trace {
    var trace = try unrelated(ids)
    let model = try lighthouse().edges[6]
    let pairs = Array(zip(ids, ids.dropFirst()))
    trace.edges = pairs.map { parent, child in
      var edge = model
      edge.parent = parent
      edge.child = child
      return edge
    }
    trace.tree = try tree(roots: Array(ids.prefix(1)), branches: pairs)
    return trace
  }

  /// A tree; the type has no initializer of its own, because only traces are read and written.
  static func tree(roots: [String], branches: [(String, String)]) throws -> Trace.Tree {
    let object: [String: Any] = [
      "roots": roots, "branches": branches.map { ["parent": $0.0, "child": $0.1] },
    ]
    return try JSONDecoder().decode(
      Trace.Tree.self, from: JSONSerialization.data(withJSONObject: object))
  }
}
