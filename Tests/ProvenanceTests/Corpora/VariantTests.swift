import Foundation
import Provenance
import TestSupport
import Testing

/// Nothing but ids, offsets and checksums follows from how articles are written into files, what
/// the files are called, and in which order they are given.
///
/// Real files in a folder, read by the loader.
@Suite("Ways to write a corpus")
struct VariantTests {
  /// The corpora that are written in other ways.
  enum Subject: String, CaseIterable {
    case demo
    /// The demo corpus with accents and apostrophes, of which it has few, also in names and titles.
    case accented
    case realCase

    var folder: String { self == .realCase ? Corpora.realCase : Corpora.demo }

    /// Those that are there; the real case is no part of the project.
    static let available = allCases.filter { $0 != .realCase || Corpora.outside != nil }

    /// What this corpus has instead of words of the demo corpus.
    private static let accents = [
      ("Dessal", "Dessál"), ("Narrin", "Nårrïn"), ("Ombrecht", "Ömbrecht"), ("treaty", "tréaty"),
      ("Courier", "Couriér’s"), ("Ilven", "Il’ven"), ("Dunstan", "D’Unstän"),
      ("Reads", "Rea’ds"), ("Blinks", "Blïnks"), ("first", "ﬁrst"), ("over", "o\u{AD}ver"),
      // Program code in brackets is told from what an editor inserts.
      ("canals [there]", "canals [there, in the “low” country]"),
    ]

    /// The article as this corpus has it.
    func text(of article: String) -> String {
      guard self == .accented else { return article }
      return Self.accents.reduce(article) { $0.replacing($1.0, with: $1.1) }
    }
  }

  /// The articles of a corpus and the trace of its files as they are.
  private struct Original: Sendable {
    /// Those of all corpora, each traced once.
    static let all = Dictionary(
      uniqueKeysWithValues: Subject.available.map { subject in
        (subject, Task { try await Original(subject) })
      })

    let articles: [(name: String, text: String)]
    let trace: Trace

    init(_ subject: Subject) async throws {
      let paths = try Corpora.articles(in: subject.folder)
      articles = try paths.map { path in
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return (URL(filePath: path).lastPathComponent, subject.text(of: text))
      }
      let folder = try TemporaryFolder()
      for article in articles { try folder.write(article.text, to: article.name) }
      trace = try await Tracer().trace(paths: [folder.path])
      #expect(trace.documents.count == paths.count && !trace.edges.isEmpty)
    }
  }

  @Test("finds the same in each of them", arguments: Subject.available, Writing.allCases)
  func writings(subject: Subject, writing: Writing) async throws {
    let original = try #require(try await Original.all[subject]?.value)
    let folder = try TemporaryFolder()
    var changed = 0
    for article in original.articles {
      let bytes = writing.file(of: article.text, named: article.name)
      changed += bytes == Array(article.text.utf8) ? 0 : 1
      try Data(bytes).write(to: URL(filePath: folder.path + "/" + article.name))
    }
    // The demo corpus has no letter that could be decomposed.
    #expect((changed > 0) == (writing != .asItIs) || (subject, writing) == (.demo, .decomposed))
    let trace = try await Tracer().trace(paths: [folder.path])
    expectSame(trace, original.trace, guesses: writing == .western)
  }

  @Test(
    "finds the same under other names, in another order, each file in its own way",
    arguments: Subject.available, [1, 2, 3, 4, 5, 6] as [UInt64])
  func mixtures(subject: Subject, seed: UInt64) async throws {
    var generator = SplitMix64(seed: seed)
    let original = try #require(try await Original.all[subject]?.value)
    let folder = try TemporaryFolder()
    var paths: [String] = []
    for article in original.articles {
      let writing = Writing.allCases.randomElement(using: &generator) ?? .asItIs
      let name = String(generator.next() >> 16, radix: 16)
      let ending = article.name.split(separator: ".").last ?? "txt"
      let path = folder.path + "/" + name + "." + ending
      try Data(writing.file(of: article.text, named: article.name)).write(to: URL(filePath: path))
      paths.append(path)
    }
    let names = Set(paths.map { URL(filePath: $0).lastPathComponent })
    // Every third time the folder is given instead of its files.
    paths = seed % 3 == 0 ? [folder.path] : paths.shuffled(using: &generator)
    let trace = try await Tracer().trace(paths: paths)
    #expect(Set(trace.documents.map(\.id)) == names)
    expectSame(trace, original.trace, guesses: true)
  }

  /// Compares all but names, offsets and checksums; also without warnings where an encoding has to
  /// be guessed, which the trace says.
  private func expectSame(_ trace: Trace, _ original: Trace, guesses: Bool) {
    var trace = trace
    if guesses {
      #expect(trace.warnings.allSatisfy { $0.code == "latin1-fallback" && !$0.loss })
      trace.warnings = original.warnings
    }
    expectSameFindings(trace, original, ignoringOffsets: true)
  }
}
