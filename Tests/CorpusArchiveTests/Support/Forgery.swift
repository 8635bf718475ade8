@testable import CorpusArchive

/// Version files that no writer of ours would write: every check sum fits, the content does not.
struct Forgery {
  var header = HeaderRecord(number: 1, parent: nil).bytes
  var log: [[UInt8]] = []
  var table: [[UInt8]] = []
  /// The record as JSON members; `nil` writes the given bytes instead.
  var documents = 0
  var byteCount = 0
  var newDocuments = 0
  var manifest: [UInt8] = []
  var manifestExtents: String?
  var manifestSize: Int?

  /// A version whose manifest lies in the log behind the given texts, each with its extents.
  static func version(_ entries: [(path: [UInt8], text: [UInt8])]) -> Forgery {
    var forgery = Forgery()
    var text: [UInt8] = []
    var lines: [UInt8] = []
    for entry in entries {
      forgery.manifest += ContentDigest(of: entry.text).hexadecimalBytes + [0x20, 0x20]
      forgery.manifest += entry.path + [0x0A]
      lines += Array("0:\(entry.text.count)\n".utf8)
      text += entry.text
      forgery.byteCount += entry.text.count
    }
    (forgery.documents, forgery.newDocuments) = (entries.count, entries.count)
    forgery.log = [text + forgery.manifest]
    forgery.table = [lines]
    forgery.manifestExtents = "\(text.count):\(forgery.manifest.count)"
    return forgery
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    var file = Member.encode(.header, header, level: 6) ?? []
    var position = 0
    for block in log {
      file += Member.encode(.data, block, position: position, level: 9) ?? []
      position += block.count
    }
    let logEnd = position
    position = 0
    for part in table {
      file += Member.encode(.table, part, position: position, level: 9) ?? []
      position += part.count
    }
    let offset = file.count
    let record = VersionRecord(
      number: 1, parent: nil, documentCount: documents, byteCount: byteCount,
      newDocumentCount: newDocuments, logStart: 0, logEnd: logEnd,
      manifest: StoredText(
        digest: ContentDigest(of: manifest), byteCount: manifestSize ?? manifest.count,
        extents: manifestExtents ?? ""), time: nil, metadata: nil)
    file += Member.encode(.version, record.bytes, level: 6) ?? []
    let trailer = Trailer(
      versionOffset: offset, trailerOffset: file.count, digest: ContentDigest(of: file))
    return file + (Member.encode(.trailer, trailer.bytes, level: 6) ?? [])
  }

  /// A disk with an archive of this one version.
  var disk: MemoryFileSystem {
    let disk = MemoryFileSystem()
    _ = try? Archive.create(at: "/a", fileOperations: disk)
    disk["/a/v000001.gz"] = bytes
    return disk
  }
}
