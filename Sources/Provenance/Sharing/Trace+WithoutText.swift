extension Trace {
  /// The trace without any of the texts' wording, for texts that may not be passed on.
  ///
  /// Hashes, places, numbers, kinds and verdicts stay, and so do ids, dates and short names. Excerpts
  /// and titles are gone. What the texts themselves say in names, reasons and warnings (a credited
  /// name, a date as written) is cut after four words, and of longer addresses the host is left: no
  /// string holds five words in a row of a text. An id is a name that the user gave; `redacted()`
  /// replaces those.
  ///
  /// - Complexity: O(*n*) for a trace of *n* bytes.
  public func withoutText() -> Trace {
    var bare = self
    var long = NameReplacer()
    func cut(_ name: inout String?, isAddress: Bool = false) {
      guard let whole = name, NameTokens(whole).tokens.count > Self.longestName else { return }
      let short = Self.firstWords(of: isAddress ? HiddenSourceName.host(of: whole) : whole)
      long.add(whole, as: short)
      name = short
    }
    for index in bare.documents.indices {
      if let title = bare.documents[index].title {
        long.add(title, as: Self.firstWords(of: title))
        bare.documents[index].title = nil
      }
      cut(&bare.documents[index].site)
      cut(&bare.documents[index].author)
      cut(&bare.documents[index].url, isAddress: true)
      for region in bare.documents[index].regions.indices {
        bare.documents[index].regions[region].title = nil
        cut(&bare.documents[index].regions[region].author)
      }
      for credit in bare.documents[index].credits.indices {
        cut(&bare.documents[index].credits[credit].name)
        cut(&bare.documents[index].credits[credit].alias)
        cut(&bare.documents[index].credits[credit].url, isAddress: true)
      }
      for date in bare.documents[index].dates.indices {
        bare.documents[index].dates[date].written = Self.firstWords(
          of: bare.documents[index].dates[date].written)
      }
    }
    for index in bare.hiddenSources.indices {
      cut(&bare.hiddenSources[index].name)
      cut(&bare.hiddenSources[index].url, isAddress: true)
    }
    bare.shortenHiddenIDs()
    let names = long
    bare.changeTexts { text, kind in
      guard kind != .excerpt else { return nil }
      return names.replacing(in: QuotedParts.changed(in: text, Self.firstWords))
    }
    return bare
  }

  /// More words in a row than these are wording, fewer a name.
  private static let longestName = 4

  /// The first four words of a text, with an ellipsis if there are more.
  private static func firstWords(of text: String) -> String {
    let tokens = NameTokens(text).tokens
    guard tokens.count > longestName else { return text }
    return text[..<tokens[longestName - 1].range.upperBound] + "…"
  }

  /// The ids of hidden sources hold their names; those that hold more than four words are numbered.
  private mutating func shortenHiddenIDs() {
    var taken = Set(documents.map(\.id) + hiddenSources.map(\.id))
    var short: [String: String] = [:]
    for (index, source) in hiddenSources.enumerated()
    where NameTokens(source.id).tokens.count > Self.longestName {
      var id = "hidden:h\(index + 1)"
      while !taken.insert(id).inserted { id += "-2" }
      short[source.id] = id
    }
    guard !short.isEmpty else { return }
    changeIDs { short[$0] ?? $0 }
  }
}
