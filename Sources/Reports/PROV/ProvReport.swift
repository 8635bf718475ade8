public import Provenance

/// Writes a trace in PROV-JSON, the W3C's form for saying where things come from.
///
/// Documents and hidden sources are entities, the latter of the type `provenance:HiddenSource`; sites
/// and authors are agents to whom documents are attributed. An edge with a known direction is a
/// derivation, of the type `prov:Quotation` (PROV's `wasQuotedFrom`) or `prov:Revision`
/// (`wasRevisionOf`) where that is known. A text that the most probable tree leads back to a first
/// source also has that as `prov:PrimarySource` (`hadPrimarySource`). Probability, verdict, kind and
/// words stand beside each derivation as attributes of our own.
///
/// PROV has no relation without a direction. Two texts whose direction is undetermined each carry
/// the other's name in the attribute `provenance:sharesTextWith`, and no relation.
public struct ProvReport: Sendable {
  /// Creates the report.
  public init() {}

  /// The PROV-JSON as UTF-8 with a line feed at its end, keys sorted.
  ///
  /// - Complexity: O(*n* log *n*) in the number of documents and edges.
  public func render(_ trace: Trace) -> [UInt8] {
    let names = ProvNames(trace)
    var writer = JSONWriter()
    writer.object { writer in
      Self.section("agent", Self.agents(trace), to: &writer)
      Self.section("entity", Self.entities(trace, names), to: &writer)
      writer.key("prefix")
      writer.object { writer in
        for (prefix, address) in names.prefixes { writer.string(prefix, address) }
      }
      Self.section("wasAttributedTo", Self.attributions(trace, names), to: &writer)
      Self.section("wasDerivedFrom", Self.derivations(trace, names), to: &writer)
    }
    writer.finish()
    return writer.bytes
  }

  /// A member of a section: its name, and its attributes.
  private typealias Member = (name: String, attributes: ProvAttributes)

  private static func section(_ key: String, _ members: [Member], to writer: inout JSONWriter) {
    guard !members.isEmpty else { return }
    writer.key(key)
    writer.object { writer in
      let sorted = members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      for (index, member) in sorted.enumerated()
      where index == 0 || sorted[index - 1].name != member.name {
        writer.key(member.name)
        member.attributes.write(to: &writer)
      }
    }
  }

  private static func agents(_ trace: Trace) -> [Member] {
    trace.documents.flatMap { document -> [Member] in
      var agents: [Member] = []
      if let site = document.site {
        agents.append(
          (
            ProvNames.site(site),
            ["prov:label": [.text(site)], "prov:type": [.name("prov:Organization")]]
          ))
      }
      if let author = document.author {
        agents.append(
          (
            ProvNames.author(author),
            ["prov:label": [.text(author)], "prov:type": [.name("prov:Person")]]
          ))
      }
      return agents
    }
  }

  private static func entities(_ trace: Trace, _ names: ProvNames) -> [Member] {
    var undetermined: [String: [String]] = [:]
    for edge in trace.edges where !edge.directed {
      undetermined[edge.parent, default: []].append(edge.child)
      undetermined[edge.child, default: []].append(edge.parent)
    }
    func others(_ id: String) -> [ProvValue] {
      (undetermined[id] ?? []).map { .name(names.entity($0)) }
    }
    return trace.documents.map { document in
      (
        names.entity(document.id),
        [
          "prov:label": [.text(document.title ?? document.id)],
          "prov:type": [.name("provenance:Document")],
          "dct:identifier": [.text(document.id)],
          "dct:issued": document.published.map { [.text($0)] } ?? [],
          "dct:source": document.url.map { [.text($0)] } ?? [],
          "provenance:sha256": [.text(document.sha256)],
          "provenance:words": [.integer(document.words)],
          "provenance:sharesTextWith": others(document.id),
        ]
      )
    }
      + trace.hiddenSources.map { source in
        (
          names.entity(source.id),
          [
            "prov:label": [.text(source.name ?? source.url ?? source.id)],
            "prov:type": [.name("provenance:HiddenSource")],
            "dct:identifier": [.text(source.id)],
            "dct:source": source.url.map { [.text($0)] } ?? [],
            "provenance:rule": [.text(source.rule)],
            "provenance:sharesTextWith": others(source.id),
          ]
        )
      }
  }

  private static func attributions(_ trace: Trace, _ names: ProvNames) -> [Member] {
    trace.documents.enumerated().flatMap { index, document -> [Member] in
      let agents = [document.site.map(ProvNames.site), document.author.map(ProvNames.author)]
      return agents.compactMap(\.self).enumerated().map { number, agent in
        (
          "_:a\(index + 1)-\(number + 1)",
          [
            "prov:agent": [.reference(agent)],
            "prov:entity": [.reference(names.entity(document.id))],
          ]
        )
      }
    }
  }

  private static func derivations(_ trace: Trace, _ names: ProvNames) -> [Member] {
    let relations = ProvRelations(trace)
    let edges = trace.edges.enumerated().filter { $0.element.directed }.map {
      index, edge -> Member in
      (
        "_:e\(index + 1)",
        [
          "prov:generatedEntity": [.reference(names.entity(edge.child))],
          "prov:usedEntity": [.reference(names.entity(edge.parent))],
          "prov:type": relations.subtype(of: edge).map { [.name($0)] } ?? [],
          "prov:label": [.text(edge.summary)],
          "provenance:kind": [.text(edge.kind)],
          "provenance:probability": [.decimal(edge.probability)],
          "provenance:verdict": [.text(edge.verdict)],
          "provenance:words": [.integer(edge.words)],
        ]
      )
    }
    let sources = ProvRelations.firstSources(trace).enumerated().map { index, first -> Member in
      (
        "_:s\(index + 1)",
        [
          "prov:generatedEntity": [.reference(names.entity(first.text))],
          "prov:usedEntity": [.reference(names.entity(first.source))],
          "prov:type": [.name("prov:PrimarySource")],
          "provenance:steps": [.integer(first.steps)],
        ]
      )
    }
    return edges + sources
  }
}
