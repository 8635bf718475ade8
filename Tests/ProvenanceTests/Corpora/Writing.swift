import Foundation
import Testing

/// A way to write an article into a file that says the same.
enum Writing: String, CaseIterable, CustomTestStringConvertible {
  case asItIs = "as it is"
  case carriageReturns = "CRLF line ends"
  case byteOrderMark = "a byte order mark"
  case decomposed = "decomposed letters"
  case straightQuotes = "straight quotes"
  case curlyQuotes = "curly quotes"
  case littleEndian = "UTF-16, little-endian"
  case bigEndian = "UTF-16, big-endian"
  case western = "Windows-1252, where it suffices"
  case straightAtOnce = "CRLF, a mark, decomposed and straight"
  case curlyAtOnce = "CRLF, UTF-16, decomposed and curly"

  var testDescription: String { rawValue }

  /// The file of an article with this text.
  func file(of text: String, named name: String) -> [UInt8] {
    var pieces = ArticlePiece.pieces(of: text, named: name)
    switch self {
    case .straightQuotes, .straightAtOnce: pieces = pieces.map(\.straight)
    case .curlyQuotes, .curlyAtOnce: pieces = pieces.map(\.curly)
    default: break
    }
    var text = pieces.map(\.text).joined()
    if [.decomposed, .straightAtOnce, .curlyAtOnce].contains(self) {
      text = text.decomposedStringWithCanonicalMapping
    }
    if [.carriageReturns, .straightAtOnce, .curlyAtOnce].contains(self) {
      text = text.replacing("\n", with: "\r\n")
    }
    switch self {
    case .byteOrderMark, .straightAtOnce: return [0xEF, 0xBB, 0xBF] + text.utf8
    case .littleEndian, .curlyAtOnce: return Self.units(of: text).flatMap { [$0.low, $0.high] }
    case .bigEndian: return Self.units(of: text).flatMap { [$0.high, $0.low] }
    case .western: return text.data(using: .windowsCP1252).map { Array($0) } ?? Array(text.utf8)
    default: return Array(text.utf8)
    }
  }

  /// The bytes of UTF-16 with its byte order mark.
  private static func units(of text: String) -> [(high: UInt8, low: UInt8)] {
    ("\u{FEFF}" + text).utf16.map { (UInt8($0 >> 8), UInt8($0 & 0xFF)) }
  }
}

/// A piece of an article's source in which quotation marks are written in one way.
struct ArticlePiece {
  /// What the piece is in the format of its file.
  enum Kind {
    /// Words that are read.
    case prose
    /// A tag, with attributes between straight quotes.
    case tag
    /// JSON inside a page.
    case script
    /// Front matter, or the style sheet of a page: left as it is.
    case fixed
  }

  var kind: Kind
  var text: String

  /// The pieces of a source; joined they are the source.
  static func pieces(of source: String, named name: String) -> [ArticlePiece] {
    if name.hasSuffix(".html") { return page(source) }
    if source.hasPrefix("---\n"), let end = source.dropFirst(4).firstRange(of: "\n---\n") {
      return [
        ArticlePiece(kind: .fixed, text: String(source[..<end.upperBound])),
        ArticlePiece(kind: .prose, text: String(source[end.upperBound...])),
      ]
    }
    return [ArticlePiece(kind: .prose, text: source)]
  }

  /// The tags of a page and what stands between them.
  private static func page(_ source: String) -> [ArticlePiece] {
    var pieces: [ArticlePiece] = []
    var between = Kind.prose
    for part in source.split(separator: "<", omittingEmptySubsequences: false) {
      guard let end = part.firstIndex(of: ">"), !pieces.isEmpty || source.hasPrefix("<") else {
        pieces.append(ArticlePiece(kind: .prose, text: String(part)))
        continue
      }
      let isScript = part.hasPrefix("script")
      between = isScript ? .script : part.hasPrefix("style") ? .fixed : .prose
      pieces.append(ArticlePiece(kind: .tag, text: "<" + part[...end]))
      pieces.append(ArticlePiece(kind: between, text: String(part[part.index(after: end)...])))
    }
    return pieces
  }

  /// The piece with straight quotation marks and apostrophes, escaped as its kind demands.
  var straight: ArticlePiece {
    let mark =
      switch kind {
      case .prose: "\""
      case .tag: "&quot;"
      case .script: "\\\""
      case .fixed: ""
      }
    guard !mark.isEmpty else { return self }
    var text = text.replacing(/&[lr]squo;|[\u{2018}\u{2019}]/, with: "'")
    text = text.replacing(/&[lr]dquo;|[\u{201C}\u{201D}]/, with: mark)
    return ArticlePiece(kind: kind, text: text)
  }

  /// The piece with curly quotation marks in its prose, as a word processor would set them: the
  /// opening one after a space, a bracket or another opening one, else the closing one.
  var curly: ArticlePiece {
    guard kind == .prose else { return self }
    var result = ""
    var opens = true
    for character in text {
      switch character {
      case "\"": result += opens ? "\u{201C}" : "\u{201D}"
      case "'": result += opens ? "\u{2018}" : "\u{2019}"
      default: result.append(character)
      }
      // Emphasis in Markdown does not part a mark from its word.
      if character == "*" { continue }
      opens = character.isWhitespace || "([{-–—\u{201C}\u{2018}".contains(result.last ?? " ")
    }
    return ArticlePiece(kind: kind, text: result)
  }
}
