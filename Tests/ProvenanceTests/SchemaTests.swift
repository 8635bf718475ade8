import Documents
import Foundation
import Lineage
import TestSupport
import Testing

@testable import Provenance

/// `Schema/trace.schema.json` describes what we write: no less, and no more.
@Suite("JSON Schema")
struct SchemaTests {
  private static let schema = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Schema/trace.schema.json")

  /// The words that the schema lists for a definition, or for one of its properties.
  private func listed(_ definition: String, _ key: String? = nil) throws -> [String]? {
    let root = try JSONSerialization.jsonObject(with: Data(contentsOf: Self.schema))
    var value = ((root as? [String: Any])?["$defs"] as? [String: Any])?[definition]
    if let key {
      value = ((value as? [String: Any])?["properties"] as? [String: Any])?[key]
    }
    return (value as? [String: Any])?["enum"] as? [String]
  }

  private static let words: [(definition: String, key: String, words: [String])] = [
    ("date", "origin", PublicationDate.Origin.allCases.map(\.rawValue)),
    ("region", "kind", Documents.Region.Kind.allCases.map(\.rawValue)),
    ("credit", "kind", Documents.Credit.Kind.allCases.map(\.rawValue)),
    ("declaration", "kind", Documents.Declaration.Kind.allCases.map(\.rawValue)),
    ("passage", "kind", ["verbatim", "paraphrase", "digest"]),
    ("hiddenSource", "rule", HiddenSource.Rule.allCases.map(\.rawValue)),
    ("edge", "kind", DerivationEdge.Kind.allCases.map(\.rawValue)),
  ]

  @Test("lists the words that we write, and no others", arguments: words)
  func vocabulary(definition: String, key: String, words: [String]) throws {
    #expect(try listed(definition, key) == words)
  }

  @Test("lists the verdicts")
  func verdicts() throws {
    #expect(try listed("verdict") == Verdict.allCases.map(\.rawValue))
  }

  private static let program = """
    import json, jsonschema
    schema = json.load(open('schema.json'))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    closed = lambda s: not isinstance(s, dict) or (
        (s.get('type') != 'object' or s.get('additionalProperties') is False)
        and all(closed(v) for v in s.values()))
    assert all(closed(v) for v in [schema, *schema['$defs'].values()])
    found, seen = [], set()
    def keys(value, path):
        if isinstance(value, dict):
            for k, v in value.items():
                seen.add(f'{path}.{k}')
                keys(v, f'{path}.{k}')
        elif isinstance(value, list):
            for v in value: keys(v, path)
    for number in range(COUNT):
        trace = json.load(open(f'{number}.json'))
        keys(trace, '')
        found.append([e.json_path + ': ' + e.message[:200] for e in validator.iter_errors(trace)])
    described = set()
    def describe(part, path):
        part = schema['$defs'][part['$ref'].split('/')[-1]] if '$ref' in part else part
        if 'items' in part: describe(part['items'], path)
        for key, value in part.get('properties', {}).items():
            described.add(f'{path}.{key}')
            describe(value, f'{path}.{key}')
    describe(schema, '')
    print(json.dumps({'errors': found, 'unseen': sorted(described - seen)}))
    """

  private struct Result: Decodable {
    let errors: [[String]]
    let unseen: [String]
  }

  private func validate(_ traces: [[UInt8]]) throws -> Result {
    let schema = try [UInt8](Data(contentsOf: Self.schema))
    let verdict = try Judge.run(
      #require(Judge.python), Self.program.replacing("COUNT", with: "\(traces.count)"),
      files: [("schema.json", schema)]
        + traces.enumerated().map { ("\($0.offset).json", $0.element) })
    try #require(verdict.status == 0, "\(verdict.output)")
    return try JSONDecoder().decode(Result.self, from: Data(verdict.output.utf8))
  }

  @Test(
    "jsonschema finds every trace valid", .enabled(if: Judge.python != nil, "set PROVENANCE_PYTHON")
  )
  func valid() async throws {
    let demo = try await Tracer().trace(
      paths: [Self.schema.deletingLastPathComponent().deletingLastPathComponent().path + "/seeds"])
    var archived = demo
    archived.corpus = Trace.CorpusVersion(
      name: "news", version: 1, id: String(repeating: "0a", count: 32))
    archived.warnings = [
      Trace.Warning(document: "a.txt", offset: 3, code: "invalid-utf8", message: "m", loss: true),
      Trace.Warning(document: nil, offset: nil, code: "given-twice", message: "", loss: false),
    ]
    archived.edges[0].runnerUp = Trace.RunnerUp(parent: "markets-blog.md", probability: 0.1)
    archived.parameters.groupBy = .site
    func reading(_ text: String?) -> Trace.Reading {
      Trace.Reading(
        text: text,
        witnesses: demo.documents.prefix(2).map {
          Trace.Place(document: $0.id, bytes: [3, 7], characters: [3, 7])
        })
    }
    archived.sites = [
      Trace.Site(
        cluster: demo.clusters.first?.id ?? "", bits: 9.5, readings: [reading("a"), reading(nil)])
    ]
    var invented = await Tracer().trace(
      Corpus(documents: InventedCorpus.documents(named: (0..<8).map { "\($0).txt" })))
    for index in invented.documents.indices {
      invented.documents[index].sha256 = String(repeating: "e", count: 64)
    }
    let traces = [demo, archived, invented]
    let all =
      traces + traces.map { $0.redacted() } + traces.map { $0.withoutText() }
      + traces.map { $0.redacted().withoutText() }
    let result = try validate(all.map { $0.json() })
    for errors in result.errors { #expect(errors == []) }
    #expect(result.unseen == [], "keys that the schema describes and no trace has")
  }

  /// Changes that make a trace wrong, as text before and after.
  private static let faults: [(String, String)] = [
    ("\"schemaVersion\": 1", "\"schemaVersion\": 2"),
    ("\"directed\": true", "\"directed\": \"yes\""),
    ("\"directed\": true", "\"directed\": false"),
    ("\"verdict\": \"certain\"", "\"verdict\": \"sure\""),
    ("\"summary\":", "\"sumary\":"),
    ("\"words\": 777", "\"words\": -777"),
    ("\"bytes\": [99, 207]", "\"bytes\": [99]"),
    ("\"title\": \"Water Is Not a Favour\"", "\"title\": 7"),
    ("\"published\": \"2019-07-13\"", "\"published\": \"13 July 2019\""),
    ("\"sha256\": \"51eb", "\"sha256\": \"51EB"),
    ("\"loss\": false", "\"loss\": 0"),
  ]

  @Test(
    "jsonschema finds faults, so that its approval means something",
    .enabled(if: Judge.python != nil, "set PROVENANCE_PYTHON"))
  func faults() async throws {
    var trace = try await Tracer().trace(
      paths: [Self.schema.deletingLastPathComponent().deletingLastPathComponent().path + "/seeds"])
    trace.warnings = [
      Trace.Warning(document: nil, offset: nil, code: "given-twice", message: "", loss: false)
    ]
    let text = String(decoding: trace.json(), as: UTF8.self)
    let changed = Self.faults.map { text.replacing($0.0, with: $0.1) }
    for (fault, text) in zip(Self.faults, changed) { #expect(text.contains(fault.1)) }
    let result = try validate(changed.map { Array($0.utf8) })
    for (fault, errors) in zip(Self.faults, result.errors) {
      #expect(!errors.isEmpty, "\(fault.1)")
    }
  }
}
