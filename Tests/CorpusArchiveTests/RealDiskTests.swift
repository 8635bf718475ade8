import CorpusArchive
import Foundation
import Testing

@Suite("On a real disk") struct RealDiskTests {
  @Test("versions are read-only files that gzip can read") func files() async throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.create(at: folder.path + "/a")
    try await archive.add([("x/y.txt", Array("Some text.\n".utf8))])
    let path = folder.path + "/a/v000001.gz"
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o444)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a").sorted()
        == ["FORMAT", "tmp", "v000001.gz"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a/tmp").isEmpty)
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/bin/gzip")
    gzip.arguments = ["-t", path]
    try gzip.run()
    gzip.waitUntilExit()
    #expect(gzip.terminationStatus == 0)
  }

  @Test("extracting writes every document and replaces none") func extract() async throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.create(at: folder.path + "/a")
    try await archive.add([("x/y/z.txt", [1, 2]), ("w", [])])
    #expect(try archive.extract(version: 1, to: folder.path + "/out") == 2)
    let out = URL(fileURLWithPath: folder.path + "/out")
    #expect(try Data(contentsOf: out.appendingPathComponent("x/y/z.txt")) == Data([1, 2]))
    #expect(try Data(contentsOf: out.appendingPathComponent("w")).isEmpty)
    let error = #expect(throws: ArchiveError.self) {
      try archive.extract(version: 1, to: folder.path + "/out")
    }
    #expect(error?.exitCode == 6)
  }

  @Test("extracting follows no symbolic link below the folder", arguments: ["x", "x/y", "x/y/z"])
  func symbolicLinks(place: String) async throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.create(at: folder.path + "/a")
    try await archive.add([("x/y/z", [1])])
    let outside = folder.path + "/outside"
    try FileManager.default.createDirectory(
      atPath: outside, withIntermediateDirectories: true)
    let link = URL(fileURLWithPath: folder.path + "/out/" + place)
    try FileManager.default.createDirectory(
      at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: outside)
    #expect(throws: ArchiveError.self) {
      try archive.extract(version: 1, to: folder.path + "/out")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside).isEmpty)
  }

  @Test("extracting refuses the names of devices", arguments: ["a/CON", "nul.txt", "COM1 .x/y"])
  func devices(path: String) async throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.create(at: folder.path + "/a")
    try await archive.add([("a/fine", [1]), (path, [2])])
    #expect(throws: ArchiveError.self) {
      try archive.extract(version: 1, to: folder.path + "/out")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
  }

  @Test("a rename in place of a link replaces nothing") func rename() throws {
    let folder = try TemporaryFolder()
    let files = POSIXFileOperations()
    for name in ["a", "b"] {
      let token = try files.createExclusively(folder.path + "/" + name)
      _ = try files.write(token, Array(name.utf8)[...])
      files.close(token)
    }
    #expect(throws: FileFailure.self) {
      try files.renameWithoutReplacing(folder.path + "/a", to: folder.path + "/b")
    }
    try files.renameWithoutReplacing(folder.path + "/a", to: folder.path + "/c")
    #expect(try files.list(folder.path).sorted() == ["b", "c"])
  }

  @Test("a folder or a pipe in place of a version is damage") func notAFile() async throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.create(at: folder.path + "/a")
    try await archive.add([("a", [1])])
    try FileManager.default.createDirectory(
      atPath: folder.path + "/a/v000002.gz", withIntermediateDirectories: false)
    #expect(mkfifo(folder.path + "/a/v000003.gz", 0o600) == 0)
    let again = try Archive(at: folder.path + "/a")
    #expect(again.warnings.map(\.kind) == [.unreadable, .unreadable])
    #expect(try again.read("a", version: 1) == [1])
  }
}
