import TestSupport
import Testing

@testable import CorpusArchive
@testable import WebArchives

@Suite("WACZ and ZIP files")
struct WACZTests {
  @Test("entries are stored under the names of the specification")
  func layout() throws {
    let zip = try ZipReader(RandomAccessBytes(SampleCorpus.wacz()))
    #expect(
      zip.entries.map(\.name) == [
        "archive/data.warc.gz", "indexes/index.cdx.gz", "indexes/index.idx", "pages/pages.jsonl",
        "datapackage.json", "datapackage-digest.json",
      ])
    #expect(zip.entries.allSatisfy { !$0.isDeflated && $0.size == $0.storedSize })
  }

  @Test("every entry of the index leads to its record")
  func indexLeadsToRecords() throws {
    let zip = try ZipReader(RandomAccessBytes(SampleCorpus.wacz()))
    func content(_ index: Int) throws -> [UInt8] {
      let content = try zip.content(of: zip.entries[index], limit: 1 << 20)
      return try content.bytes(at: 0, count: content.count)
    }
    let warc = try content(0)
    let lines = InflateStream.inflate(try content(1)[...], .gzip, limit: 1 << 20).bytes
      .split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    #expect(lines.count == SampleCorpus.expected.count)
    #expect(lines == lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for line in lines {
      let offset = try #require(Self.number("offset", in: line))
      let length = try #require(Self.number("length", in: line))
      let member = try #require(
        offset + length <= warc.count ? warc[offset..<(offset + length)] : nil)
      let inflated = InflateStream.inflate(member, .gzip, limit: 1 << 20)
      #expect(inflated.end == .complete)
      #expect(inflated.bytes.starts(with: Array("WARC/1.1\r\n".utf8)))
    }
  }

  private static func number(_ name: String, in line: String) -> Int? {
    line.split(separator: "\"\(name)\":\"").last.flatMap { Int($0.prefix { $0.isNumber }) }
  }

  /// A ZIP file made by another program (Python's zipfile) from one WARC file: deflated, and with
  /// the 64-bit numbers that very large files need.
  static let foreign: [(name: String, hexadecimal: String)] = [
    (
      "deflated",
      "504b030414000000080000002100ab9750e15e0000006a0000000e000000617263686976652f612e"
        + "776172630b770c72d637d433e4e50a07b274432a0b52ad148a528bf34b8b925361828945e9a925ba"
        + "a1419e560aa545795669a9454595bc5ccef97925a97925ba3ea979e92519560a46404378b9423252"
        + "15c00a148a4af38a1512d31333f3f4401200504b0102140314000000080000002100ab9750e15e00"
        + "00006a0000000e0000000000000000000000800100000000617263686976652f612e77617263504b"
        + "050600000000010001003c0000008a0000000000"
    ),
    (
      "64-bit",
      "504b03042d000000000000002100ab9750e1ffffffffffffffff0e001400617263686976652f612e"
        + "77617263010010006a000000000000006a00000000000000574152432f312e310d0a574152432d54"
        + "7970653a207265736f757263650d0a574152432d5461726765742d5552493a2075726e3a66657272"
        + "790d0a436f6e74656e742d4c656e6774683a2032310d0a0d0a5468652066657272792072756e7320"
        + "616761696e2e0d0a0d0a504b01022d032d000000000000002100ab9750e1ffffffffffffffff0e00"
        + "14000000000000000000800100000000617263686976652f612e77617263010010006a0000000000"
        + "00006a00000000000000504b06062c000000000000002d002d000000000000000000010000000000"
        + "000001000000000000005000000000000000aa00000000000000504b060700000000fa0000000000"
        + "000001000000504b0506000000000100010050000000aa0000000000"
    ),
  ]

  @Test("reads deflated and 64-bit entries of other programs", arguments: foreign)
  func readsForeign(name: String, hexadecimal: String) throws {
    let bytes = try #require(Hexadecimal.bytes(Array(hexadecimal.utf8)))
    let reader = try WebArchiveReader(RandomAccessBytes(bytes))
    #expect(try reader.next()?.payload == Array("The ferry runs again.".utf8))
    #expect(try reader.next() == nil)
    #expect(reader.currentFile == "archive/a.warc")
  }

  @Test("every cut is an error")
  func everyCut() throws {
    let whole = try SampleCorpus.wacz()
    for count in stride(from: 4, to: whole.count, by: 97) {
      #expect(throws: InteropError.self) {
        try WebArchiveReader(RandomAccessBytes(Array(whole[..<count])))
      }
    }
  }

  @Test("a flipped bit in the archive is found")
  func flippedBit() throws {
    var bytes = try SampleCorpus.wacz()
    bytes[500] ^= 4
    let reader = try WebArchiveReader(RandomAccessBytes(bytes))
    #expect(throws: InteropError.self) { try reader.next() }
    #expect(try reader.next() == nil)
    let salvaging = try WebArchiveReader(RandomAccessBytes(bytes), keepGoing: true)
    #expect(try salvaging.next() == nil)
    #expect(salvaging.problems.map(\.file) == ["archive/data.warc.gz"])
  }

  @Test("no mutation makes it crash", arguments: 0..<40)
  func survivesMutations(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let whole = try SampleCorpus.wacz()
    // Most of what can go wrong is in the last bytes, which list the entries.
    let (head, tail) = (whole.dropLast(700), Array(whole.suffix(700)))
    let foreign = Self.foreign.compactMap { Hexadecimal.bytes(Array($0.hexadecimal.utf8)) }
    for _ in 0..<20 {
      for bytes in [head + generator.mutated(tail)] + foreign.map({ generator.mutated($0) }) {
        guard let reader = try? WebArchiveReader(RandomAccessBytes(bytes), keepGoing: true) else {
          continue
        }
        var count = 0
        while (try? reader.next()) != nil { count += 1 }
        #expect(count <= 100)
      }
    }
  }

  @Test("refuses a bomb before it inflates it, and a deflated file that is too large")
  func limits() throws {
    let bytes = try #require(Hexadecimal.bytes(Array(Self.foreign[0].hexadecimal.utf8)))
    var limits = WARCLimits()
    limits.entry = 20
    let reader = try WebArchiveReader(RandomAccessBytes(bytes), limits: limits)
    let error = #expect(throws: InteropError.self) { try reader.next() }
    guard case .zipTooLarge(let name, _, 20) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(name == "archive/a.warc")
  }

  @Test("a ZIP file without WARC files is none")
  func noWARC() throws {
    var zip = ZipWriter()
    try zip.add(ExportedFile(path: "readme.txt", bytes: [65]))
    let bytes = zip.finish()
    #expect(throws: InteropError.notWARC) { try WebArchiveReader(RandomAccessBytes(bytes)) }
  }
}
