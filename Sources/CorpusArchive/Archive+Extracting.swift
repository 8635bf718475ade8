extension Archive {
  /// Writes the documents of a version into a folder.
  ///
  /// Files that are there are never replaced, and no symbolic link below the folder is followed.
  /// The name of a device (`CON`, `NUL`, …) is refused before anything is written. The folder
  /// itself is created, the one above must be there.
  ///
  /// - Returns: How many files were written.
  /// - Throws: ``ArchiveError``; files that were written before stay.
  @discardableResult
  public func extract(version number: Int, to folder: String) throws(ArchiveError) -> Int {
    let entries = try reading { (reader) throws(ArchiveError) in try reader.entries(of: number) }
    for entry in entries where DocumentPath.namesDevice(entry.path) {
      throw .refusedInput(path: entry.path, reason: "it has the name of a device")
    }
    do throws(FileFailure) {
      try files.makeDirectory(folder)
    } catch {
      guard error.isTaken else { throw .storage(error, intactVersions: versions.count) }
    }
    for entry in entries {
      let bytes = try reading { (reader) throws(ArchiveError) in
        try reader.text(entry.digest, number)
      }
      do throws(FileFailure) {
        let components = entry.path.split(separator: "/").map(String.init)
        let token = try files.createBeneath(folder, components: components)
        try OpenedFile(token, path: folder + "/" + entry.path, files).writeAll(bytes)
      } catch {
        throw .storage(error, intactVersions: versions.count)
      }
    }
    return entries.count
  }
}
