internal import Provenance

/// The name of a place in a page, for links: letters, digits and hyphens only.
struct Fragment: Hashable {
  /// The name, without `#`.
  let name: String

  /// Wraps a name that the page itself makes up.
  init(_ name: StaticString) { self.name = "\(name)" }

  fileprivate init(made name: String) { self.name = name }
}

/// The names of all places in a page.
///
/// A document is called by the first digits of its hash, an edge by its two ends, a passage by its
/// pair and its number there: they stay the same when the corpus grows, so that a link to a finding
/// can be kept.
struct FragmentNames {
  private var keys: [String: String] = [:]
  private(set) var edges: [Fragment] = []
  private(set) var passages: [Fragment] = []

  private struct Pair: Hashable {
    let first: String
    let second: String
  }

  /// Names the documents, hidden sources, edges and passages of a trace.
  ///
  /// - Complexity: O(*n*) in their number.
  init(_ trace: Trace) {
    var taken: Set<String> = []
    for document in trace.documents where keys[document.id] == nil {
      let digits = Self.plain(document.sha256.utf8.prefix(6))
      keys[document.id] = Self.unique(digits.isEmpty ? "d" : digits, &taken)
    }
    for source in trace.hiddenSources where keys[source.id] == nil {
      let name = source.id.hasPrefix("hidden:") ? source.id.utf8.dropFirst(7) : source.id.utf8[...]
      keys[source.id] = Self.unique("h-" + Self.plain(name.prefix(40)), &taken)
    }
    var edgesTaken: Set<String> = []
    edges = trace.edges.map { edge in
      Fragment(
        made: Self.unique("e-" + key(edge.parent) + "-" + key(edge.child), &edgesTaken))
    }
    var numbers: [Pair: Int] = [:]
    var passagesTaken: Set<String> = []
    passages = trace.passages.map { passage in
      let pair = Pair(first: key(passage.a.document), second: key(passage.b.document))
      let number = (numbers[pair] ?? 0) + 1
      numbers[pair] = number
      return Fragment(
        made: Self.unique(
          "p-" + pair.first + "-" + pair.second + "-" + String(number), &passagesTaken))
    }
  }

  /// The place that shows a document or a hidden source; nil if the trace has none of this id.
  func witness(_ id: String) -> Fragment? { keys[id].map { Fragment(made: "d-" + $0) } }

  /// The place of a story: that of its first text.
  func story(_ id: String) -> Fragment { Fragment(made: "s-" + key(id)) }

  /// The box of a text in the drawing.
  func box(_ id: String) -> Fragment { Fragment(made: "n-" + key(id)) }

  /// Where a passage stands in the text of its document `b`, or else `a`.
  func place(ofPassage index: Int, isB: Bool) -> Fragment {
    Fragment(made: "t\(passages[index].name)-\(isB ? "b" : "a")")
  }

  /// The list of the versions of a quotation: that of the document and byte where it was first seen.
  func quotation(in document: String, at byte: Int) -> Fragment {
    Fragment(made: "q-\(key(document))-\(byte)")
  }

  private func key(_ id: String) -> String { keys[id] ?? "x" }

  /// Small letters, digits and hyphens of a name; everything else becomes a hyphen.
  private static func plain(_ name: some Sequence<UInt8>) -> String {
    String(
      decoding: name.map { byte in
        switch byte {
        case 0x30...0x39, 0x61...0x7A: byte
        case 0x41...0x5A: byte | 0x20
        default: UInt8(ascii: "-")
        }
      }, as: UTF8.self)
  }

  /// The name, with a number if it is taken.
  private static func unique(_ name: String, _ taken: inout Set<String>) -> String {
    var candidate = name
    var number = 1
    while !taken.insert(candidate).inserted {
      number += 1
      candidate = "\(name)-\(number)"
    }
    return candidate
  }
}
