import Foundation
import TestSupport
import Testing

@testable import ProvenanceCommands

/// Real processes that write one archive: at once, killed at random, without room or rights.
@Suite("The tool: writers of an archive", .serialized)
struct ArchiveWriterTests {
  /// The folder `lake` with some stories and noise that does not compress, so that adding takes a
  /// while; `round` changes all of it.
  private func writeLake(_ tool: Tool, round: Int, files: Int, bytes: Int) throws {
    var generator = SplitMix64(seed: UInt64(round) &+ 71)
    try tool.write(Stories.soup + "Round \(round).\n", to: "lake/soup.txt")
    for file in 0..<files {
      let noise = (0..<bytes / 8).flatMap { _ in
        withUnsafeBytes(of: generator.next().littleEndian) { Array($0) }
      }
      try tool.write(noise, to: "lake/noise\(file).bin")
    }
  }

  /// The numbers of the versions that are there, as the tool lists them.
  private func versions(_ tool: Tool) throws -> [Int] {
    let result = try tool.run("archive", "list", "lake", "--json")
    #expect(result.status == 0, "\(result.errors)")
    let list = try JSONDecoder().decode(Listing.self, from: Data(result.output.utf8))
    return list.corpora.first?.versions.map(\.version) ?? []
  }

  private struct Listing: Decodable {
    struct Corpus: Decodable { let versions: [Version] }
    struct Version: Decodable { let version: Int }
    let corpora: [Corpus]
  }

  @Test("two at once get two versions, or one is told to come again")
  func twoWriters() throws {
    let tool = try Tool()
    try writeLake(tool, round: 0, files: 1, bytes: 1_000)
    #expect(try tool.run("archive", "add", "lake").status == 0)
    for round in 1...5 {
      try writeLake(tool, round: round, files: 4, bytes: 200_000)
      let before = try versions(tool).count
      let writers = try (0..<2).map { _ in
        try tool.start(["archive", "add", "lake", "--force", "--json"])
      }
      let ended = writers.map { $0.wait() }
      let added = ended.filter { $0.status == 0 }.count
      #expect(added >= 1)
      #expect(ended.allSatisfy { $0.status == 0 || $0.status == 5 })
      #expect(Set(ended.filter { $0.status == 0 }.map(\.output)).count == added)
      #expect(try versions(tool) == Array(1...(before + added)))
    }
    #expect(try tool.run("archive", "verify").status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: tool.folder.path() + "/Archive/lake/tmp"
      ).isEmpty)
  }

  @Test("kill -9 at any moment leaves whole versions only, and every acknowledged one")
  func killed() throws {
    let seed: UInt64 = 20_240_507
    print("kill -9: seed \(seed)")
    var generator = SplitMix64(seed: seed)
    let tool = try Tool()
    var contents: [Int: String] = [:]
    var acknowledged = Set<Int>()
    var killed = 0
    // How long an undisturbed run takes, so that the delays fall into all of it.
    try writeLake(tool, round: 0, files: 3, bytes: 120_000)
    let start = ContinuousClock.now
    #expect(try tool.run("archive", "add", "lake").status == 0)
    let whole = (ContinuousClock.now - start) / .milliseconds(1)
    let limit = ContinuousClock.now + .seconds(45)
    var rounds = 0
    while rounds < 100, ContinuousClock.now < limit {
      rounds += 1
      let story = Stories.soup + "Round \(rounds).\n"
      try tool.write(story, to: "lake/soup.txt")
      if rounds % 10 == 1 { try writeLake(tool, round: rounds, files: 3, bytes: 120_000) }
      contents[rounds] = story
      let delay = Double(generator.next() % 1_000) / 1_000 * whole * 1.1
      let writer = try tool.start(["archive", "add", "lake", "--force"])
      Thread.sleep(forTimeInterval: delay / 1_000)
      writer.kill()
      let ended = writer.wait()
      if ended.status == 9 { killed += 1 }
      if let line = ended.output.split(separator: "\n").first, line.hasPrefix("lake@"),
        let number = Int(line.dropFirst(5).prefix { $0.isNumber })
      {
        acknowledged.insert(number)
        // What was acknowledged has this round's text.
        let text = try tool.run("archive", "cat", "lake@\(number)", "soup.txt")
        #expect(text.output == story, "round \(rounds)")
      }
    }
    print("kill -9: \(rounds) rounds, \(killed) killed, \(acknowledged.count) acknowledged")
    let there = try versions(tool)
    #expect(there == Array(1...there.count))
    #expect(acknowledged.isSubset(of: there))
    #expect(killed > rounds / 4)
    // Every version, acknowledged or not, is whole: its text is that of one round.
    #expect(try tool.run("archive", "verify").status == 0)
    for number in there.dropFirst() {
      let text = try tool.run("archive", "cat", "lake@\(number)", "soup.txt").output
      #expect(contents.values.contains(text))
    }
    #expect(try tool.run("archive", "add", "lake", "--force").status == 0)
  }

  @Test("a full disk changes nothing and has status 6")
  func fullDisk() throws {
    let tool = try Tool()
    try writeLake(tool, round: 0, files: 1, bytes: 1_000)
    #expect(try tool.run("archive", "add", "lake").status == 0)
    try writeLake(tool, round: 1, files: 4, bytes: 200_000)
    // No file may grow beyond 128 blocks of 512 bytes, or of 1024 in some shells. The signal is
    // ignored, so that the write fails as on a full disk.
    let limited = ["/bin/sh", "-c", "trap '' XFSZ; ulimit -f 128; exec \"$@\"", "sh"]
    let result = try tool.run(["archive", "add", "lake"], launcher: limited)
    #expect(result.status == 6)
    #expect(result.errors.contains("all 1 versions are intact"))
    #expect(result.output.isEmpty)
    #expect(try versions(tool) == [1])
    #expect(try tool.run("archive", "verify").status == 0)
    #expect(try tool.run("archive", "add", "lake").output.hasPrefix("lake@2: "))
    let export = try tool.run(
      ["archive", "extract", "lake", "--to", "out"], launcher: limited)
    #expect(export.status == 6)
  }

  @Test("a folder without the right to write changes nothing and has status 6")
  func readOnly() throws {
    let tool = try Tool()
    try writeLake(tool, round: 0, files: 1, bytes: 1_000)
    #expect(try tool.run("archive", "add", "lake").status == 0)
    try writeLake(tool, round: 1, files: 1, bytes: 1_000)
    let folders = ["Archive/lake/tmp", "Archive/lake", "Archive"].map {
      tool.folder.appending(path: $0).path()
    }
    func setMode(_ mode: Int) throws {
      for folder in folders {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder)
      }
    }
    try setMode(0o555)
    defer { try? setMode(0o755) }
    // The superuser may write everywhere, so the tool is run as nobody where there is a way to.
    let isSuperuser = getuid() == 0
    if isSuperuser {
      guard FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv") else { return }
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: tool.folder.path())
    }
    let launcher =
      isSuperuser ? ["/usr/bin/setpriv", "--reuid=65534", "--clear-groups"] : []
    let result = try tool.run(["archive", "add", "lake"], launcher: launcher)
    // The build folder itself may be closed to nobody.
    if isSuperuser, result.status == 126 || result.status == 127 { return }
    #expect(result.status == 6, "\(result.errors)")
    #expect(result.errors.contains("all 1 versions are intact"))
    let other = try tool.run(["archive", "add", "lake", "--name", "new"], launcher: launcher)
    #expect(other.status == 6)
    let read = try tool.run(["archive", "verify"], launcher: launcher)
    #expect(read.status == 0)
  }
}
