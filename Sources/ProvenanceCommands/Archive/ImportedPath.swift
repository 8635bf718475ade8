internal import CorpusArchive
internal import Documents

/// The paths under which documents of a web archive are kept.
enum ImportedPath {
  /// A path for a document with this address.
  ///
  /// `file:///a/b.txt` is `a/b.txt`. Any other address becomes its host, path and query, with
  /// everything but letters, digits and `.-_~=&,+` percent-encoded, so that no address leads out of a
  /// folder; a name whose ending no reader knows gets that of the media type.
  ///
  /// - Returns: nil if nothing is left of the address.
  static func path(for address: String, contentType: String?) -> String? {
    if let path = FileURI.path(ofAddress: address), DocumentPath.problem(with: path) == nil {
      return path
    }
    var rest = address[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    rest = rest.prefix { $0 != "#" }
    let location = rest.prefix { $0 != "?" }
    let query = rest[location.endIndex...]
    var components = location.split(separator: "/").map { encoded($0) }
    guard !components.isEmpty else { return nil }
    if location.hasSuffix("/") || components.count == 1 { components.append("index") }
    var name = components.removeLast() + encoded(query)
    let ending = ending(of: contentType)
    if DocumentReaders().reader(forName: name) == nil, let ending { name += "." + ending }
    components.append(shortened(name))
    let path = components.prefix(32).map(shortened).joined(separator: "/")
    return DocumentPath.problem(with: path) == nil ? path : nil
  }

  /// A path for an older capture of the document at a path: `a/b.html` of the second of March 2024
  /// at noon becomes `a/b~20240302T120000Z.html`, with a number behind it if that is taken.
  static func path(_ path: String, ofCaptureAt date: String, besides taken: Set<String>) -> String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let dot = path[slash...].lastIndex(of: ".") ?? path.endIndex
    let moment = date.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(20)
    let stem = path[..<dot] + "~" + (moment.isEmpty ? "undated" : moment)
    var number = 1
    var candidate = stem + path[dot...]
    while taken.contains(String(candidate)) {
      number += 1
      candidate = stem + "-\(number)" + path[dot...]
    }
    return String(candidate)
  }

  /// Whether a media type is one of text.
  static func isText(_ contentType: String?) -> Bool { ending(of: contentType) != nil }

  private static func ending(of contentType: String?) -> String? {
    let type = (contentType ?? "").prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    switch type {
    case "text/html", "application/xhtml+xml": return "html"
    case "text/markdown": return "md"
    case "application/json": return "json"
    case "application/jsonl", "application/x-ndjson", "application/x-jsonlines": return "jsonl"
    case "text/plain": return "txt"
    default: return nil
    }
  }

  private static func encoded(_ text: Substring) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let kept = Set(".-_~=&,+".utf8)
    var bytes: [UInt8] = []
    for (index, byte) in text.utf8.enumerated() {
      let isAlphanumeric =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      // A dot at the beginning would hide the file, or climb.
      if isAlphanumeric || (kept.contains(byte) && !(index == 0 && byte == UInt8(ascii: "."))) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A component that every file system holds; a digest stands for what is cut off.
  private static func shortened(_ component: String) -> String {
    let bytes = Array(component.utf8)
    guard bytes.count > 120 else { return component }
    let digest = ContentDigest(of: bytes).hexadecimal.prefix(16)
    return String(
      decoding: bytes.prefix(60) + Array("~\(digest)~".utf8) + bytes.suffix(20), as: UTF8.self)
  }
}
