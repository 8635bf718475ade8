import Foundation
import Provenance
import Testing

/// Limits of length lie where they lie, however a text is encoded.
///
/// Each case makes a stretch longer step by step, past the limit, and writes every step in several
/// ways, which makes its bytes more or fewer and its words not.
@Suite("Limits and encodings")
struct ThresholdTests {
  private static let quarry = """
    The quarry above Pellin sold its last crane in the spring, and the buyer, who came from the \
    coast with two lorries and a priest, paid in coins that nobody at the bank could identify.
    """

  /// A text whose length depends on its encoding more than most: 1 word, 7 bytes as they are, 9 with
  /// curly apostrophes, 8 decomposed.
  private static func filler(_ count: Int) -> String {
    repeatElement("l'été's", count: count).joined(separator: " ")
  }

  /// What stands around, so that the credit stands neither at the head nor at the foot.
  private static let rest = String(
    repeating: """
      Later there were pancakes for everyone, and then the road home, which was long and wet. \
      The lorries stood in the lane until the morning, and the priest slept in one of them.\n\n
      """, count: 8)

  /// What is compared, by its name, as files with a part that grows.
  struct Limit: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lengths: [Int]
    let files: @Sendable (_ length: Int) -> [String: String]
  }

  static let limits = [
    Limit(
      testDescription: "from a credit to the passage",
      lengths: Array(stride(from: 20, through: 60, by: 2))
    ) { length in
      let source = "Title: Cranes\nSite: Pellin Herald\n\n\(quarry)\n"
      let copy = """
        Title: Coins\nSite: Coast Mail

        \(rest)\(quarry) Nobody laughed. \(filler(length)). As the Pellin Herald reported, it rained.

        \(rest)
        """
      return ["source.txt": source, "copy.txt": copy]
    },
    Limit(
      testDescription: "of an editor's insertion",
      lengths: Array(stride(from: 10, through: 50, by: 2))
    ) { length in
      [
        "source.txt": quarry.replacing("the coast", with: "[the coast, \(filler(length))]"),
        "copy.txt": quarry + " Others had seen it coming.",
      ]
    },
    Limit(testDescription: "of a page's prose", lengths: Array(1...20)) { length in
      let page = """
        <html><body><div><p>\(quarry)</p></div><div><p>Short. \(filler(length))</p></div>\
        <div><p><a href="/x">Other news</a> \(filler(length)).</p></div></body></html>
        """
      return ["page.html": page, "copy.txt": quarry + " \(filler(length))."]
    },
  ]

  @Test("do not depend on each other", arguments: limits)
  func limit(_ limit: Limit) async throws {
    for length in limit.lengths {
      let files = limit.files(length)
      let plain = try await findings(files, .asItIs)
      for writing in [Writing.straightAtOnce, .curlyAtOnce] {
        let found = try await findings(files, writing)
        expectSameFindings(found, plain, ignoringOffsets: true)
      }
    }
  }

  private func findings(_ files: [String: String], _ writing: Writing) async throws -> Trace {
    let folder = try TemporaryFolder()
    for (name, text) in files {
      try Data(writing.file(of: text, named: name))
        .write(to: URL(filePath: folder.path + "/" + name))
    }
    return try await Tracer().trace(paths: [folder.path])
  }
}
