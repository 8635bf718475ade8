import Documents
import TestSupport
import TextReuse
import Testing

@testable import Lineage

@Suite("Sites of variation")
struct SiteOfVariationTests {
  /// Texts about the same framed words, each with words of its own between.
  private static func texts(_ middles: [String]) -> [Document] {
    middles.enumerated().map { number, middle in
      Document(
        analysing: .sample(
          "\(number)", Prose.text(Prose.lighthouse + " " + middle + " " + Prose.bakery)))
    }
  }

  /// The sites of some texts, each as its readings, each as the words and who has them.
  private static func sites(
    _ documents: [Document], limits: LineageLimits = .init()
  ) async -> (sites: [[String]], warnings: [String]) {
    let reuse = await Reuse.find(in: documents)
    let derivation = Derivation.infer(documents: documents, reuse: reuse, limits: limits)
    let sites = derivation.sites.map { site in
      site.readings.map { reading in
        let words = reading.witnesses.map { place in
          String(
            decoding: documents[place.document].text[place.span.start..<place.span.end],
            as: UTF8.self)
        }
        return "\(Set(words).sorted().joined(separator: "|")): "
          + reading.witnesses.map { "\($0.document)" }.joined(separator: " ")
      }
    }
    return (sites, derivation.warnings.map(\.code).filter { $0 != "identical-documents" })
  }

  private static func sentence(_ words: String) -> String {
    "Over the long quay hung \(words) in the smoke of the kilns."
  }

  @Test(
    "are where readings part the texts two against two at least",
    arguments: [
      (["gulls", "gulls", "geese", "geese"], [["gulls: 0 1", "geese: 2 3"]]),
      (["gulls", "geese", "gulls", "geese", "gulls"], [["gulls: 0 2 4", "geese: 1 3"]]),
      // What one text has alone groups nothing.
      (["gulls", "gulls", "gulls", "geese"], []),
      (["gulls", "geese", "terns", "auks"], []),
      // It is shown where others group.
      (["gulls", "gulls", "geese", "geese", "terns"], [["gulls: 0 1", "geese: 2 3", "terns: 4"]]),
      // Nothing is a reading, and words are one place however many there are.
      (["two gulls", "two grey gulls", "two gulls", "two grey gulls"], [[": 0 2", "grey: 1 3"]]),
      (
        ["two old gulls", "a hundred geese", "two old gulls", "a hundred geese"],
        [["two old gulls: 0 2", "a hundred geese: 1 3"]]
      ),
      // Three texts cannot part two against two.
      (["gulls", "gulls", "geese"], []),
    ] as [([String], [[String]])])
  func readings(middles: [String], expected: [[String]]) async {
    let found = await Self.sites(Self.texts(middles.map(Self.sentence)))
    #expect(found.sites == expected)
    #expect(found.warnings.isEmpty)
  }

  @Test("an accident of one text inside a shared reading does not hide the reading")
  func accident() async {
    let words = [
      "red herrings and eels", "red herrings and eels", "blue whitings and cod",
      "blue whitings and cod",
    ]
    let found = await Self.sites(Self.texts((words + ["blue whitings or cod"]).map(Self.sentence)))
    #expect(found.sites.map(\.first) == ["blue whitings: 2 3 4", "cod: 2 3 4"])
  }

  @Test("a text that lacks the whole stretch has a gap there and no reading")
  func gap() async {
    let long = (0..<60).map { "plank\($0 % 7)x\($0)" }.joined(separator: " ")
    let texts = ["gulls", "gulls", "geese", "geese"].map { Self.sentence($0) + " " + long }
    let short = Prose.text(Prose.lighthouse + " " + Prose.bakery)
    let found = await Self.sites(
      Self.texts(texts) + [Document(analysing: .sample("short", short))])
    #expect(found.sites == [["gulls: 0 1", "geese: 2 3"]])
  }

  @Test("do not depend on the order of the texts but for their numbers")
  func order() async {
    let middles = ["gulls", "geese", "gulls", "geese", "terns", "gulls"]
    let found = await Self.sites(Self.texts(middles.map(Self.sentence)))
    let turned = await Self.sites(Self.texts(middles.reversed().map(Self.sentence)))
    let renumbered = turned.sites.map { site in
      site.map { reading in
        let parts = reading.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts[1].split(separator: " ").compactMap { Int($0) }.map { 5 - $0 }.sorted()
        return "\(parts[0]): " + numbers.map(String.init).joined(separator: " ")
      }
    }
    #expect(found.sites == renumbered)
    #expect(found.sites.count == 1)
  }

  @Test("more than are listed are warned of, and the most telling are listed")
  func limit() async {
    let middles = ["the gulls and the herons", "the geese and the storks"].flatMap { [$0, $0] }
      .enumerated().map { $1.replacing(" and ", with: " beside the \("old quiet mill") and ") }
    var limits = LineageLimits()
    limits.sites = 1
    let all = await Self.sites(Self.texts(middles.map(Self.sentence)))
    #expect(all.sites.count == 2)
    let found = await Self.sites(Self.texts(middles.map(Self.sentence)), limits: limits)
    #expect(found.sites.count == 1)
    #expect(found.warnings == ["sites-not-listed"])
  }

  @Test(
    "more holders of a stretch than are weighed as its source are warned of", arguments: [3, 12])
  func candidates(limit: Int) async {
    var limits = LineageLimits()
    limits.candidates = limit
    let documents = (0..<6).map { number in
      Document(
        analysing: .sample(
          "\(number)",
          Prose.text(
            Prose.lighthouse + " " + Prose.ferry, Prose.own(2 * number), Prose.own(2 * number + 1)))
      )
    }
    let found = await Self.sites(documents, limits: limits)
    #expect(found.warnings == (limit == 3 ? ["candidates-left-out"] : []))
  }

  @Test("texts of one cluster beyond the limit are not collated, and that is said")
  func collatedTexts() async {
    var limits = LineageLimits()
    limits.collatedTexts = 4
    let middles = ["gulls", "gulls", "geese", "geese", "gulls", "geese"].map(Self.sentence)
    let found = await Self.sites(Self.texts(middles), limits: limits)
    #expect(found.warnings.contains("texts-not-collated"))
    #expect(found.sites.allSatisfy { $0.joined().split(separator: " ").count <= 12 })
  }

  @Test("every place is inside its text, on whole words, for any edits", arguments: 1...12)
  func random(seed: UInt64) async {
    var generator = SplitMix64(seed: seed)
    let words = (0..<120).map { "w\($0 % 31)q\($0)" }
    let documents = (0..<7).map { number -> Document in
      var copy = words
      for _ in 0..<14 {
        let place = Int.random(in: 0..<copy.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: copy[place] = "v\(Int.random(in: 0..<3, using: &generator))"
        case 1: copy.remove(at: place)
        default: copy.insert("i\(Int.random(in: 0..<3, using: &generator))", at: place)
        }
      }
      return Document(analysing: .sample("\(number)", copy.joined(separator: " ")))
    }
    let reuse = await Reuse.find(in: documents)
    let derivation = Derivation.infer(documents: documents, reuse: reuse)
    for site in derivation.sites {
      #expect(site.readings.count { $0.witnesses.count > 1 } > 1)
      let all = site.readings.flatMap(\.witnesses)
      #expect(Set(all.map(\.document)).count == all.count)
      for reading in site.readings {
        let words = reading.witnesses.map { place in
          let table = documents[place.document].words
          let inside = (0..<table.count).filter {
            Int(table.start[$0]) >= place.span.start && Int(table.end[$0]) <= place.span.end
          }
          #expect(place.span.isEmpty || !inside.isEmpty)
          return place.span.isEmpty ? [] : inside.map { table.hash[$0] }
        }
        #expect(Set(words).count == 1)
      }
    }
  }
}
