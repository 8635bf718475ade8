extension Trace {
  /// A kind of text in a trace, by who wrote it.
  enum TextKind {
    /// A stretch of a document.
    case excerpt
    /// A reason in our words, which may name texts and hold a few of their words.
    case note
    /// A warning in our words, which may quote what was read.
    case message
  }

  /// Changes every running text of the trace: excerpts, reasons and warnings; nil takes an excerpt
  /// away. Names and ids are not touched.
  mutating func changeTexts(_ change: (String, TextKind) -> String?) {
    func place(_ place: inout Place) {
      place.excerpt = place.excerpt.flatMap { change($0, .excerpt) }
      place.context = place.context.flatMap { change($0, .excerpt) }
    }
    func note(_ note: inout String) { note = change(note, .note) ?? "" }
    func evidence(_ list: inout [Evidence]) {
      for index in list.indices {
        note(&list[index].note)
        for span in list[index].spans.indices { place(&list[index].spans[span]) }
      }
    }
    for index in documents.indices {
      for region in documents[index].regions.indices {
        note(&documents[index].regions[region].reason)
      }
    }
    for index in clusters.indices {
      for occurrence in clusters[index].occurrences.indices {
        place(&clusters[index].occurrences[occurrence])
      }
    }
    for index in passages.indices {
      place(&passages[index].a)
      place(&passages[index].b)
    }
    sites = sites?.map { site in
      var site = site
      for reading in site.readings.indices {
        site.readings[reading].text = site.readings[reading].text.flatMap { change($0, .excerpt) }
      }
      return site
    }
    for index in hiddenSources.indices { evidence(&hiddenSources[index].evidence) }
    for index in edges.indices {
      evidence(&edges[index].evidence)
      evidence(&edges[index].against)
      note(&edges[index].summary)
      for wish in edges[index].wouldChange.indices { note(&edges[index].wouldChange[wish]) }
    }
    for index in warnings.indices {
      warnings[index].message = change(warnings[index].message, .message) ?? ""
    }
  }

  /// Changes every id of a document or hidden source, wherever it stands.
  mutating func changeIDs(_ change: (String) -> String) {
    func places(_ list: inout [Evidence]) {
      for index in list.indices {
        for span in list[index].spans.indices {
          list[index].spans[span].document = change(list[index].spans[span].document)
        }
      }
    }
    for index in documents.indices { documents[index].id = change(documents[index].id) }
    for index in clusters.indices {
      for place in clusters[index].occurrences.indices {
        clusters[index].occurrences[place].document = change(
          clusters[index].occurrences[place].document)
      }
    }
    for index in passages.indices {
      passages[index].a.document = change(passages[index].a.document)
      passages[index].b.document = change(passages[index].b.document)
    }
    sites = sites?.map { site in
      var site = site
      for reading in site.readings.indices {
        for place in site.readings[reading].witnesses.indices {
          site.readings[reading].witnesses[place].document = change(
            site.readings[reading].witnesses[place].document)
        }
      }
      return site
    }
    for index in hiddenSources.indices {
      hiddenSources[index].id = change(hiddenSources[index].id)
      places(&hiddenSources[index].evidence)
    }
    for index in edges.indices {
      edges[index].parent = change(edges[index].parent)
      edges[index].child = change(edges[index].child)
      if let parent = edges[index].runnerUp?.parent {
        edges[index].runnerUp?.parent = change(parent)
      }
      places(&edges[index].evidence)
      places(&edges[index].against)
    }
    for index in tree.branches.indices {
      tree.branches[index].parent = change(tree.branches[index].parent)
      tree.branches[index].child = change(tree.branches[index].child)
    }
    tree.roots = tree.roots.map(change)
    for index in warnings.indices {
      warnings[index].document = warnings[index].document.map(change)
    }
  }
}
