extension Archive {
  /// Checks the archive.
  ///
  /// - Parameter quick: Checks the bytes of every file against the SHA-256 in its trailer, every
  ///   header, the chain and every manifest, which finds any changed byte. Otherwise every block is
  ///   inflated and every document is put together and compared with its digest as well.
  /// - Returns: Everything that is wrong, and all that is lost through it.
  /// - Throws: ``ArchiveError`` if there is no archive any more or it is of a newer format.
  /// - Complexity: O(*n*) in the bytes of the files; in full, in the bytes of the different
  ///   documents as well. The memory does not depend on either.
  public func verify(quick: Bool = false) throws(ArchiveError) -> DamageReport {
    // A check sees the disk as it is now, not as it was when the archive was opened.
    let reader = try ArchiveReader(root: path, files: files, limits: limits)
    return Verifier(reader: reader).report(quick: quick)
  }
}
