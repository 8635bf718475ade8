import Testing

@testable import CorpusArchive

@Suite("Comparing versions") struct ComparingTests {
  @Test("tells what was added, removed and changed") func difference() async throws {
    let old = Array("One line.\nAnother line. With two sentences.\nThe end.\n".utf8)
    let new = Array("One line.\nAnother line. With three words.\nThe end.\nAnd more.\n".utf8)
    let (archive, _) = try await memoryArchive([
      [("gone", [1]), ("kept", [2]), ("text", old)], [("kept", [2]), ("new", [1]), ("text", new)],
    ])
    let difference = try archive.difference(from: 1, to: 2)
    #expect(difference.added.map(\.path) == ["new"])
    #expect(difference.removed.map(\.path) == ["gone"])
    let changed = try #require(difference.changed.first)
    #expect(changed.path == "text" && difference.changed.count == 1)
    let parts = changed.ranges.map {
      [
        String(decoding: old[$0.before], as: UTF8.self),
        String(decoding: new[$0.after], as: UTF8.self),
      ]
    }
    #expect(parts == [["With two sentences.\n", "With three words.\n"], ["", "And more.\n"]])
    #expect(try archive.difference(from: 2, to: 2).isEmpty)
    #expect(try archive.difference(from: 2, to: 1).added.map(\.path) == ["gone"])
  }

  @Test("gives ranges that turn one text into the other", arguments: 0..<60)
  func ranges(seed: UInt64) {
    var maker = TextMaker(seed: seed)
    let before = maker.text(Int(seed % 20))
    let (old, new) = (Array(before.utf8), Array(maker.edited(before).utf8))
    var rebuilt: [UInt8] = []
    var position = 0
    for range in TextDifference.ranges(from: old, to: new) {
      rebuilt += old[position..<range.before.lowerBound] + new[range.after]
      position = range.before.upperBound
      #expect(!range.before.isEmpty || !range.after.isEmpty)
    }
    #expect(rebuilt + old[position...] == new)
    #expect(TextDifference.ranges(from: old, to: old).isEmpty)
  }

  @Test("counts what is held and stored") func info() async throws {
    let (archive, disk) = try await memoryArchive(sampleHistory(seed: 2, versions: 3))
    let stored = disk.paths.filter { $0.hasSuffix(".gz") }.compactMap { disk[$0]?.count }
    #expect(archive.info.versionCount == 3)
    #expect(archive.info.storedByteCount == stored.reduce(0, +))
    #expect(archive.info.ratio > 0)
  }
}
