import Foundation
import Provenance
import TestSupport
import Testing

@testable import Reports

/// The `prov` package reads our PROV-JSON. It needs `PROVENANCE_PYTHON`; see `Scripts/judges`.
@Suite("PROV judged by prov", .enabled(if: Judge.python != nil, "set PROVENANCE_PYTHON"))
struct ProvJudgeTests {
  /// What `prov` has read.
  struct Document: Decodable {
    struct Entity: Decodable {
      let name: String
      let id: String
      let types: [String]
      let shares: [String]
    }
    struct Derivation: Decodable {
      let child: String
      let parent: String
      let types: [String]
      let probability: Double?
    }
    let entities: [Entity]
    let derivations: [Derivation]
    let agents: [String]
    let attributions: Int
    let again: Bool
  }

  private static let program = """
    import json, prov.model as p, prov.serializers.provjson
    from urllib.parse import unquote
    documents = []
    for number in range(COUNT):
        d = p.ProvDocument.deserialize(f'{number}.json', format='json')
        # Through PROV-JSON again, and into PROV-N, which has to be able to say it all.
        again = p.ProvDocument.deserialize(content=d.serialize(format='json'), format='json') == d
        d.get_provn()
        def types(r): return sorted(str(t) for t in r.get_asserted_types())
        def local(name): return unquote(name.localpart, errors='strict')
        def own(r, name): return [v for k, v in r.extra_attributes if str(k) == name]
        documents.append({
            'again': again,
            'entities': [{'name': local(e.identifier), 'id': own(e, 'dct:identifier')[0],
                          'types': types(e),
                          'shares': sorted(local(v) for v in own(e, 'provenance:sharesTextWith'))}
                         for e in d.get_records(p.ProvEntity)],
            'agents': [str(a.identifier) for a in d.get_records(p.ProvAgent)],
            'attributions': len(list(d.get_records(p.ProvAttribution))),
            'derivations': [{'child': local(r.args[0]), 'parent': local(r.args[1]),
                             'types': types(r),
                             'probability': next(iter(own(r, 'provenance:probability')), None)}
                            for r in d.get_records(p.ProvDerivation)]})
    print(json.dumps(documents))
    """

  private func read(_ traces: [Trace]) throws -> [Document] {
    let verdict = try Judge.run(
      #require(Judge.python), Self.program.replacing("COUNT", with: "\(traces.count)"),
      files: traces.enumerated().map { ("\($0.offset).json", ProvReport().render($0.element)) })
    try #require(verdict.status == 0, "\(verdict.output)")
    return try JSONDecoder().decode([Document].self, from: Data(verdict.output.utf8))
  }

  @Test("names whatever there is, and asserts no direction that is not known")
  func everything() throws {
    let traces =
      try [Traces.lighthouse()] + (1...40).map { try HostileTraces.lighthouse(seed: $0) }
    for (trace, document) in zip(traces, try read(traces)) {
      #expect(document.again)
      let ids = trace.documents.map(\.id) + trace.hiddenSources.map(\.id)
      #expect(Set(document.entities.map(\.id)) == Set(ids))
      #expect(document.entities.count == ids.count)
      let hidden = Set(trace.hiddenSources.map(\.id))
      for entity in document.entities {
        let kind = hidden.contains(entity.id) ? "HiddenSource" : "Document"
        #expect(entity.types == ["provenance:\(kind)"])
        let ties = trace.edges.filter { !$0.directed && [$0.parent, $0.child].contains(entity.id) }
        #expect(entity.shares.count == ties.count)
      }
      let plain = document.derivations.filter { $0.types != ["prov:PrimarySource"] }
      func local(_ id: String) -> String {
        hidden.contains(id) && id.hasPrefix("hidden:") ? String(id.dropFirst(7)) : id
      }
      #expect(
        Set(plain.map { [$0.parent, $0.child] })
          == Set(trace.edges.filter(\.directed).map { [local($0.parent), local($0.child)] }))
      #expect(
        plain.compactMap(\.probability).sorted()
          == trace.edges.filter(\.directed).map(\.probability).sorted())
    }
  }

  @Test("says quotation, revision and first source")
  func kinds() throws {
    var trace = try Traces.lighthouse()
    // state-radio.html follows bulletin.html: now on the same site, and later.
    trace.documents[4].site = trace.documents[0].site
    trace.documents[4].published = "2021-05-05"
    let document = try read([trace])[0]
    func types(_ parent: String, _ child: String) -> [[String]] {
      document.derivations.filter { $0.parent == parent && $0.child == child }.map(\.types)
    }
    #expect(types("northsea-insight", "harbour-blog.md").contains(["prov:Quotation"]))
    #expect(types("bulletin.html", "state-radio.html") == [["prov:Revision"]])
    #expect(types("bulletin.html", "ledger") == [[]])
    // Two steps up the tree, over a source that is not in the corpus.
    #expect(types("gazeta-latarnia", "state-radio.html") == [["prov:PrimarySource"]])
    #expect(document.agents.contains("site:Radio%20Ostrava") == false)
    #expect(document.agents.count == 7)
    #expect(document.attributions == 8)
  }
}
