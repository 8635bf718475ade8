/// The payload of H: which file this is.
struct HeaderRecord: Hashable, Sendable {
  static let format = "provenance-archive"
  static let newestMajor = 1

  let major: Int
  let number: Int
  let parent: ContentDigest?

  var bytes: [UInt8] {
    CanonicalJSON.object([
      "format": .string(Self.format), "major": .integer(major), "minor": .integer(0),
      "n": .integer(number), "parent": parent.map { .string($0.hexadecimal) } ?? .null,
    ]).record
  }

  init(number: Int, parent: ContentDigest?) {
    major = Self.newestMajor
    self.number = number
    self.parent = parent
  }

  /// Reads a stored record. Unknown keys are ignored; of a newer major only that is known.
  init?(_ bytes: [UInt8]) {
    guard let json = CanonicalJSON(record: bytes), json["format"]?.text == Self.format,
      let major = json["major"]?.count
    else { return nil }
    self.major = major
    guard major <= Self.newestMajor else {
      (number, parent) = (0, nil)
      return
    }
    guard let number = json["n"]?.count, let parent = json["parent"],
      parent == .null || parent.digest != nil
    else { return nil }
    self.number = number
    self.parent = parent.digest
  }
}

/// A text that a record keeps by extents: the manifest, or the metadata file.
struct StoredText: Hashable, Sendable {
  let digest: ContentDigest
  let byteCount: Int
  /// The extents' spelling, the first delta from the version's own beginning of the log.
  let extents: String
}

/// The payload of V: what a version is. Its SHA-256 is the version's identifier.
struct VersionRecord: Sendable {
  let number: Int
  let parent: ContentDigest?
  let documentCount: Int
  /// The bytes of all documents of the version together.
  let byteCount: Int
  /// How many contents are first seen in this version: the lines of its table.
  let newDocumentCount: Int
  let logStart: Int
  let logEnd: Int
  let manifest: StoredText
  let time: String?
  /// The name of the metadata file and its text. It lies in the log between the documents and the
  /// manifest and is no document: the manifest does not list it.
  let metadata: (name: String, text: StoredText)?

  var bytes: [UInt8] {
    var meta = CanonicalJSON.null
    if let metadata {
      var members = Self.json(metadata.text)
      members["name"] = .string(metadata.name)
      meta = .object(members)
    }
    return CanonicalJSON.object([
      "n": .integer(number), "parent": parent.map { .string($0.hexadecimal) } ?? .null,
      "docs": .integer(documentCount), "bytes": .integer(byteCount),
      "new": .integer(newDocumentCount), "log": .array([.integer(logStart), .integer(logEnd)]),
      "manifest": .object(Self.json(manifest)), "time": time.map { .string($0) } ?? .null,
      "meta": meta,
    ]).record
  }

  private static func json(_ text: StoredText) -> [String: CanonicalJSON] {
    [
      "sha256": .string(text.digest.hexadecimal), "size": .integer(text.byteCount),
      "ext": .string(text.extents),
    ]
  }
}

extension VersionRecord {
  /// Reads a stored record; `nil` if a key is missing or a number is impossible.
  init?(_ bytes: [UInt8], limits: ArchiveLimits) {
    guard let json = CanonicalJSON(record: bytes), let number = json["n"]?.count,
      let parent = json["parent"], parent == .null || parent.digest != nil,
      let documents = json["docs"]?.count, documents <= limits.documents,
      let total = json["bytes"]?.count, total <= ArchiveLimits.logBytes,
      let new = json["new"]?.count, new <= documents,
      case .array(let log)? = json["log"], log.count == 2, let start = log[0].count,
      let end = log[1].count, start <= end, end <= ArchiveLimits.logBytes,
      let manifest = json["manifest"].flatMap({ StoredText($0) }),
      let time = json["time"], time == .null || time.text != nil, let meta = json["meta"]
    else { return nil }
    self.number = number
    self.parent = parent.digest
    documentCount = documents
    byteCount = total
    newDocumentCount = new
    logStart = start
    logEnd = end
    self.manifest = manifest
    self.time = time.text
    if meta == .null {
      metadata = nil
    } else {
      guard let name = meta["name"]?.text, let text = StoredText(meta) else { return nil }
      metadata = (name, text)
    }
  }
}

extension StoredText {
  fileprivate init?(_ json: CanonicalJSON) {
    guard let digest = json["sha256"]?.digest, let size = json["size"]?.count,
      size <= ArchiveLimits.manifestBytes, let extents = json["ext"]?.text
    else { return nil }
    self.init(digest: digest, byteCount: size, extents: extents)
  }
}
