import Foundation
import TestSupport
import Testing

@testable import Provenance

@Suite("Reading a trace")
struct TraceFormatTests {
  private static func json(
    replacing old: String, with new: String, in trace: Trace = sample
  ) -> [UInt8] {
    Array(String(decoding: trace.json(), as: UTF8.self).replacing(old, with: new).utf8)
  }

  private static let sample = Trace.tiny(
    passages: [.tiny("p1", ("a.txt", 12..<40), ("b.txt", 0..<28))],
    hiddenSources: [.tiny("hidden:gazette", name: "Gazette")],
    edges: [.tiny("a.txt", "b.txt", passages: ["p1"]), .tiny("hidden:gazette", "a.txt")],
    tree: Trace.Tree(
      roots: ["hidden:gazette"], branches: [Trace.Branch(parent: "a.txt", child: "b.txt")]))

  @Test("refuses a newer schema, whatever else it holds")
  func newerSchema() {
    #expect(throws: TraceFormatError.newerSchema(found: 2, newestKnown: 1)) {
      try Trace(json: Array(#"{"schemaVersion": 2, "texts": {}}"#.utf8))
    }
    let message = "\(TraceFormatError.newerSchema(found: 2, newestKnown: 1))"
    #expect(message.contains("version 2") && message.contains("Update"))
  }

  @Test("ignores keys that it does not know")
  func unknownKeys() throws {
    let json = Self.json(replacing: "\"schemaVersion\": 1", with: "\"schemaVersion\": 1, \"x\": []")
    #expect(try Trace(json: json) == Self.sample)
  }

  @Test("reads a trace of an older release, without the keys that came later")
  func olderRelease() throws {
    func without(_ keys: Set<String>, _ value: JSONValue) -> JSONValue {
      switch value {
      case .object(let members):
        .object(members.filter { !keys.contains($0.key) }.mapValues { without(keys, $0) })
      case .array(let values): .array(values.map { without(keys, $0) })
      default: value
      }
    }
    let new = try JSONDecoder().decode(JSONValue.self, from: Data(Self.sample.json()))
    let old = without(
      [
        "declarations", "differences", "alias", "context", "surprise", "significance", "lineage",
        "sites",
        "retoldPassages",
      ], new)
    #expect(old != new)
    var writer = JSONWriter()
    writer.value(old)
    writer.finish()
    #expect(try Trace(json: writer.bytes) == Self.sample)
  }

  @Test(
    "names the place of what is wrong",
    arguments: [
      ("\"schemaVersion\": 1", "\"schemaVersion\": \"one\"", "'schemaVersion'"),
      ("\"schemaVersion\": 1", "\"other\": 1", "'schemaVersion'"),
      ("\"schemaVersion\": 1", "\"schemaVersion\": 0", "'schemaVersion'"),
      ("[12, 40]", "[40, 12]", "'passages[0].a.bytes'"),
      ("[12, 40]", "[12]", "'passages[0].a.bytes'"),
      ("[12, 40]", "[-1, 40]", "'passages[0].a.bytes'"),
      ("[12, 40]", "[12, \"40\"]", "'passages[0].a.bytes[1]'"),
      ("[\"p1\"]", "[\"p9\"]", "'p9' at 'edges[0].passages[0]'"),
      ("\"parent\": \"hidden:gazette\"", "\"parent\": \"hidden:x\"", "'edges[1].parent'"),
      ("\"cluster\": \"c1\"", "\"cluster\": \"c2\"", "'c2' at 'passages[0].cluster'"),
      ("\"roots\": [\n", "\"roots\": [\"z\",\n", "'z' at 'tree.roots[0]'"),
    ])
  func namesThePlace(old: String, new: String, place: String) throws {
    let error = try #require(throws: TraceFormatError.self) {
      try Trace(json: Self.json(replacing: old, with: new))
    }
    #expect("\(error)".contains(place), "\(error)")
  }

  @Test("refuses an id that is given twice")
  func repeatedIDs() {
    #expect(throws: TraceFormatError.repeatedID("b.txt")) {
      try Trace(json: Self.json(replacing: "\"id\": \"c.txt\"", with: "\"id\": \"b.txt\""))
    }
    #expect(throws: TraceFormatError.repeatedID("a.txt")) {
      try Trace(json: Trace.tiny(hiddenSources: [.tiny("a.txt")]).json())
    }
  }

  @Test(
    "refuses bytes that are no JSON",
    arguments: [
      "", "{", "[]", "null", "{\"schemaVersion\": 4e40}", "{\"schemaVersion\": 1", "\u{FEFF}\u{0}",
      "\"text\"",
    ])
  func notJSON(text: String) {
    #expect(throws: TraceFormatError.self) { try Trace(json: Array(text.utf8)) }
    #expect(throws: TraceFormatError.self) { try Trace(json: [0xFF, 0xFE, 0x80]) }
  }

  @Test("never crashes on a damaged trace", arguments: 0..<300 as Range<UInt64>)
  func damaged(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var json = Self.sample.json()
    for _ in 0..<3 {
      let index = Int.random(in: 0..<json.count, using: &generator)
      json[index] = UInt8.random(in: 0...255, using: &generator)
    }
    if seed % 3 == 0 { json.removeLast(Int.random(in: 1..<json.count, using: &generator)) }
    // Whatever is read is a trace that can be written, compared and explained.
    guard let trace = try? Trace(json: json) else { return }
    _ = trace.json()
    _ = Snapshot.difference(from: Self.sample, to: trace)
    _ = try? trace.explanation(of: "a", and: "b")
  }
}
