extension Archive {
  /// Calls `body` with every document of a version and its bytes, in the order of the manifest.
  ///
  /// - Throws: ``ArchiveError`` at the first document that is damaged, and what `body` throws.
  /// - Complexity: O(*n*) in the bytes of the documents; one document is held at a time.
  public func forEachDocument(
    of number: Int,
    _ body: (_ path: String, _ sha256: ContentDigest, _ bytes: [UInt8]) throws -> Void
  ) throws {
    let entries = try reading { (reader) throws(ArchiveError) in try reader.entries(of: number) }
    for entry in entries {
      let bytes = try reading { (reader) throws(ArchiveError) in
        try reader.text(entry.digest, number)
      }
      try body(entry.path, entry.digest, bytes)
    }
  }
}
