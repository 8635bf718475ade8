import Foundation
import TestSupport
import Testing

@testable import CorpusArchive
@testable import WebArchives

/// `Scripts/read_archive.py` shares no code with us; it shows that the format can be read from its
/// description.
@Suite("The reader in Python", .enabled(if: PythonJudge.plainPython != nil, "install python3"))
struct ReadArchiveScriptTests {
  private static let script = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Scripts/read_archive.py").path()

  /// The files of an archive of the sample's versions, and of one whose paths and texts are odd.
  private static func archive() async throws -> [ExportedFile] {
    let folder = URL.temporaryDirectory.appending(path: "provenance-script-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let archive = try Archive.create(at: folder.path())
    for (version, date) in zip(versions, SampleCorpus.dates) {
      try await archive.add(
        version.map { (path: $0.path, bytes: $0.bytes) },
        metadata: ArchiveMetadata(name: "metadata.csv", bytes: Array("path,title\n".utf8)),
        time: date.instant)
    }
    return try files(in: folder)
  }

  /// The files of an archive, without its scratch folder.
  private static func files(in folder: URL) throws -> [ExportedFile] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
      .filter { $0 != "tmp" }
      .map { name in
        ExportedFile(path: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
      }
  }

  private static let fixtures = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

  /// The archives that are checked in, one for each version of the format.
  private static let goldens: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: fixtures.path())) ?? []).sorted()
    .filter { name in
      let format = fixtures.appending(path: name).appending(path: "FORMAT").path()
      return FileManager.default.fileExists(atPath: format)
    }

  /// The sample's versions with a document that grows in its middle, over several members of the
  /// log, and with names that manifests escape.
  private static let versions: [[ExportedFile]] = {
    var generator = SplitMix64(seed: 40)
    let start = generator.text(words: 40_000)
    let inserted = generator.text(words: 300)
    let end = generator.text(words: 30_000)
    let texts = [start + end, start + inserted + end, start + inserted + end.dropFirst(5_000)]
    return zip(SampleCorpus.versions, texts).map { version, text in
      version + [
        ExportedFile(path: "large.txt", bytes: text),
        ExportedFile(path: "odd/100%0A of\r\nit.txt", bytes: text.suffix(100) + [0xFF, 0x00]),
      ]
    }
  }()

  /// Runs the script and gives what it wrote, which may be no text, in hexadecimal digits.
  private func read(_ arguments: [String], files: [ExportedFile]) throws -> PythonJudge.Verdict {
    let python = try #require(PythonJudge.plainPython)
    let program = """
      import subprocess, sys
      done = subprocess.run([sys.executable, *sys.argv[1:]], capture_output=True)
      sys.stdout.write(done.stdout.hex() if done.returncode == 0 else done.stderr.decode())
      sys.exit(done.returncode)
      """
    return try PythonJudge.run(
      python, ["-c", program, Self.script, "files"] + arguments, files: files)
  }

  @Test("reads every document of every version")
  func readsAll() async throws {
    let files = try await Self.archive()
    for (index, version) in Self.versions.enumerated() {
      for document in version {
        let verdict = try read(["\(index + 1)", document.path], files: files)
        #expect(verdict.status == 0, "\(verdict.output)")
        #expect(verdict.output == Hexadecimal.text(document.bytes), "\(document.path)")
      }
    }
  }

  @Test(
    "agrees with us on every archive that is checked in",
    .enabled(if: !goldens.isEmpty, "no archive is checked in"), arguments: goldens)
  func readsGoldens(name: String) throws {
    let folder = Self.fixtures.appending(path: name)
    let files = try Self.files(in: folder)
    let archive = try Archive(at: folder.path())
    #expect(!archive.versions.isEmpty)
    for version in archive.versions {
      for document in try archive.documents(of: version.number) {
        let bytes = try archive.read(document.path, version: version.number)
        let verdict = try read(["\(version.number)", document.path], files: files)
        #expect(verdict.output == Hexadecimal.text(bytes), "\(document.path)")
      }
    }
  }

  @Test("lists versions and documents")
  func lists() async throws {
    let files = try await Self.archive()
    let list = try read([], files: files).output
    let lines = String(
      decoding: Hexadecimal.bytes(Array(list.utf8)) ?? [], as: UTF8.self
    ).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.last?.hasPrefix("3 ") == true)
    #expect(lines.last?.hasSuffix(" 6 documents \(SampleCorpus.dates[2].instant)") == true)
    let entries = Self.versions[0]
      .sorted { DocumentPath.precedes($0.path, $1.path) }
      .map { ManifestEntry(path: $0.path, digest: ContentDigest(of: $0.bytes)) }
    #expect(try read(["1"], files: files).output == Hexadecimal.text(Manifest.text(entries)))
  }

  @Test("refuses what is damaged, missing or not there, and says so")
  func refuses() async throws {
    let files = try await Self.archive()
    let second = try #require(files.firstIndex { $0.path == "v000002.gz" })
    var damaged = files
    var bytes = damaged[second].bytes
    for index in [3, 40, 500, bytes.count - 60] {
      bytes[index] ^= 1
      damaged[second] = ExportedFile(path: "v000002.gz", bytes: bytes)
      #expect(try read(["2"], files: damaged).status != 0, "byte \(index)")
      bytes[index] ^= 1
    }
    #expect(try read(["1"], files: damaged).status == 0)
    damaged[second] = ExportedFile(path: "v000002.gz", bytes: Array(bytes.dropLast(150)))
    #expect(try read(["2"], files: damaged).status != 0)
    damaged.remove(at: second)
    #expect(try read(["2"], files: damaged).output.contains("out of place"))
    #expect(try read(["4"], files: files).output.contains("there are 3 versions"))
    #expect(try read(["0"], files: files).status != 0)
    #expect(try read(["1", "long.txt"], files: files).output.contains("no document long.txt"))
  }
}
