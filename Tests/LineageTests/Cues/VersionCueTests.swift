import Documents
import Testing

@testable import Lineage

@Suite("Cues between versions and copies")
struct VersionCueTests {
  /// The weight of a cue for the second text following the first, in nats.
  private func weight(_ cue: String, _ found: Case) throws -> Double {
    let edge = try #require(found.edge(0, 1))
    let sign = edge.parent == .document(0) ? 1.0 : -1.0
    return sign * (edge.evidence + edge.against).filter { $0.cue == cue }.reduce(0) { $0 + $1.nats }
  }

  private let shared = Prose.text(Prose.lighthouse, Prose.bakery, Prose.archive)

  @Test(
    "a year or a version that has been brought up to date marks the follower",
    arguments: [
      (
        "These rules of the quay are valid as of 2009.",
        "These rules of the quay are valid as of 2012."
      ),
      (
        "The rules of the quay, version 2, are here.", "The rules of the quay, version 3, are here."
      ),
    ])
  func edition(before: String, after: String) async throws {
    let pages = [before, after].map { Prose.text(Prose.lighthouse, $0, Prose.bakery) }
    let found = await Case([.sample("a", pages[0]), .sample("b", pages[1])])
    #expect(try weight("edition-advanced", found) > 1)
    let turned = await Case([.sample("a", pages[1]), .sample("b", pages[0])])
    #expect(try weight("edition-advanced", turned) < -1)
  }

  @Test("two counts that differ are no edition")
  func counts() async throws {
    let found = await Case([
      .sample("a", Prose.text(Prose.lighthouse, "Some 12 boats lay at the quay.", Prose.bakery)),
      .sample("b", Prose.text(Prose.lighthouse, "Some 14 boats lay at the quay.", Prose.bakery)),
    ])
    #expect(try weight("edition-advanced", found) == 0)
  }

  @Test("a later year in one version counts, one that is still to come does not")
  func laterYear() async throws {
    let built = "It was built in 2003."
    for (line, speaks) in [
      ("The quay was rebuilt with new piles of oak in 2015 at last.", true),
      ("The quay is to be rebuilt with new piles of oak by 2055.", false),
    ] {
      let found = await Case([
        .sample("a", Prose.text(shared, built, "The quay was rebuilt with new piles of oak.")),
        .sample("b", Prose.text(shared, built, line)),
      ])
      #expect(try (weight("later-year", found) > 0) == speaks, "\(line)")
    }
  }

  @Test("a later year in a sentence that one version lacks says nothing: it may have been cut")
  func cutYear() async throws {
    let found = await Case([
      .sample("a", Prose.text(shared, "It was built in 2003.")),
      .sample("b", Prose.text(shared, "It was built in 2003.", "It was rebuilt in 2015 at last.")),
    ])
    #expect(try weight("later-year", found) == 0)
  }

  @Test("an address that became https marks the follower")
  func address() async throws {
    let found = await Case(
      ["http", "https"].map { scheme in
        .sample(
          scheme,
          Prose.text(
            Prose.lighthouse, "The list is at \(scheme)://quay.example/list for all.", Prose.bakery)
        )
      })
    #expect(try weight("address-upgraded", found) > 0)
  }

  @Test("a text that announces its update is the earlier state")
  func announced() async throws {
    let found = await Case([
      .sample("a", Prose.text(shared, "This story will be updated.")),
      .sample("b", Prose.text(shared, "The ferry came in at last.")),
    ])
    #expect(try weight("declared-state", found) == 1)
  }

  @Test("a text that says where the whole of it is from follows a text that may be meant")
  func declaredCopy() async throws {
    let line = "This article originally appeared on Harbour News."
    for (site, speaks) in [(nil, true), ("Oddney Herald", false)] as [(String?, Bool)] {
      let found = await Case([
        .sample("a", shared, site: site), .sample("b", Prose.text(shared, line)),
      ])
      // A known outlet that is not meant has it from there too, and no direct edge.
      let nats = found.edge(0, 1) == nil ? 0 : try weight("declared-copy", found)
      #expect((nats > 0) == speaks)
    }
  }

  @Test(
    "two outlets that print a whole report under one dateline within a day are not told apart by date",
    arguments: [
      ("ALDWICK — ", "ALDWICK — ", 101, false), ("ALDWICK — ", "ALDWICK — ", 110, true),
      ("", "", 101, true), ("ALDWICK — ", "BORRIN — ", 101, true),
    ])
  func wireReport(opening: String, other: String, day: Int, isAsserted: Bool) async throws {
    let found = await Case([
      .sample("a", opening + shared, site: "a.example", day: 100),
      .sample("b", other + shared + " It rained.", site: "b.example", day: day),
    ])
    #expect(try #require(found.edge(0, 1)).directed == isAsserted)
    #expect(found.derivation.hiddenSources.isEmpty == isAsserted)
  }

  @Test("a part of a report that two outlets print is not laid to one of the prints by date")
  func partOfWireReport() async throws {
    let report = "ALDWICK — " + Prose.text(shared, Prose.orchard, Prose.tram)
    for (second, isAsserted) in [(report, false), (Prose.owns(7), true)] {
      let found = await Case([
        .sample("a", report, site: "a.example", day: 100),
        .sample("b", second, site: "b.example", day: 100),
        .sample("c", Prose.text(Prose.owns(1), shared), site: "a.example", day: 101),
      ])
      let asserted = found.derivation.edges.filter { $0.child == .document(2) && $0.directed }
      #expect(asserted.isEmpty != isAsserted)
    }
  }

  @Test("an outlet that names itself credits no other report of its own")
  func ownCredit() async throws {
    let line = "The captain told Harbour News that it was late."
    for (site, speaks) in [("Oddney Herald", true), ("Harbour News", false)] {
      let found = await Case([
        .sample("a", shared, site: "Harbour News"),
        .sample("b", Prose.text(shared, line), site: site),
      ])
      #expect(try #require(found.edge(0, 1)).evidence.contains { $0.cue == "credit" } == speaks)
    }
  }

  @Test("dates against what a text says of itself hardly count")
  func disputedDate() async throws {
    let announced = Prose.text(shared, "This story will be updated.")
    for (text, weight) in [(shared, 4.0), (announced, 0.4)] {
      let found = await Case([.sample("a", shared, day: 100), .sample("b", text, day: 110)])
      let edge = try #require(found.edge(0, 1))
      let dates = (edge.evidence + edge.against).filter { $0.cue == "date" }
      #expect(dates.map { abs($0.nats) } == [weight])
    }
  }

  @Test(
    "a further date weakens the order of dates, unless both texts bear it",
    arguments: [(true, false, 0.4), (true, true, 4.0), (false, false, 4.0)])
  func furtherDate(onFollower: Bool, onSource: Bool, weight: Double) async throws {
    let issued = PublicationDate(
      earliest: 10 * 86_400, latest: 10 * 86_400 + 86_399, origin: .dateline, written: "day 10")
    var records: [SourceRecord] = [.sample("a", shared, day: 100), .sample("b", shared, day: 110)]
    records[1].text += Array((" " + Prose.owns(1)).utf8)
    if onSource { records[0].dates.append(issued) }
    if onFollower { records[1].dates.append(issued) }
    let edge = try #require(await Case(records).edge(0, 1))
    let dates = (edge.evidence + edge.against).filter { $0.cue == "date" }
    #expect(dates.map { abs($0.nats) } == [weight])
  }

  @Test(
    "a text that speaks of a day after its follower's date was announced, or revised if that day is far",
    arguments: [("May 1, 2010", 1.5), ("May 1, 2012", 0.4), ("March 1, 2010", 4.0)])
  func laterDay(mention: String, weight: Double) async throws {
    let found = await Case([
      .sample("a", Prose.text(shared, "The fair is on \(mention) at the quay."), day: 14_700),
      .sample("b", shared, day: 14_710),
    ])
    let edge = try #require(found.edge(0, 1))
    let dates = (edge.evidence + edge.against).filter { $0.cue == "date" }
    #expect(dates.map { abs($0.nats) } == [weight])
  }

  @Test("a credit to the name in another text's byline finds that text")
  func byline() async throws {
    let found = await Case([
      .sample("a", Prose.text("By Ilse Varnham", shared)),
      .sample("b", Prose.text(shared, "Posted with permission from Ilse Varnham.")),
    ])
    #expect(try weight("credit", found) == 2)
  }
}
