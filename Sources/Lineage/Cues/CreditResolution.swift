internal import TextReuse
internal import Foundation
internal import Documents

/// Which document of the corpus a credit names, if any does.
struct CreditResolution: Sendable {
  /// How a credit names a document.
  enum Match: Int, Sendable, Comparable {
    /// The author or outlet that its own text names, which a copy may keep.
    case selfName
    /// Its site or outlet.
    case site
    /// Its author.
    case author
    /// Its title.
    case title
    /// Its address.
    case url

    /// Orders matches by how little doubt they leave.
    static func < (left: Match, right: Match) -> Bool { left.rawValue < right.rawValue }
  }

  /// A document that a credit names.
  struct Target: Sendable {
    /// The document.
    let document: Int
    /// By what it is named.
    let match: Match
  }

  /// The documents by what may name them, ascending.
  private var documentsOfKey: [String: [Target]] = [:]
  /// The documents that declare to translate a source, by the source's key.
  private var translatorsOfKey: [String: [Int]] = [:]
  /// What a credit may name, by what it says: few names are credited again and again.
  private var keysOfNames: [Names: [String]] = [:]
  /// The names of credits as `HiddenSourceList` compares them.
  private var plainNames: [String: String] = [:]
  /// The titles of the documents, as embedded articles are compared with them.
  private var titles: Set<String> = []

  /// What a credit says of its source.
  private struct Names: Hashable {
    let name: String?
    let alias: String?
    let url: String?

    init(_ credit: Credit) {
      name = credit.name
      alias = credit.alias
      url = credit.url
    }
  }

  /// The number, in the corpus, of each document that is asked about; empty if it is the same.
  private var numbers: [Int] = []

  /// Collects the names of all documents, as far as any credit or embedded article bears them.
  init(documents: [Document]) {
    for (index, document) in documents.enumerated() {
      for credit in document.credits where credit.kind != .blurred {
        let credited = Names(credit)
        let keys = keysOfNames[credited] ?? Self.keys(of: credit)
        keysOfNames[credited] = keys
        if let name = credit.name, plainNames[name] == nil {
          plainNames[name] = HiddenSourceList.key(of: name)
        }
        if credit.kind == .translationOf {
          for key in keys { translatorsOfKey[key, default: []].append(index) }
        }
      }
    }
    let credited = Set(keysOfNames.values.joined())
    let embedded = Set(documents.lazy.flatMap(\.regions).compactMap(\.title).map(Self.compact))
    let names = parallelMap(documents.count) { index in
      (
        keys: Self.keys(of: documents[index]).filter { credited.contains($0.key) },
        title: documents[index].title.map(Self.compact).flatMap {
          embedded.contains($0) ? $0 : nil
        }
      )
    }
    for (index, names) in names.enumerated() {
      for (key, match) in names.keys {
        documentsOfKey[key, default: []].append(Target(document: index, match: match))
      }
      if let title = names.title { titles.insert(title) }
    }
  }

  /// The same for documents of a part, whose numbers in the corpus are given in ascending order.
  func numbered(_ numbers: [Int]) -> CreditResolution {
    var credits = self
    credits.numbers = numbers
    return credits
  }

  /// The number of a document in the corpus.
  private func corpus(_ document: Int) -> Int {
    numbers.indices.contains(document) ? numbers[document] : document
  }

  /// What a credit may name; nothing if it is blurred.
  private func keys(of credit: Credit) -> [String] {
    credit.kind == .blurred ? [] : keysOfNames[Names(credit)] ?? Self.keys(of: credit)
  }

  /// How a credit names a document; nil if it does not.
  ///
  /// - Complexity: O(log *n*) in the documents that bear the same name.
  func match(of credit: Credit, with document: Int) -> Match? {
    let document = corpus(document)
    var best: Match?
    for key in keys(of: credit) {
      guard let targets = documentsOfKey[key] else { continue }
      var place = targets.partitioningIndex { $0.document >= document }
      while place < targets.count, targets[place].document == document {
        best = max(best ?? targets[place].match, targets[place].match)
        place += 1
      }
    }
    return best
  }

  /// Whether a credit of `document` names any document but `document` itself.
  func namesAnother(_ credit: Credit, than document: Int) -> Bool {
    let document = corpus(document)
    return keys(of: credit).contains { key in
      guard let targets = documentsOfKey[key] else { return false }
      return targets.first?.document != document || targets.last?.document != document
    }
  }

  /// Whether a credit names the document that it stands in: its own site, author or address.
  func isOwn(_ credit: Credit, of document: Int) -> Bool {
    match(of: credit, with: document) != nil
  }

  /// The letters and digits of a credited name, in lower case.
  func plainName(_ name: String) -> String { plainNames[name] ?? HiddenSourceList.key(of: name) }

  /// Whether a document other than `document` declares to translate what a credit names.
  func isTranslated(_ credit: Credit, besides document: Int? = nil) -> Bool {
    let own = document.map(corpus)
    return keys(of: credit).contains { (translatorsOfKey[$0] ?? []).contains { $0 != own } }
  }

  /// Whether a document declares to translate what a credit names.
  func isTranslator(_ document: Int, of credit: Credit) -> Bool {
    let number = corpus(document)
    return keys(of: credit).contains { (translatorsOfKey[$0] ?? []).contains(number) }
  }

  /// Whether two credits name the same source.
  func sameSource(_ first: Credit, _ second: Credit) -> Bool {
    let others = keys(of: second)
    return keys(of: first).contains { others.contains($0) }
  }

  /// Whether an embedded article bears the title of a document.
  static func names(_ region: Region, _ document: Document) -> Bool {
    guard let title = region.title, let other = document.title else { return false }
    return title.split(separator: " ").count > 2 && compact(title) == compact(other)
  }

  /// Whether an embedded article bears the title of any document.
  func namesAny(_ region: Region) -> Bool {
    guard let title = region.title, title.split(separator: " ").count > 2 else { return false }
    return titles.contains(Self.compact(title))
  }

  private static func keys(of document: Document) -> [(key: String, match: Match)] {
    var keys: [(key: String, match: Match)] = []
    if let url = document.url, let address = address(url) {
      keys.append((address, .url))
      if let host = host(url) { keys.append(contentsOf: names(host).map { ($0, .site) }) }
    }
    if let site = document.site { keys.append(contentsOf: names(site).map { ($0, .site) }) }
    // A title of one or two words ("Home", "World news") names nothing.
    if let title = document.title, title.split(separator: " ").count > 2 {
      keys.append((compact(title), .title))
    }
    if let author = document.author, author.split(separator: " ").count > 1 {
      keys.append((compact(author), .author))
    }
    for own in document.selfNames where own.name.split(separator: " ").count > 1 {
      keys.append((compact(own.name), .selfName))
    }
    return keys.filter { $0.key.count > 2 }
  }

  private static func keys(of credit: Credit) -> [String] {
    guard credit.kind != .blurred else { return [] }
    var keys: [String] = []
    if let url = credit.url {
      if let address = address(url) { keys.append(address) }
      if let host = host(url) { keys.append(contentsOf: names(host)) }
    }
    for name in [credit.name, credit.alias] { keys.append(contentsOf: name.map(names) ?? []) }
    return keys.filter { $0.count > 2 }
  }

  /// The forms under which an outlet is named: "The Harbour Post", "harbourpost.example".
  private static func names(_ name: String) -> [String] {
    var forms = [compact(name)]
    let labels = name.lowercased().split(separator: ".")
    if labels.count > 1, !name.contains(" ") {
      // The registered name is the longest label of a host, not "www", "news" or "com".
      let main = labels.dropLast().max { ($0.count, $1) < ($1.count, $0) }
      if let main, main.count > 3 {
        forms.append(compact(String(main)))
        // "theharbourpost.example" is The Harbour Post, which loses its article in a credit.
        if main.hasPrefix("the"), main.count > 7 { forms.append(String(main.dropFirst(3))) }
      }
    }
    return forms
  }

  private static let articles = ["the", "der", "die", "das", "le", "la", "el"]

  /// Letters and digits in lower case, without a leading article.
  private static func compact(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return compactASCII(name.utf8) }
    var words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    if words.count > 1, let first = words.first, articles.contains(String(first)) {
      words.removeFirst()
    }
    return words.joined()
  }

  /// The same for ASCII, without a look at each character's properties.
  private static func compactASCII(_ name: String.UTF8View) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity(name.count)
    /// The end of the first word in `letters`.
    var firstWord: Int?
    for byte in name {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        letters.append(byte < 0x60 && byte > 0x40 ? byte | 0x20 : byte)
      default:
        if firstWord == nil, !letters.isEmpty { firstWord = letters.count }
      }
    }
    if let end = firstWord, end < letters.count,
      articles.contains(String(decoding: letters[..<end], as: UTF8.self))
    {
      letters.removeFirst(end)
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Host and path without scheme, `www.`, query, fragment and closing slash; nil without a path.
  private static func address(_ url: String) -> String? {
    var rest = Substring(url.lowercased())
    if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    rest = rest.prefix { $0 != "?" && $0 != "#" }
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    return rest.contains("/") ? String(rest) : nil
  }

  private static func host(_ url: String) -> String? {
    var rest = Substring(url.lowercased())
    if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
    return host.contains(".") ? String(host) : nil
  }
}
