/// A file that belongs to the corpus.
struct FoundFile: Sendable, Equatable {
  /// Where it is.
  let path: FilePath
  /// The components of its path below the folder that was given, or its name if it was given itself.
  let relative: [[UInt8]]
  /// The components of the absolute path of the folder that `relative` begins in.
  let root: [[UInt8]]
  /// Its length in bytes when it was found.
  let size: Int

  /// The last component of its path.
  var name: String { String(decoding: relative.last ?? [], as: UTF8.self) }
}

extension FoundFile {
  /// Names files: by the path below the given folder, with as many of the folder's own components
  /// in front as it takes to tell equal names apart.
  ///
  /// - Parameter files: The files, no two with the same absolute path.
  /// - Returns: The ids, in the order of `files`.
  /// - Complexity: O(*n* log *n*) for paths of bounded depth.
  static func ids(for files: [FoundFile]) -> [DocumentID] {
    var ids = files.map { $0.id(rootComponents: 0) }
    var extended = [Int](repeating: 0, count: files.count)
    // Every round adds one component to all files that share a name, so the result does not depend on
    // their order. A round without an addition is the last; paths are finite.
    while true {
      // Files of one folder share a name if their names are no UTF-8, or canonically equivalent. No
      // component in front would tell them apart, and it would tell where the folder lies.
      var roots: [String: [[UInt8]]] = [:]
      var separable = Set<String>()
      for (id, file) in zip(ids, files) {
        if let known = roots[id.rawValue] {
          if known != file.root { separable.insert(id.rawValue) }
        } else {
          roots[id.rawValue] = file.root
        }
      }
      var changed = false
      for index in files.indices
      where separable.contains(ids[index].rawValue) && extended[index] < files[index].root.count {
        extended[index] += 1
        ids[index] = files[index].id(rootComponents: extended[index])
        changed = true
      }
      if !changed { return ids }
    }
  }

  private func id(rootComponents count: Int) -> DocumentID {
    let components = root.suffix(count) + relative
    return DocumentID(
      components.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/"))
  }
}
