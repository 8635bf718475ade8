import Documents
import Testing

@testable import Provenance

@Suite("Versions of a quotation")
struct QuotationTests {
  private static let words =
    "the harbour bridge will stay shut until every bolt has been counted twice"

  /// Three dated texts and one without a date; the words are the speaker's, a name away, nobody's.
  private static func corpus() -> Corpus {
    func text(_ id: String, _ body: String, day: Int?) -> Documents.Document {
      var record = SourceRecord(id: DocumentID(id), text: Array(body.utf8))
      if let day {
        record.dates = [
          PublicationDate(
            earliest: day * 86_400, latest: day * 86_400 + 86_399, origin: .metadata,
            written: "day \(day)")
        ]
      }
      return Documents.Document(analysing: record)
    }
    return Corpus(documents: [
      text(
        "late.txt",
        "Traffic is slow in Oddney. “The harbour bridge will stay closed until each bolt has been "
          + "counted twice,” said Tomas Reeve. Nobody knows when.", day: 120),
      text(
        "early.txt",
        "A storm passed. “The harbour bridge will stay shut until every bolt has been counted "
          + "twice,” said Mara Quill, master of the port. Ships wait.", day: 100),
      text(
        "middle.txt",
        "We hear that the harbour bridge will stay shut until every bolt has been counted twice. "
          + "So be it.", day: 110),
      text("part.txt", "It will stay shut until every bolt has been counted.", day: nil),
      text("other.txt", "The mayor opened a bakery and spoke of bread.", day: 90),
    ])
  }

  private static func quotation(_ text: String = words) async throws -> Quotation {
    let corpus = corpus()
    return try await Tracer().trace(corpus).quotation(text, in: corpus)
  }

  @Test("stand by date, those without a date last, and the first dated one is first seen")
  func order() async throws {
    let versions = try await Self.quotation().versions
    #expect(
      versions.map(\.place.document) == ["early.txt", "middle.txt", "late.txt", "part.txt"])
    #expect(versions.map(\.isFirstSeen) == [true, false, false, false])
  }

  @Test("are exact whatever their marks and case, shortened, or altered with the difference")
  func forms() async throws {
    let quotation = try await Self.quotation()
    #expect(quotation.words == 13)
    #expect(quotation.versions.map(\.form) == [.exact, .exact, .altered, .shortened])
    let changes = try #require(quotation.versions.dropFirst(2).first).differences
    #expect(changes.map(\.quoted) == ["shut", "every"])
    #expect(changes.map(\.here) == ["closed", "each"])
  }

  @Test("say who said it, and whether that changes or is dropped")
  func speakers() async throws {
    let versions = try await Self.quotation().versions
    #expect(versions[0].speaker == .named("Mara Quill"))
    #expect(versions[0].speakerChange == .none)
    #expect(versions[1].speakerChange == .unclear || versions[1].speakerChange == .dropped)
    #expect(versions[2].speaker == .named("Tomas Reeve"))
    #expect(versions[2].speakerChange == .changed)
  }

  @Test("are none where nobody has the words")
  func absent() async throws {
    #expect(try await Self.quotation("nobody ever wrote such a thing here").versions.isEmpty)
  }

  @Test("are the same for curly and straight marks, upper and lower case")
  func invariance() async throws {
    let plain = try await Self.quotation()
    let shouted = try await Self.quotation("“\(Self.words.uppercased())!”")
    #expect(plain.versions.map(\.form) == shouted.versions.map(\.form))
  }

  @Test("are not looked for with too few or too many words", arguments: [2, 501])
  func bounds(count: Int) async throws {
    let text = Array(repeating: "word", count: count).joined(separator: " ")
    await #expect(throws: QuotationError.self) { try await Self.quotation(text) }
  }

  @Test("are found in a text that repeats them, once a place")
  func repeated() {
    let quoted: [UInt64] = [1, 2, 3, 4, 5]
    let text: [UInt64] = [9, 1, 2, 3, 4, 5, 8, 8, 8, 1, 2, 7, 4, 5, 9]
    let hits = QuotationSearch(quoted).hits(in: text)
    #expect(hits.map(\.words) == [1..<6, 9..<14])
    #expect(hits.map(\.pairs.count) == [5, 4])
  }
}
