internal import Documents
internal import TextReuse

extension Inference {
  /// A page under a dateline is an agency's report in most cases, but a copied page keeps its dateline.
  private static let wireReport = 0.70

  /// What speaks for a direction beside the dates settles it from here, in nats: three to one.
  private static let marked = 1.0986

  /// Lays what several outlets print under one dateline to an agency, above all of them.
  ///
  /// A print that names another text as its source has the report from there.
  func addWireReports(_ drafts: inout [EdgeDraft], _ hidden: inout HiddenSourceList) {
    for report in wireReports.reports {
      let prints = report.prints.filter { document in
        !drafts.contains { $0.child == .document(document) && $0.isAsserted(parameters) }
      }
      guard let first = prints.first, prints.count > 1 else { continue }
      let agency = prints.lazy.flatMap { print in
        documents[print].credits.filter { $0.isDateline(in: documents[print]) }
      }.first
      let evidence = Evidence(
        cue: "wire-report", nats: nats(ofProbability: Self.wireReport),
        note: "\(prints.count) outlets print the whole of it under one dateline, "
          + "as clients of an agency do",
        spans: prints.map { DocumentSpan(document: $0, span: documents[$0].words.span(of: 0..<1)) })
      let number = hidden.add(
        rule: .commonSource, name: agency?.name, url: nil, evidence: [evidence],
        group: groups[first], passage: report.passages.first ?? -1,
        at: .init(.wire, report.prints[0]))
      for document in prints {
        var edge = EdgeDraft(
          parent: .hidden(number), child: .document(document), probability: Self.wireReport,
          linkProbability: Self.wireReport, kind: .copy)
        edge.passages = report.passages.filter { passage in
          let passage = context.reuse.passages[passage]
          return [passage.a.document, passage.b.document].contains(document)
        }
        edge.evidence = [evidence]
        drafts.append(edge)
      }
    }
  }

  /// Who prints a report, or a part of it, may have it from its agency, whatever the dates say.
  func noteWireReport(_ draft: inout EdgeDraft, link: Link, isNamed: Bool) {
    let marks = draft.evidence.filter { ArrowClass.isArrowCue($0.cue) && $0.cue != "date" }
    guard !isNamed, marks.reduce(0, { $0 + $1.nats }) < Self.marked,
      wireReports.explain(link, in: context)
    else { return }
    draft.isUndetermined = true
    draft.against.append(
      Evidence(
        cue: "wire-report", nats: 0,
        note: "outlets print the whole of it under one dateline, as clients of an agency do, "
          + "and either text may have it from there"))
    draft.wouldChange.append("a credit that names where either text is from")
  }
}
