extension Archive {
  /// Writes everything that can be saved into a new archive.
  ///
  /// Whole files are taken as they are, or from a second archive. Lost blocks are rebuilt from the
  /// sources, only if their SHA-256 fits. Versions that are still incomplete are written anew: if
  /// nothing is missing they come out with the identifier that they had, else with a new one,
  /// without the lost documents. This archive is not changed.
  ///
  /// - Parameters:
  ///   - sources: The original documents and other archives of the corpus, in the order of trust.
  ///   - folder: The folder of the new archive, without any version.
  /// - Returns: What came back and what did not.
  /// - Throws: ``ArchiveError`` if the new archive cannot be written or has versions.
  public func repair(
    from sources: [RepairSource] = [], to folder: String
  ) async throws(ArchiveError) -> RepairReport {
    let target = try Archive.create(at: folder, fileOperations: files, limits: limits)
    guard target.versions.isEmpty, target.warnings.isEmpty else {
      throw .refusedInput(path: folder, reason: "it has versions already")
    }
    let view = try Archive(at: path, fileOperations: files, limits: limits)
    let store = RepairStore(sources)
    var run = RepairRun(damaged: view, store: store, target: target)
    return try await run.run()
  }
}
