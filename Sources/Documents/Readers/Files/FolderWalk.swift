/// Finds the files of a corpus.
///
/// Folders are walked in the byte order of their names. Passed over without a word are names that
/// begin with a dot (`.git`, `.DS_Store`) and what `.provenanceignore` names; symbolic links to
/// folders are not followed, with a warning, so that no loop is possible. Files given by name are
/// taken whatever their names.
struct FolderWalk {
  /// The files, in the order in which they were found.
  private(set) var files: [FoundFile] = []
  /// What could not be read, or was not followed.
  private(set) var warnings: [DocumentWarning] = []
  /// The place in `files` of every absolute path found so far.
  private var known: [FilePath: Int] = [:]
  /// The places in `files` of those that were found more than once.
  private var repeated = Set<Int>()
  /// A file that is no document, such as the metadata table, by its identity.
  private let excluded: [UInt64]?

  init(excluding excluded: FilePath?) {
    self.excluded = excluded.flatMap { path in (try? FileSystem.status(of: path))?.identity }
  }

  /// Adds a file, or all files below a folder.
  ///
  /// - Throws: The failure if the path itself cannot be looked at.
  mutating func add(_ path: FilePath) throws(FileSystem.Failure) {
    let status = try FileSystem.status(of: path)
    let absolute = FileSystem.canonical(path)
    if status.kind == .folder {
      walk(path, absolute)
      return
    }
    // The id is the name as given, which for a link is not the name of its target.
    let name = path.components.last ?? []
    let parent = FileSystem.canonical(FilePath(bytes: Self.parent(of: path)))
    addFile(path, absolute: parent.appending(name), root: parent.components, [name], status)
  }

  /// Adds what went wrong outside the walk.
  mutating func report(_ warning: DocumentWarning) { warnings.append(warning) }

  /// The bytes before the last component; `.` if there are none.
  private static func parent(of path: FilePath) -> [UInt8] {
    guard let slash = path.bytes.lastIndex(of: UInt8(ascii: "/")) else { return [0x2E] }
    return slash == 0 ? [0x2F] : Array(path.bytes[..<slash])
  }

  private mutating func walk(_ root: FilePath, _ absolute: FilePath) {
    let rules = rules(of: root)
    let rootComponents = absolute.components
    // A stack of the entries to visit, the next one last.
    var pending: [[[UInt8]]] = [[]]
    while let relative = pending.popLast() {
      let path = relative.reduce(root) { $0.appending($1) }
      do {
        let status = try FileSystem.status(of: path, followsLinks: relative.isEmpty)
        switch status.kind {
        case .folder:
          let names = try FileSystem.names(in: path)
          for name in names.reversed() where name.first != UInt8(ascii: ".") {
            let entry = relative + [name]
            if !rules.excludes(Self.display(entry)) { pending.append(entry) }
          }
        case .link:
          let target = try FileSystem.status(of: path)
          if target.kind == .folder {
            warnings.append(Self.linkWarning(Self.display(relative)))
          } else {
            let absolute = relative.reduce(absolute) { $0.appending($1) }
            addFile(path, absolute: absolute, root: rootComponents, relative, target)
          }
        case .file, .other:
          let absolute = relative.reduce(absolute) { $0.appending($1) }
          addFile(path, absolute: absolute, root: rootComponents, relative, status)
        }
      } catch {
        let name = relative.isEmpty ? root.display : Self.display(relative)
        warnings.append(.unreadableFile(DocumentID(name), reason: error.reason))
      }
    }
  }

  private mutating func addFile(
    _ path: FilePath, absolute: FilePath, root: [[UInt8]], _ relative: [[UInt8]],
    _ status: FileSystem.Status
  ) {
    let id = DocumentID(Self.display(relative))
    guard status.kind == .file else {
      warnings.append(
        .unreadableFile(id, reason: "it is a pipe, socket or device, not a file"))
      return
    }
    guard status.identity != excluded else { return }
    let file = FoundFile(path: path, relative: relative, root: root, size: status.size)
    guard let first = known[absolute] else {
      known[absolute] = files.count
      files.append(file)
      return
    }
    repeated.insert(first)
    // The longer name stays, so that the order of the paths does not matter.
    if file.relative.count > files[first].relative.count { files[first] = file }
  }

  /// Ends the search: reports the files that several of the given paths led to.
  mutating func finish() {
    for index in repeated.sorted() {
      warnings.append(
        DocumentWarning(
          document: DocumentID(Self.display(files[index].relative)), code: "given-twice",
          message: "Several of the given paths lead to the file, and it is read once. "
            + "Give each file once."))
    }
    repeated = []
  }

  private mutating func rules(of folder: FilePath) -> IgnoreRules {
    let path = folder.appending(Array(IgnoreRules.fileName.utf8))
    do {
      let file = try InputFile(opening: path)
      guard let bytes = try file.readAll(limit: IgnoreRules.maximumBytes) else {
        warnings.append(.unreadableFile(DocumentID(path.display), reason: "it is too large"))
        return IgnoreRules()
      }
      return IgnoreRules(parsing: bytes)
    } catch {
      if !error.isMissing {
        warnings.append(.unreadableFile(DocumentID(path.display), reason: error.reason))
      }
      return IgnoreRules()
    }
  }

  private static func display(_ components: [[UInt8]]) -> String {
    components.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
  }

  private static func linkWarning(_ path: String) -> DocumentWarning {
    DocumentWarning(
      document: DocumentID(path), code: "link-not-followed", isLoss: true,
      message: "A symbolic link to a folder is not followed, as links may form a loop. "
        + "Give the folder that it points at as a PATH of its own.")
  }
}

extension DocumentWarning {
  /// A file that the system would not let us read.
  static func unreadableFile(_ document: DocumentID, reason: String) -> DocumentWarning {
    DocumentWarning(
      document: document, code: "unreadable-file", isLoss: true,
      message: "The file cannot be read: \(reason). It was left out; the others were read.")
  }

  /// A file or record that is larger than the user allows.
  static func overSizeLimit(_ document: DocumentID, size: Int?, limit: Int, option: String)
    -> DocumentWarning
  {
    let length = size.map { "has \($0) bytes, more than" } ?? "is larger than"
    return DocumentWarning(
      document: document, code: "over-size-limit", isLoss: true,
      message: "The file \(length) the limit of \(limit) bytes, and was left out. "
        + "Raise the limit with \(option).")
  }
}
