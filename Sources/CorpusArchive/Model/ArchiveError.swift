/// Why an archive could not be read or written.
public enum ArchiveError: Error, Hashable, Sendable {
  /// The archive is damaged. `affected` lists every document that is known to be lost, `unlisted`
  /// the versions of which not even the documents can be listed.
  case damaged(ArchiveDamage, affected: [AffectedDocument], unlisted: [Int])
  /// A file was written in a newer format than this release reads.
  case newerFormat(file: String, found: Int, newestKnown: Int)
  /// Another writer was faster, `attempts` times in a row.
  case busy(path: String, attempts: Int)
  /// The system refused an operation before anything was published; `intactVersions` are there.
  case storage(FileFailure, intactVersions: Int)
  /// The version was published, but the system did not confirm that it survives a power failure.
  case unconfirmed(FileFailure, version: Int)
  /// There is no archive at the path.
  case notAnArchive(path: String)
  /// The archive has no such version.
  case noSuchVersion(Int, newest: Int)
  /// The version has no such document.
  case noSuchDocument(path: String, version: Int)
  /// A document, path or option that must not be stored.
  case refusedInput(path: String, reason: String)
  /// The caller's source of documents could not give one.
  case unreadableInput(path: String, reason: String)

  /// The status with which a command reports this error: 2 the input, 3 damage, 4 a newer format,
  /// 5 busy and safe to retry, 6 the disk.
  public var exitCode: Int32 {
    switch self {
    case .damaged: 3
    case .newerFormat: 4
    case .busy: 5
    case .storage, .unconfirmed: 6
    case .notAnArchive, .noSuchVersion, .noSuchDocument, .refusedInput, .unreadableInput: 2
    }
  }

  /// The file that the error is about, relative to the archive's folder where it lies in it.
  public var file: String? {
    switch self {
    case .damaged(let damage, _, _): damage.file
    case .newerFormat(let file, _, _): file
    case .busy(let path, _), .notAnArchive(let path): path
    case .storage(let failure, _), .unconfirmed(let failure, _): failure.path
    case .noSuchDocument(let path, _), .refusedInput(let path, _), .unreadableInput(let path, _):
      path
    case .noSuchVersion: nil
    }
  }

  /// Where in the file, in bytes; `nil` when it is no single place.
  public var offset: Int? {
    if case .damaged(let damage, _, _) = self { damage.offset } else { nil }
  }

  /// What the user can do about it: one sentence.
  public var advice: String {
    switch self {
    case .damaged:
      "Run 'provenance archive repair' with the original folder or a second archive; it writes to a "
        + "new folder."
    case .newerFormat: "Update provenance to read it."
    case .busy: "Nothing was changed; run the command again."
    case .storage: "Nothing was changed; free space or fix the permissions, then run it again."
    case .unconfirmed: "Run 'provenance archive verify' once the disk is well."
    case .notAnArchive: "Check the path, or create the archive by adding a first version."
    case .noSuchVersion: "'provenance archive list' shows the versions."
    case .noSuchDocument: "'provenance archive show' lists the documents of a version."
    case .refusedInput: "Rename or leave out this document; nothing was changed."
    case .unreadableInput: "Make the document readable or leave it out; nothing was changed."
    }
  }
}

extension ArchiveError: CustomStringConvertible {
  /// One sentence that says what happened, one for what is lost, and one that says what to do.
  public var description: String {
    let problem: String
    switch self {
    case .damaged(let damage, let affected, let unlisted):
      problem = "The archive is damaged: \(damage)." + Self.losses(affected, unlisted)
    case .newerFormat(let file, let found, let newest):
      problem = "\(file) has format \(found), and this release reads up to \(newest)."
    case .busy(let path, let attempts):
      problem = "Other writers added versions to \(path) during all \(attempts) attempts."
    case .storage(let failure, let intact):
      problem = "\(failure); all \(intact) versions are intact."
    case .unconfirmed(let failure, let version):
      problem = "Version \(version) was added, but the disk did not confirm it: \(failure)."
    case .notAnArchive(let path): problem = "There is no archive at \(path)."
    case .noSuchVersion(let number, let newest):
      problem = "There is no version \(number); the newest is \(newest)."
    case .noSuchDocument(let path, let version):
      problem = "Version \(version) has no document \(path)."
    case .refusedInput(let path, let reason): problem = "\(path) cannot be stored: \(reason)."
    case .unreadableInput(let path, let reason): problem = "\(path) cannot be read: \(reason)."
    }
    return problem + " " + advice
  }

  private static func losses(_ affected: [AffectedDocument], _ unlisted: [Int]) -> String {
    var text = ""
    if !affected.isEmpty {
      let shown = affected.prefix(5).map { "\($0.path) in version \($0.version)" }
      let more = affected.count > 5 ? " and \(affected.count - 5) more" : ""
      text += " Lost: \(shown.joined(separator: ", "))\(more)."
    }
    if !unlisted.isEmpty {
      text += " Unreadable versions: \(unlisted.map(String.init).joined(separator: ", "))."
    }
    return text
  }
}
