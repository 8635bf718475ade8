/// The codes that stand for names in a redacted trace, and the names that they stand for.
///
/// `D1`, `D2` … are documents in the order of the trace, which does not depend on what they are
/// called; `H` sources that are not in the corpus, `S` sites, `A` authors, `N` other credited names,
/// `U` addresses, `F` files that gave no document. One name has one code wherever it stands.
struct RedactionCodes {
  /// The ids of documents and hidden sources by their old ones.
  private(set) var ids: [String: String] = [:]
  /// What finds the names in running text.
  private(set) var replacer = NameReplacer()
  private var codes: [String: String] = [:]
  private var counts: [String: Int] = [:]

  /// Collects the names of a trace.
  init(_ trace: Trace) {
    for (index, document) in trace.documents.enumerated() {
      let code = "D\(index + 1)"
      ids[document.id] = code
      learn(document.id, code)
      if let name = document.id.split(separator: "/").last, name.contains(".") {
        learn(String(name), code)
      }
      learnParts(of: document.title, code)
    }
    for (index, source) in trace.hiddenSources.enumerated() {
      let code = "H\(index + 1)"
      ids[source.id] = "hidden:h\(index + 1)"
      learn(source.id, code)
      learnParts(of: source.name, code)
    }
    for document in trace.documents {
      _ = site(document.site)
      _ = author(document.author)
      _ = address(document.url)
      for region in document.regions {
        learnParts(of: region.title, name(region.title))
        _ = author(region.author)
      }
      for credit in document.credits {
        _ = name(credit.name)
        _ = name(credit.alias)
        _ = address(credit.url)
      }
    }
    for source in trace.hiddenSources { _ = address(source.url) }
    _ = name(trace.corpus?.name)
    for warning in trace.warnings { _ = warning.document.map { file($0) } }
  }

  /// The code of a site.
  mutating func site(_ name: String?) -> String? { code(name, "S") { $0.learnParts(of: $1, $2) } }

  /// The code of a name that a text credits.
  mutating func name(_ name: String?) -> String? { code(name, "N") { $0.learn($1, $2) } }

  /// The code of an author; the text may call authors by their surnames.
  mutating func author(_ name: String?) -> String? {
    code(name, "A") { codes, name, code in
      codes.learnParts(of: name, code)
      for person in name.split(whereSeparator: { ",;&/".contains($0) }) {
        var words = NameTokens(String(person)).tokens.map { String($0.text) }
        while let link = words.firstIndex(where: { ["and", "und", "et", "y"].contains($0) }) {
          codes.learnPerson(Array(words[..<link]), code)
          words = Array(words[(link + 1)...])
        }
        codes.learnPerson(words, code)
      }
    }
  }

  /// The code of an address; its host is a name too.
  mutating func address(_ url: String?) -> String? {
    code(url, "U") { codes, url, code in
      codes.learn(url, code)
      let host = HiddenSourceName.host(of: url)
      if host.contains(".") { codes.learn(host, code) }
    }
  }

  /// The code of a document, or of a file that gave none.
  mutating func file(_ path: String) -> String {
    ids[path] ?? code(path, "F") { codes, path, code in
      codes.learn(path, code)
      if let name = path.split(separator: "/").last { codes.learn(String(name), code) }
    } ?? path
  }

  /// The code of a name, and a new one of this kind if it is not known; nil for nothing.
  private mutating func code(
    _ name: String?, _ kind: String,
    learning learn: (inout RedactionCodes, _ name: String, _ code: String) -> Void
  ) -> String? {
    guard let name else { return nil }
    let folded = NameTokens.folded(name).joined(separator: " ")
    let key = folded.isEmpty ? name : folded
    if let known = codes[key] { return known }
    let number = (counts[kind] ?? 0) + 1
    counts[kind] = number
    let code = "\(kind)\(number)"
    codes[key] = code
    learn(&self, name, code)
    return code
  }

  private mutating func learn(_ name: String, _ code: String) {
    let folded = NameTokens.folded(name).joined(separator: " ")
    if !folded.isEmpty, codes[folded] == nil { codes[folded] = code }
    replacer.add(name, as: code)
  }

  /// Learns a name, and its parts of several words: `Title | Outlet`, `Author: Title`.
  private mutating func learnParts(of name: String?, _ code: String?) {
    guard let name, let code else { return }
    learn(name, code)
    let words = NameTokens.folded(name)
    if words.count > 2, words[0] == "the" {
      learn(words.dropFirst().joined(separator: " "), code)
    }
    for part in name.split(whereSeparator: { ":|—–·".contains($0) })
    where part.utf8.count < name.utf8.count && NameTokens(String(part)).tokens.count > 1 {
      replacer.add(String(part), as: code)
    }
  }

  /// Learns a person's name, and the surname alone.
  private mutating func learnPerson(_ words: [String], _ code: String) {
    replacer.add(words.joined(separator: " "), as: code)
    guard words.count > 1, let surname = words.last, surname.unicodeScalars.count > 2,
      surname.first?.isUppercase == true
    else { return }
    replacer.add(surname, as: code)
  }
}
