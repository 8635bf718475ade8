package import WebArchives

/// Packs files into a bag: a folder whose content can be checked by anyone, with checksums in text
/// files.
///
/// - Note: RFC 8493, The BagIt File Packaging Format (V1.0).
package enum BagItWriter {
  /// The files of a bag.
  ///
  /// - Parameters:
  ///   - documents: The payload; it goes into the folder `data`. Order does not matter.
  ///   - date: What is stated as `Bagging-Date`; `nil` leaves it out.
  ///   - information: More fields for `bag-info.txt`, such as `External-Identifier`, in this order.
  /// - Returns: The payload by path, byte by byte, then the files of the bag itself; the same for
  ///   the same input. A bag without documents needs the empty folder `data` all the same.
  /// - Throws: `InteropError.invalidExport` if a path is not safe or occurs twice, or if a field has
  ///   a name that cannot be written.
  package static func files(
    of documents: [ExportedFile], date: ArchiveDate?,
    information: [(name: String, value: String)] = []
  ) throws(InteropError) -> [ExportedFile] {
    for document in documents {
      guard let reason = DocumentPath.problem(with: document.path) else { continue }
      throw .invalidExport(name: document.path, reason: reason)
    }
    let payload =
      documents
      .map { ExportedFile(path: "data/" + $0.path, bytes: $0.bytes) }
      .sorted { DocumentPath.precedes($0.path, $1.path) }
    for (file, next) in zip(payload, payload.dropFirst())
    where file.path.utf8.elementsEqual(next.path.utf8) {
      throw .invalidExport(name: file.path, reason: "two documents have this path")
    }
    var fields = information
    if let date { fields.append(("Bagging-Date", date.day)) }
    let size = payload.reduce(0) { $0 &+ $1.bytes.count }
    fields.append(("Payload-Oxum", "\(size).\(payload.count)"))
    let tags = [
      ExportedFile(path: "bag-info.txt", bytes: Array(try lines(of: fields).utf8)),
      ExportedFile(
        path: "bagit.txt",
        bytes: Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)),
      ExportedFile(path: "manifest-sha256.txt", bytes: manifest(of: payload)),
    ]
    return payload + tags
      + [ExportedFile(path: "tagmanifest-sha256.txt", bytes: manifest(of: tags))]
  }

  /// One line for each file: its SHA-256 and its path, escaped as the standard says.
  private static func manifest(of files: [ExportedFile]) -> [UInt8] {
    Manifest.text(
      files.map { ManifestEntry(path: $0.path, digest: ContentDigest(of: $0.bytes)) })
  }

  private static func lines(
    of fields: [(name: String, value: String)]
  ) throws(InteropError) -> String {
    var text = ""
    for (name, value) in fields {
      guard FieldText.isName(name) else {
        throw .invalidExport(name: name, reason: "it is no name of a field")
      }
      text += "\(name): \(FieldText.oneLine(value))\n"
    }
    return text
  }
}
