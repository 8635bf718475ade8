internal import CorpusArchive

/// What is said of a version in JSON.
struct VersionSummary: Encodable {
  let corpus: String
  let version: Int
  let id: String
  let parent: String?
  let time: String?
  let documents: Int
  let bytes: Int
  let newDocuments: Int
  let newBytes: Int
  let storedBytes: Int
  let manifest: String
  let metadata: Metadata?

  /// The metadata file of a version.
  struct Metadata: Encodable {
    let name: String
    let sha256: String
    let bytes: Int
  }

  /// Describes a version of the corpus with this name.
  init(_ version: ArchiveVersion, of corpus: String) {
    self.corpus = corpus
    self.version = version.number
    id = version.identifier.hexadecimal
    parent = version.parent?.hexadecimal
    time = version.time
    documents = version.documentCount
    bytes = version.byteCount
    newDocuments = version.newDocumentCount
    newBytes = version.newByteCount
    storedBytes = version.storedByteCount
    manifest = version.manifest.hexadecimal
    metadata = version.metadata.map {
      Metadata(name: $0.name, sha256: $0.sha256.hexadecimal, bytes: $0.byteCount)
    }
  }
}
