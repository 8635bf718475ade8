internal import Provenance

/// What a page calls the texts of a trace.
struct DisplayNames {
  private var titles: [String: String] = [:]
  /// The names for sentences, by id.
  private(set) var shorts: [String: String] = [:]

  private static let columns = 34

  /// Collects the names; a text without a title is called by its id.
  ///
  /// - Parameters:
  ///   - trace: The texts.
  ///   - words: The page's own words, which name a source that nobody names.
  init(_ trace: Trace, _ words: PageWords) {
    var sites: [String: Int] = [:]
    var titlesUsed: [String: Int] = [:]
    for document in trace.documents {
      if let site = document.site { sites[site, default: 0] += 1 }
      if let title = document.title { titlesUsed[title, default: 0] += 1 }
    }
    for document in trace.documents where titles[document.id] == nil {
      let title = Self.line(document.title)
      titles[document.id] = title ?? document.id
      // The outlet is what a reader knows; the title tells texts of one outlet apart.
      if let site = document.site, sites[site] == 1, let name = Self.line(site) {
        shorts[document.id] = Self.cut(name)
      } else if let whole = document.title, titlesUsed[whole] == 1, let title {
        shorts[document.id] = "“\(Self.cut(title))”"
      } else {
        shorts[document.id] = Shortening.middle(
          SafeText.line(document.id), columns: Self.columns, ellipsis: "…")
      }
    }
    for source in trace.hiddenSources where titles[source.id] == nil {
      let name =
        Self.line(source.name) ?? Self.line(source.url)
        ?? words.text(.unnamedSource, Self.mark(of: source.id))
      titles[source.id] = name
      shorts[source.id] = Self.cut(name)
    }
  }

  /// The title in full, or what stands for it; an id that the trace does not know stands for itself.
  func title(_ id: String) -> String { titles[id] ?? id }

  /// A name for a sentence.
  func short(_ id: String) -> String {
    shorts[id] ?? Shortening.middle(SafeText.line(id), columns: Self.columns, ellipsis: "…")
  }

  /// What tells a source without a name from others: the cluster of words that others have from it.
  private static func mark(of id: String) -> String {
    let mark = ["hidden:source-of-", "hidden:"].first(where: id.hasPrefix)
    return SafeText.line(id.dropFirst(mark?.count ?? 0))
  }

  private static func cut(_ name: String) -> String {
    // Most names fit; only the others are measured.
    name.utf8.count <= columns ? name : Shortening.tail(name, columns: columns, ellipsis: "…")
  }

  /// The text on one line; nil if nothing is left of it.
  private static func line(_ text: String?) -> String? {
    guard let text else { return nil }
    let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    let line = isPlain ? text : SafeText.line(text)
    return line.isEmpty ? nil : line
  }
}
