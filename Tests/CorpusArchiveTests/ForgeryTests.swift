import TestSupport
import Testing

@testable import CorpusArchive

@Suite("Forged archives") struct ForgeryTests {
  /// The kinds of everything that is wrong with a disk's archive, in full and quickly.
  private func kinds(
    _ disk: MemoryFileSystem, limits: ArchiveLimits = ArchiveLimits()
  ) throws -> Set<ArchiveDamage.Kind> {
    let archive = try Archive(at: "/a", fileOperations: disk, limits: limits)
    return Set(try archive.verify().damages.map(\.kind))
  }

  @Test("are whole if they keep to the format") func control() throws {
    let disk = Forgery.version([(Array("a".utf8), [1, 2]), (Array("b/c".utf8), [3])]).disk
    let archive = try Archive(at: "/a", fileOperations: disk)
    #expect(try archive.verify().isWhole)
    #expect(try archive.read("b/c", version: 1) == [3])
  }

  @Test(
    "with a path that escapes are refused on reading",
    arguments: [
      "/etc/passwd", "../up", "a/../../up", "a/./b", "a//b", "a/", "", "c:/x", "a\\b", "nul\u{0}",
      String(repeating: "x", count: 256), String(repeating: "x/", count: 64) + "x",
      String(repeating: "abcdefgh/", count: 114),
    ])
  func pathEscapes(path: String) throws {
    let disk = Forgery.version([(Array(path.utf8), [1])]).disk
    let kinds = try kinds(disk)
    #expect(kinds.contains(.path) || (path.isEmpty && kinds.contains(.wrongContent)))
    let archive = try Archive(at: "/a", fileOperations: disk)
    #expect(throws: ArchiveError.self) { try archive.documents(of: 1) }
    #expect(throws: ArchiveError.self) { try archive.extract(version: 1, to: "/x") }
    #expect(disk.paths.allSatisfy { $0.hasPrefix("/a/") })
  }

  @Test(
    "with a misspelt manifest are refused",
    arguments: [
      "short  a\n", String(repeating: "A", count: 64) + "  a\n",
      String(repeating: "0", count: 64) + " a\n", String(repeating: "0", count: 64) + "  a",
      String(repeating: "0", count: 64) + "  %41\n", String(repeating: "0", count: 64) + "  %\n",
    ])
  func misspelt(manifest: String) throws {
    var forgery = Forgery()
    forgery.manifest = Array(manifest.utf8)
    forgery.log = [forgery.manifest]
    forgery.manifestExtents = "0:\(forgery.manifest.count)"
    forgery.documents = 1
    #expect(try kinds(forgery.disk).contains(.wrongContent))
  }

  @Test("with paths out of order or twice are refused", arguments: [["b", "a"], ["a", "a"]])
  func order(paths: [String]) throws {
    let forgery = Forgery.version(paths.map { (Array($0.utf8), [1]) })
    #expect(try kinds(forgery.disk).contains(.wrongContent))
  }

  @Test("whose paths are not UTF-8 are refused") func encoding() throws {
    #expect(try kinds(Forgery.version([([0xFF, 0xFE], [1])]).disk).contains(.wrongContent))
  }

  @Test(
    "whose extents or counts lie are found",
    arguments: [
      "0:0\n", "0:99999999\n", "-1:2\n", "00:1\n", "0:1 \n", " 0:1\n", "0:1  1:1\n", "x\n", "0:1",
      "0:1\n0:1\n", "", "99999999999999999999:1\n", "0:99999999999999999\n", "-0:1\n", "0\n",
    ])
  func extents(line: String) throws {
    var forgery = Forgery.version([(Array("a".utf8), [1])])
    forgery.table = line.isEmpty ? [] : [Array(line.utf8)]
    #expect(try kinds(forgery.disk).contains(.wrongContent))
    var counts = Forgery.version([(Array("a".utf8), [1])])
    counts.byteCount += 1
    #expect(try kinds(counts.disk).contains(.wrongContent))
    counts = Forgery.version([(Array("a".utf8), [1])])
    counts.newDocuments = 0
    #expect(try kinds(counts.disk).contains(.wrongContent))
  }

  @Test("whose document is not what its digest says are found") func wrongDocument() throws {
    var forgery = Forgery.version([(Array("a".utf8), [1])])
    forgery.log[0][0] = 2
    let archive = try Archive(at: "/a", fileOperations: forgery.disk)
    #expect(throws: ArchiveError.self) { try archive.read("a", version: 1) }
    #expect(try archive.verify().affectedDocuments.map(\.path) == ["a"])
  }

  @Test("that announce large payloads are refused before anything is inflated")
  func largeMembers() throws {
    for (kind, limit) in [(MemberKind.data, 262_144), (.table, 1 << 20), (.version, 4 << 20)] {
      let header = MemberHeader(
        kind: kind, memberByteCount: 100, payloadByteCount: limit + 1, position: 0,
        digest: ContentDigest(of: []))
      #expect(throws: MemberProblem.self) { try MemberHeader(header.bytes) }
      let padded = MemberHeader(
        kind: kind, memberByteCount: 1 << 31, payloadByteCount: limit, position: 0,
        digest: ContentDigest(of: []))
      #expect(throws: MemberProblem.self) { try MemberHeader(padded.bytes) }
    }
  }

  @Test("whose stream is longer than it says are refused") func longStream() throws {
    let stream = try #require(Deflate.compress(Array(repeating: 7, count: 1 << 20), level: 9))
    #expect(Deflate.inflate(stream[...], count: 1 << 20)?.count == 1 << 20)
    #expect(Deflate.inflate(stream[...], count: 1 << 10) == nil)
    #expect(Deflate.inflate((stream + [0])[...], count: 1 << 20) == nil)
    #expect(Deflate.inflate(stream.dropLast(), count: 1 << 20) == nil)
    #expect(Deflate.inflate([], count: 0) == nil)
  }

  @Test("that repeat a block to make a huge document are refused before it is put together")
  func copyBomb() throws {
    var forgery = Forgery.version([(Array("a".utf8), Array(repeating: 0x61, count: 200_000))])
    let item = " -200000:200000"
    forgery.table = [Array(("0:200000" + String(repeating: item, count: 400) + "\n").utf8)]
    #expect(try kinds(forgery.disk).contains(.limit))
    let archive = try Archive(at: "/a", fileOperations: forgery.disk)
    #expect {
      _ = try archive.read("a", version: 1)
    } throws: { ($0 as? ArchiveError)?.exitCode == 3 }
  }

  @Test("that repeat text to make a huge manifest are refused at the second line")
  func manifestBomb() throws {
    var forgery = Forgery.version([(Array("a".utf8), [1])])
    let count = forgery.manifest.count
    forgery.manifestExtents =
      "1:\(count)" + String(repeating: " -\(count):\(count)", count: 100_000)
    forgery.manifestSize = count * 100_001
    forgery.documents = 10_000_000
    #expect(try kinds(forgery.disk).contains(.wrongContent))
    forgery.documents = 10_000_001
    #expect(try kinds(forgery.disk).contains(.wrongContent))
  }

  @Test("with a number that is far too high do not make a reader search") func strayNumber() throws
  {
    let disk = Forgery.version([(Array("a".utf8), [1])]).disk
    disk["/a/v999999999999.gz"] = [1]
    let error = #expect(throws: ArchiveError.self) { try Archive(at: "/a", fileOperations: disk) }
    #expect(error?.exitCode == 3)
  }

  @Test("of a newer major are refused with the version that they need, whatever they hold")
  func newerMajor() throws {
    var forgery = Forgery.version([(Array("a".utf8), [1])])
    forgery.header = Array("{\"format\":\"provenance-archive\",\"major\":2,\"sealed\":true}\n".utf8)
    let error = #expect(throws: ArchiveError.self) {
      try Archive(at: "/a", fileOperations: forgery.disk)
    }
    #expect(error == .newerFormat(file: "v000001.gz", found: 2, newestKnown: 1))
    #expect(error?.exitCode == 4)
    let disk = Forgery.version([]).disk
    disk["/a/FORMAT"] = Array("provenance-archive 3\n".utf8)
    #expect(
      #expect(throws: ArchiveError.self) { try Archive(at: "/a", fileOperations: disk) }?.exitCode
        == 4)
  }

  @Test("of a newer minor with unknown keys are read") func newerMinor() throws {
    var forgery = Forgery.version([(Array("a".utf8), [1])])
    forgery.header = Array(
      ("{\"extra\":[{\"deep\":\"\\u0041\\n\"},-3,true,null],\"format\":\"provenance-archive\","
        + "\"major\":1,\"minor\":7,\"n\":1,\"parent\":null}\n").utf8)
    #expect(try kinds(forgery.disk).isEmpty)
  }

  @Test("of random bytes behind a good beginning crash nothing", arguments: 0..<300)
  func randomBytes(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let disk = Forgery.version([(Array("a".utf8), [1])]).disk
    var bytes = try #require(disk["/a/v000001.gz"])
    let place = generator.number(below: bytes.count)
    for index in place..<min(bytes.count, place + 1 + generator.number(below: 40)) {
      bytes[index] = UInt8(truncatingIfNeeded: generator.next())
    }
    disk["/a/v000001.gz"] = bytes + (0..<generator.number(below: 50)).map { UInt8($0) }
    if let archive = try? Archive(at: "/a", fileOperations: disk) {
      #expect(try !archive.verify().isWhole)
    }
  }
}
