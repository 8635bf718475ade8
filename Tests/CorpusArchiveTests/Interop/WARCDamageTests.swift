import TestSupport
import Testing

@testable import CorpusArchive
@testable import WebArchives

@Suite("Damaged WARC files")
struct WARCDamageTests {
  /// Five documents of different sizes, each as the bytes of its record.
  static let records: [[UInt8]] = {
    var generator = SplitMix64(seed: 28500)
    return (0..<5).map { number in
      WARCText.record(
        "resource", uri: "https://news.example/\(number)",
        fields: ["WARC-Record-ID: <urn:uuid:\(number)>"],
        block: generator.text(words: 20 + 60 * number))
    }
  }()

  /// The same file plain, with a gzip member a record, and in one gzip member.
  static let layouts: [(name: String, parts: [[UInt8]])] = [
    ("plain", records),
    ("a member a record", records.map { (try? GzipMember.compress($0)) ?? [] }),
    ("one member", [(try? GzipMember.compress(records.flatMap(\.self))) ?? []]),
  ]

  static func addresses(_ numbers: some Sequence<Int>) -> [String] {
    numbers.map { "https://news.example/\($0)" }
  }

  @Test("every cut is an error that names the record's offset", arguments: layouts)
  func everyCut(name: String, parts: [[UInt8]]) throws {
    let whole = parts.flatMap(\.self)
    let starts = parts.indices.map { parts[..<$0].reduce(0) { $0 + $1.count } }
    for count in 5..<whole.count where !starts.contains(count) {
      let cut = Array(whole[..<count])
      let last = try #require(starts.last { $0 < count })
      do {
        _ = try WARCText.documents(cut)
        Issue.record("\(name) cut to \(count) bytes was read without an error")
      } catch let error as InteropError {
        guard case .truncatedRecord(let position) = error else {
          Issue.record("\(name) cut to \(count) bytes: \(error)")
          continue
        }
        #expect(position.offset == last, "\(name) cut to \(count) bytes")
      }
      let (documents, problems) = try WARCText.salvage(cut)
      #expect(problems.count == 1)
      if parts.count > 1 {
        let complete = starts.firstIndex(of: last) ?? 0
        // The last may be there too, if only the mark behind it is missing.
        #expect(documents.prefix(complete).map(\.targetURI) == Self.addresses(0..<complete))
        #expect(documents.count <= complete + 1)
        #expect(documents.dropFirst(complete).allSatisfy { $0.warnings == [.missingEnd] })
      }
    }
  }

  @Test("keeps the records around a damaged one", arguments: 0..<5)
  func keepsOthers(damaged: Int) throws {
    // The plain file tells that it is one by its first record.
    for (name, parts) in Self.layouts.prefix(2) where name != "plain" || damaged > 0 {
      var parts = parts
      parts[damaged][parts[damaged].count / 2] ^= 0x55
      if name == "plain" { parts[damaged].removeSubrange(0..<12) }
      let bytes = parts.flatMap(\.self)
      let offset = parts[..<damaged].reduce(0) { $0 + $1.count }
      let error = #expect(throws: InteropError.self) { try WARCText.documents(bytes) }
      guard case .damagedRecord(let position, _) = error else {
        Issue.record("\(name): \(String(describing: error))")
        continue
      }
      #expect(position == RecordPosition(offset: offset))
      let (documents, problems) = try WARCText.salvage(bytes)
      #expect(documents.map(\.targetURI) == Self.addresses((0..<5).filter { $0 != damaged }))
      #expect(problems.count == 1)
    }
  }

  @Test(
    "finds the next record behind one whose length is wrong",
    arguments: [-7, -1, 1, 100, 9_999_999])
  func findsNext(error: Int) throws {
    let block = Array("A short one.".utf8)
    let wrong = WARCText.record("resource", block: block, length: block.count + error)
    let bytes = Self.records[0] + wrong + Self.records[1] + Self.records[2]
    for bytes in [bytes, try GzipMember.compress(bytes)] {
      let (documents, problems) = try WARCText.salvage(bytes)
      #expect(documents.map(\.targetURI) == Self.addresses(0..<3))
      #expect(problems.count == 1)
    }
  }

  @Test(
    "refuses headers that break the format, and says how",
    arguments: [
      ("WARC/1.1\r\nContent-Length: 0\r\n\r\n\r\n\r\n", "WARC-Type"),
      ("WARC/1.1\r\nWARC-Type: resource\r\n\r\n\r\n\r\n", "Content-Length"),
      ("WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: -1\r\n\r\n\r\n\r\n", "Content-Length"),
      (
        "WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: 99999999999999999999\r\n\r\n\r\n\r\n",
        "Content-Length"
      ),
      ("WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: 0\r\n\r\n\r\n\r\n", "WARC-Target-URI"),
      ("WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: 0\r\n\r\nxx\r\n", "block"),
    ])
  func refusesHeaders(text: String, word: String) {
    let error = #expect(throws: InteropError.self) {
      try WARCText.documents(Array(text.utf8))
    }
    #expect(error?.description.contains(word) == true)
    #expect(error?.description.contains("byte 0") == true)
  }

  @Test(
    "refuses files of other formats", arguments: [[0x25, 0x50, 0x44, 0x46, 0x2D], [0x1F], [0]])
  func refusesOthers(bytes: [UInt8]) {
    #expect(throws: InteropError.notWARC) { try WARCText.documents(bytes) }
  }

  @Test("holds no more than the limits allow")
  func keepsLimits() throws {
    var limits = WARCLimits()
    limits.document = 1_000
    limits.header = 500
    let start = RecordPosition(offset: 0)
    let bomb = WARCText.response(
      ["Content-Encoding: gzip"],
      body: try GzipMember.compress([UInt8](repeating: 65, count: 9_000)))
    let tooLarge = WARCText.record("resource", block: [UInt8](repeating: 65, count: 1_001))
    let longHeader = WARCText.record(
      "resource", fields: [String(repeating: "x", count: 600)], block: [])
    #expect(
      throws: InteropError.recordTooLarge(at: start, part: "block", size: 1_001, limit: 1_000)
    ) { try WARCText.documents(tooLarge, limits: limits) }
    for bytes in [bomb, longHeader] {
      let error = #expect(throws: InteropError.self) {
        try WARCText.documents(bytes, limits: limits)
      }
      guard case .recordTooLarge = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    // A huge record that holds no document is no reason to stop.
    let request = WARCText.record("request", block: [UInt8](repeating: 65, count: 5_000))
    #expect(try WARCText.documents(request, limits: limits) == [])
    let reader = try WARCReader(
      RandomAccessBytes(tooLarge + bomb + Self.records[0]), limits: limits, keepGoing: true)
    #expect(try reader.next()?.targetURI == "https://news.example/0")
    #expect(reader.problems.count == 2)
  }

  @Test("revisits cannot make it read without end")
  func limitsRereading() throws {
    var limits = WARCLimits()
    limits.rereading = 2_000
    let original = WARCText.record("resource", block: [UInt8](repeating: 65, count: 400))
    let revisit = WARCText.record(
      "revisit", fields: ["WARC-Refers-To-Date: \(WARCText.date)"], block: [])
    let reader = try WARCReader(
      RandomAccessBytes(original + revisit + revisit + revisit), limits: limits)
    for _ in 0..<3 { #expect(try reader.next()?.payload.count == 400) }
    #expect(
      throws: InteropError.tooMuchRereading(
        at: RecordPosition(offset: original.count + 2 * revisit.count))
    ) { try reader.next() }
  }

  @Test(
    "a damaged file full of the marks of members does not keep it busy")
  func survivesMarks() throws {
    var bytes = Self.layouts[1].parts[0]
    bytes[bytes.count / 2] ^= 0x55
    // The flags say that a file name follows, which has no end.
    for _ in 0..<100_000 { bytes += GzipMember.magic + [0x08] }
    bytes += Self.layouts[1].parts[1]
    let (documents, problems) = try WARCText.salvage(bytes)
    #expect(documents.map(\.targetURI) == Self.addresses([1]))
    #expect(problems.count == 1)
  }

  @Test("no mutation makes it crash or return without end", arguments: 0..<40)
  func survivesMutations(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let revisit = WARCText.record("revisit", fields: ["WARC-Refers-To: <urn:uuid:1>"], block: [])
    let chunked = WARCText.response(
      ["Transfer-Encoding: chunked"], body: Array("3\r\nabc\r\n0\r\n\r\n".utf8))
    let originals =
      Self.layouts.map { $0.parts.flatMap(\.self) } + [Self.records[1] + revisit + chunked]
    for original in originals {
      for _ in 0..<25 {
        let bytes = generator.mutated(original)
        for keepGoing in [true, false] {
          guard let reader = try? WARCReader(RandomAccessBytes(bytes), keepGoing: keepGoing) else {
            continue
          }
          var count = 0
          while let found = try? reader.next(), found.payload.count >= 0 { count += 1 }
          #expect(count <= bytes.count)
        }
      }
    }
  }

  @Test("says when the bytes cannot be had")
  func passesOnErrors() throws {
    let bytes = Self.records[0]
    let failing = RandomAccessBytes(count: 1 << 20) { offset, count throws(InteropError) in
      guard offset == 0, count < 100 else { throw .unreadable("the disk is gone") }
      return Array(bytes[..<count])
    }
    for keepGoing in [true, false] {
      let reader = try WARCReader(failing, keepGoing: keepGoing)
      if keepGoing {
        #expect(try reader.next() == nil)
        #expect(reader.problems == [.unreadable("the disk is gone")])
      } else {
        #expect(throws: InteropError.unreadable("the disk is gone")) { try reader.next() }
      }
    }
    let short = RandomAccessBytes(count: 10) { _, _ in [] }
    #expect(throws: InteropError.self) { try short.bytes(at: 0, count: 5) }
  }
}
