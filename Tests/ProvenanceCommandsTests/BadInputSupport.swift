import Foundation
import Provenance
import Testing

/// Something in a folder of articles that is no flawless article.
struct BadInput: Sendable, CustomTestStringConvertible {
  /// What is wrong with it.
  let testDescription: String
  /// Its name.
  let name: String
  /// What the warning says.
  let message: String
  /// The warning's word for programs.
  let code: String
  /// Whether it is a document all the same.
  var isKept = false
  /// Puts it at a path.
  let make: @Sendable (_ path: String) throws -> Void

  /// A file with these bytes.
  static func file(
    _ description: String, _ name: String, _ code: String, _ message: String, isKept: Bool = false,
    _ bytes: @escaping @Sendable () -> [UInt8]
  ) -> BadInput {
    BadInput(
      testDescription: description, name: name, message: message, code: code, isKept: isKept
    ) { path in try Data(bytes()).write(to: URL(filePath: path)) }
  }

  /// A symbolic link.
  static func link(
    _ description: String, to target: String, _ code: String, _ message: String
  ) -> BadInput {
    BadInput(testDescription: description, name: "link.txt", message: message, code: code) { path in
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    }
  }
}

extension BadInput {
  /// One of each kind.
  static let all: [BadInput] = [
    file("an empty file", "empty.txt", "empty-document", "has no text. It was kept", isKept: true) {
      []
    },
    file("an image", "image.txt", "binary-file", "is a PNG image, not text, and was left out") {
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    },
    file("bytes with a NUL", "nul.md", "binary-file", "it holds a NUL byte") {
      Array("A line".utf8) + [0] + Array("another".utf8)
    },
    file(
      "damaged UTF-8", "damaged.txt", "invalid-utf8", "became U+FFFD. Convert the file",
      isKept: true
    ) {
      Array("The café and the thé of the señor were cold".utf8) + [0xFF] + Array(" today.".utf8)
    },
    file(
      "an old encoding", "latin.txt", "latin1-fallback", "was read as Windows-1252", isKept: true
    ) {
      Array("The caf".utf8) + [0xE9] + Array(" was shut.".utf8)
    },
    file(
      "half a unit of UTF-16", "half.txt", "invalid-utf16", "1 malformed UTF-16 unit", isKept: true
    ) {
      [0xFF, 0xFE, 0x41, 0x00, 0x42]
    },
    file(
      "a page that nests without end", "deep.html", "html-too-complex", "was read only up to there",
      isKept: true
    ) {
      Array(repeatElement("<div>", count: 20_000).joined().utf8) + Array("Far down.".utf8)
    },
    file(
      "broken front matter", "front.md", "broken-front-matter", "is not valid YAML", isKept: true
    ) {
      Array("---\ntitle: [never closed\n---\n\nThe text below the front matter.\n".utf8)
    },
    link(
      "a link that leads nowhere", to: "nowhere", "unreadable-file",
      "cannot be read: there is no such file. It was left out"),
    link("a link to itself", to: "link.txt", "unreadable-file", "symbolic links form a loop"),
    link("a link to a folder", to: ".", "link-not-followed", "is not followed"),
    BadInput(
      testDescription: "a pipe without a writer", name: "pipe.txt",
      message: "it is a pipe, socket or device, not a file", code: "unreadable-file"
    ) { path in
      try #require(mkfifo(path, 0o600) == 0)
    },
    BadInput(
      testDescription: "a file over the limit", name: "large.txt",
      message: "has 209715200 bytes, more than the limit of 67108864 bytes, and was left out",
      code: "over-size-limit"
    ) { path in
      try Data().write(to: URL(filePath: path))
      // Without contents: a sparse file takes no room on the disk.
      try #require(truncate(path, 200 << 20) == 0)
    },
  ]
}

extension Tool {
  /// A tool with a folder `lake` of three articles, of which one follows another.
  static func withLake() throws -> Tool {
    let tool = try Tool()
    try tool.write(Stories.bulletin, to: "lake/bulletin.txt")
    try tool.write(Stories.gazette, to: "lake/gazette.txt")
    try tool.write(Stories.soup, to: "lake/soup.txt")
    return tool
  }

  /// Runs `trace` and reads its JSON, in which the three articles and their tie have to be,
  /// whatever else is.
  func traceLake(
    _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> (trace: Trace, errors: String) {
    let result = try run(["trace", "lake", "--json"] + arguments)
    #expect(result.status == 0, "\(result.errors)", sourceLocation: sourceLocation)
    let trace = try Trace(json: Array(result.output.utf8))
    let ids = trace.documents.map(\.id)
    #expect(
      Set(ids).isSuperset(of: ["bulletin.txt", "gazette.txt", "soup.txt"]),
      sourceLocation: sourceLocation)
    #expect(
      trace.edges.contains {
        $0.directed && $0.parent == "bulletin.txt" && $0.child == "gazette.txt"
      }, sourceLocation: sourceLocation)
    #expect(
      trace.passages.contains {
        Set([$0.a.document, $0.b.document]) == ["bulletin.txt", "gazette.txt"] && $0.words > 30
      }, sourceLocation: sourceLocation)
    return (trace, result.errors)
  }
}
