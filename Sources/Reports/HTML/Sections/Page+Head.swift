internal import Crypto
internal import Provenance

extension HTMLPage {
  /// Everything before the body: policy, title, style.
  mutating func writeHead() {
    let style = PageAssets.style(words)
    html.markup("<!doctype html>\n<html lang=")
    html.text(words.language.rawValue)
    html.markup(
      """
      ><head><meta charset=utf-8>
      <meta name=viewport content="width=device-width,initial-scale=1">
      <meta http-equiv=Content-Security-Policy content="default-src 'none';style-src '
      """)
    writeHash(of: style)
    html.markup("';script-src '")
    writeHash(of: PageAssets.script)
    html.markup(
      """
      ';base-uri 'none';form-action 'none'">
      <meta name=referrer content=no-referrer>
      <meta name=color-scheme content="light dark">
      <title>
      """)
    html.text(pageTitle)
    html.markup("</title>\n<style>")
    html.asset(style)
    html.markup("</style></head>\n")
  }

  /// What the page is called: the corpus, if it has a name, else what it says.
  var pageTitle: String {
    guard let corpus = model.trace.corpus else { return words[.title] }
    return words.text(.titleOfCorpus, "\(corpus.name)@\(corpus.version)")
  }

  private mutating func writeHash(of content: [UInt8]) {
    html.markup("sha256-")
    html.text(Base64.text(SHA256.hash(data: content)))
  }
}

/// The encoding that a content security policy has for hashes (RFC 4648).
enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes as text.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(
          place <= group.count
            ? digits[value >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
