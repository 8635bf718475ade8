internal import Lineage

/// Gives the sources that are not in the corpus their ids.
///
/// An id is `hidden:` and a word: the source's name, else the host of its address, in lower-case
/// ASCII letters and digits with hyphens between them; else the first cluster of words that others
/// have from it (`hidden:source-of-c12`); else a number (`hidden:common-1`). Ids that would collide,
/// also with a document's, get `-2`, `-3` and so on, in the order of the sources.
struct HiddenSourceName {
  private var taken: Set<String>
  private var nameless = 0
  /// The number from which on a word that is taken may be free: a large corpus has one agency's name
  /// hundreds of times.
  private var nextNumber: [String: Int] = [:]

  /// Starts naming, with ids that are not free.
  init(taken: some Sequence<String>) { self.taken = Set(taken) }

  /// The id of the next source.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - cluster: The id of the first cluster that its children have from it.
  /// - Returns: An id that no document and no earlier source has.
  mutating func id(of source: HiddenSource, cluster: String?) -> String {
    let known = [source.name, source.url.map(Self.host(of:))].compactMap { $0 }
    var word = known.lazy.map(Self.slug(of:)).first { !$0.isEmpty }
    if word == nil, let cluster { word = "source-of-\(cluster)" }
    if word == nil {
      nameless += 1
      word = "common-\(nameless)"
    }
    let wanted = "hidden:" + (word ?? "source")
    var id = wanted
    var number = nextNumber[wanted] ?? 2
    while !taken.insert(id).inserted {
      id = "\(wanted)-\(number)"
      number += 1
    }
    nextNumber[wanted] = number
    return id
  }

  /// Longer names are cut, because an id is also a fragment of addresses and a label in graphs.
  private static let longestSlug = 60

  /// A name in lower-case ASCII letters and digits, with one hyphen for each run of anything else;
  /// empty if it holds no Latin letter and no digit.
  static func slug(of name: String) -> String {
    var slug = ""
    var gap = false
    for scalar in name.unicodeScalars {
      // An apostrophe or a combining mark joins what stands around it.
      if scalar == "'" || scalar == "\u{2019}"
        || scalar.properties.generalCategory == .nonspacingMark
      {
        continue
      }
      let letters = latinLetters(of: scalar)
      if letters.isEmpty {
        gap = !slug.isEmpty
        continue
      }
      if slug.utf8.count + letters.utf8.count >= longestSlug { break }
      if gap { slug += "-" }
      gap = false
      slug += letters
    }
    return slug
  }

  /// The lower-case ASCII letters or digit that stand for a scalar; empty if none do.
  ///
  /// Letters with marks are read from their Unicode names ("LATIN SMALL LETTER E WITH ACUTE"),
  /// which the Unicode stability policy keeps for ever, unlike a locale's transliteration.
  private static func latinLetters(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "A"..."Z": return String(scalar).lowercased()
    default: break
    }
    guard !scalar.isASCII, let name = scalar.properties.name, name.hasPrefix("LATIN ") else {
      return ""
    }
    let words = name.split(separator: " ")
    guard let letter = words.firstIndex(of: "LETTER") else { return "" }
    let letters = words[(letter + 1)...].prefix { $0 != "WITH" }.last ?? ""
    return letters.utf8.allSatisfy { $0 < 0x80 } ? letters.lowercased() : ""
  }

  /// The host of an address, without `www.`; the part before the path if it has no scheme.
  static func host(of url: String) -> String {
    var rest = Substring(url)
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    rest = rest.prefix { !"/?#".contains($0) }
    if let user = rest.lastIndex(of: "@") { rest = rest[rest.index(after: user)...] }
    rest = rest.prefix { $0 != ":" }
    return rest.lowercased().hasPrefix("www.") ? String(rest.dropFirst(4)) : String(rest)
  }
}
