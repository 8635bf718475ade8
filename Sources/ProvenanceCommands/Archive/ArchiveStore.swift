internal import CorpusArchive

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The folder of archived corpora: one archive a corpus, named like its folder.
struct ArchiveStore: Sendable {
  /// The folder that is used unless another is named.
  static let defaultFolder = "Archive"

  /// The folder.
  let folder: String

  /// A version of a corpus, ready to be read.
  struct Located {
    let name: String
    let archive: Archive
    let version: ArchiveVersion

    /// How a person names the version.
    var reference: String { "\(name)@\(version.number)" }
  }

  /// The folder of one corpus.
  func path(of name: String) -> String { folder + "/" + name }

  /// The names of all corpora, by their bytes; none if there is no folder.
  func names() throws(CommandFailure) -> [String] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    let entries: [String]
    do {
      entries = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw CommandFailure(
        .usage, "The folder '\(folder)' cannot be read. Check that it is a folder, and its rights.")
    }
    return entries.filter { holdsArchive(path(of: $0)) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a folder is one of an archive, be it that a file of it was lost.
  private func holdsArchive(_ folder: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.contains { $0 == "FORMAT" || ($0.hasPrefix("v0") && $0.hasSuffix(".gz")) }
  }

  /// Opens a corpus.
  ///
  /// - Throws: `CommandFailure` that lists the corpora if there is no such one; `ArchiveError`.
  func open(_ name: String, limits: ArchiveLimits = ArchiveLimits()) throws -> Archive {
    do {
      return try Archive(at: path(of: name), limits: limits)
    } catch {
      guard case .notAnArchive = error else { throw error }
    }
    let known = try names()
    throw CommandFailure(
      .usage,
      "There is no corpus '\(name)' in '\(folder)'. "
        + (known.isEmpty
          ? "Add one with 'provenance archive add', or name its folder with '--archive'."
          : "There is \(known.joined(separator: ", "))."))
  }

  /// Opens a corpus, or creates one without versions.
  func create(_ name: String, limits: ArchiveLimits) throws -> Archive {
    try createFolder()
    return try Archive.create(at: path(of: name), limits: limits)
  }

  /// Creates the folder and those above it, if they are not there.
  func createFolder() throws(CommandFailure) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(
        .inputOutput,
        "The folder '\(folder)' cannot be created. Check its rights and the free space; nothing "
          + "was changed.")
    }
  }

  /// Opens the version that a person names.
  ///
  /// - Throws: `ArchiveError`. A version whose file is there and damaged is damaged, not missing.
  func locate(
    _ reference: CorpusReference, limits: ArchiveLimits = ArchiveLimits()
  ) throws -> Located {
    let archive = try open(reference.name, limits: limits)
    guard let number = reference.version else {
      if let newest = archive.versions.last {
        return Located(name: reference.name, archive: archive, version: newest)
      }
      if let damage = archive.warnings.first {
        throw ArchiveError.damaged(damage, affected: [], unlisted: [])
      }
      throw ArchiveError.noSuchVersion(1, newest: 0)
    }
    if let damage = archive.warnings.first(where: { $0.file == Self.file(of: number) }) {
      // A damaged last version counts as not there; who asks for it wants to know why.
      guard archive.versions.contains(where: { $0.number == number }) else {
        throw ArchiveError.damaged(damage, affected: [], unlisted: [number])
      }
    }
    let version = try archive.version(number)
    return Located(name: reference.name, archive: archive, version: version)
  }

  private static func file(of number: Int) -> String {
    let digits = String(number)
    return "v" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".gz"
  }

  /// What opening the archive shows to be wrong, as warnings for standard error.
  static func warningText(_ archive: Archive, name: String) -> String {
    guard let damage = archive.warnings.first else { return "" }
    let rest = archive.warnings.count - 1
    return "Warning: The archive of '\(name)' is damaged: \(damage)"
      + (rest > 0 ? " (and \(rest) more)" : "")
      + ". 'provenance archive verify \(name)' says what is lost.\n"
  }
}
