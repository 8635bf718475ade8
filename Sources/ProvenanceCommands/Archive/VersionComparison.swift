internal import CorpusArchive

/// Which files two versions have in common, and which they do not.
struct VersionComparison {
  /// A file that only one version has.
  struct File: Encodable, Equatable {
    let path: String
    let sha256: String
  }

  /// A file whose path changed and whose bytes did not.
  struct Renaming: Encodable, Equatable {
    let from: String
    let to: String
  }

  /// A file that both have with different bytes.
  struct Change: Equatable {
    let path: String
    let before: ContentDigest
    let after: ContentDigest
  }

  /// The files that only the second version has, by path.
  private(set) var added: [File] = []
  /// The files that only the first version has, by path.
  private(set) var removed: [File] = []
  /// By the path in the first version; of several equal files, the first takes the first name.
  private(set) var renamed: [Renaming] = []
  /// By path.
  private(set) var changed: [Change] = []

  /// Compares two lists of files.
  ///
  /// - Complexity: O(*n*) on average.
  init(from before: [ArchiveDocument], to after: [ArchiveDocument]) {
    let old = Dictionary(before.map { ($0.path, $0.sha256) }) { first, _ in first }
    let new = Dictionary(after.map { ($0.path, $0.sha256) }) { first, _ in first }
    var arrivals: [ContentDigest: [ArchiveDocument]] = [:]
    // Taken from the end, so that the first name comes first.
    for document in after.reversed() where old[document.path] == nil {
      arrivals[document.sha256, default: []].append(document)
    }
    var taken = Set<String>()
    for document in before {
      if let digest = new[document.path] {
        if digest != document.sha256 {
          changed.append(Change(path: document.path, before: document.sha256, after: digest))
        }
      } else if let name = arrivals[document.sha256]?.popLast() {
        taken.insert(name.path)
        renamed.append(Renaming(from: document.path, to: name.path))
      } else {
        removed.append(File(path: document.path, sha256: document.sha256.hexadecimal))
      }
    }
    for document in after where old[document.path] == nil && !taken.contains(document.path) {
      added.append(File(path: document.path, sha256: document.sha256.hexadecimal))
    }
  }

  /// Whether both versions have the same files.
  var isEmpty: Bool { added.isEmpty && removed.isEmpty && renamed.isEmpty && changed.isEmpty }
}
