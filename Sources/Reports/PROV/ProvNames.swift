internal import Provenance

/// The qualified names of a trace in PROV: `doc:news/a.html`, `hidden:agency`, `site:…`, `author:…`.
struct ProvNames {
  /// The address that each prefix stands for.
  let prefixes: [(prefix: String, address: String)]
  private let hidden: Set<String>

  /// Names a trace. Documents of an archived version are named below its id, so that the files of
  /// several corpora can be put together.
  init(_ trace: Trace) {
    hidden = Set(trace.hiddenSources.map(\.id))
    let corpus =
      trace.corpus.map { "urn:provenance:corpus:\(Self.local($0.id)):" } ?? "urn:provenance:"
    prefixes = [
      ("author", "urn:provenance:author:"), ("dct", "http://purl.org/dc/terms/"),
      ("doc", corpus + "document:"), ("hidden", corpus + "hidden:"),
      ("provenance", "urn:provenance:term:"), ("site", "urn:provenance:site:"),
    ]
  }

  /// The name of a document or hidden source.
  func entity(_ id: String) -> String {
    guard hidden.contains(id) else { return "doc:" + Self.local(id) }
    return "hidden:" + Self.local(id.hasPrefix("hidden:") ? String(id.dropFirst(7)) : id)
  }

  /// The name of a site as the agent that published.
  static func site(_ name: String) -> String { "site:" + local(name) }

  /// The name of an author as the agent that wrote.
  static func author(_ name: String) -> String { "author:" + local(name) }

  /// The UTF-8 bytes of a text, percent-encoded but for letters, digits and `-._~/`.
  private static func local(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default:
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
