/// Every regular file below a folder, for keeping the folder byte for byte.
///
/// Other than the walk of a corpus this takes files whose names begin with a dot, and files that
/// `.provenanceignore` names. Left out are the folders of version control (`.git`, `.hg`, `.svn`),
/// symbolic links to folders, and pipes, sockets and devices; a symbolic link to a file is taken as
/// that file.
package struct FolderFiles: Sendable {
  /// One file.
  package struct File: Sendable {
    /// The path below the folder, with `/` between its components.
    package let path: String
    /// The length in bytes when it was found.
    package let size: Int
    fileprivate let location: FilePath

    /// The bytes of the file.
    ///
    /// - Throws: `Failure` if the system refuses or there are more than `limit` bytes.
    package func read(limit: Int) throws(Failure) -> [UInt8] {
      try FolderFiles.read(location, named: path, limit: limit)
    }
  }

  /// Why a folder or a file cannot be kept.
  package struct Failure: Error, Equatable, CustomStringConvertible {
    /// The path of the folder or file.
    package let path: String
    /// What the system says, in a few words.
    package let reason: String
    /// The reason alone, as the path stands elsewhere.
    package var description: String { reason }
  }

  /// Folders that hold the history of a folder and nothing of its content.
  private static let versionControl: Set<String> = [".git", ".hg", ".svn"]

  /// The files, by the bytes of their paths.
  package private(set) var files: [File] = []
  /// What was left out, and why, in the order of the walk.
  package private(set) var leftOut: [Failure] = []

  /// Walks through a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder; a symbolic link to it is followed.
  ///   - excluded: Folders that are left out without a word, wherever they lie.
  /// - Throws: `Failure` if it is no folder, a folder in it cannot be read, or a name is not UTF-8.
  package init(below folder: String, excluding excluded: [String] = []) throws(Failure) {
    let root = FilePath(folder)
    let excluded = Set(excluded.compactMap { try? FileSystem.status(of: FilePath($0)).identity })
    let status = try Self.status(of: root, named: folder)
    guard status.kind == .folder else { throw Failure(path: folder, reason: "it is no folder") }
    var pending: [(location: FilePath, path: String)] = [(root, "")]
    while let (location, path) = pending.popLast() {
      let names: [[UInt8]]
      do {
        names = try FileSystem.names(in: location)
      } catch {
        throw Failure(path: path.isEmpty ? folder : path, reason: error.reason)
      }
      for bytes in names {
        guard let name = String(validating: bytes, as: UTF8.self) else {
          throw Failure(
            path: path + "/" + String(decoding: bytes, as: UTF8.self),
            reason: "its name is not UTF-8")
        }
        let entry = path.isEmpty ? name : path + "/" + name
        let place = location.appending(bytes)
        let status = try Self.status(of: place, named: entry, followsLinks: false)
        if status.kind == .folder {
          if Self.versionControl.contains(name) {
            leftOut.append(Failure(path: entry, reason: "it is the folder of version control"))
          } else if !excluded.contains(status.identity) {
            pending.append((place, entry))
          }
        } else {
          try add(place, entry, status)
        }
      }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func add(
    _ place: FilePath, _ path: String, _ status: FileSystem.Status
  ) throws(Failure) {
    var status = status
    if status.kind == .link { status = try Self.status(of: place, named: path) }
    switch status.kind {
    case .file: files.append(File(path: path, size: status.size, location: place))
    case .folder:
      leftOut.append(Failure(path: path, reason: "it is a symbolic link to a folder"))
    case .link, .other:
      leftOut.append(Failure(path: path, reason: "it is a pipe, socket or device"))
    }
  }

  /// The bytes of a single file.
  package static func read(file path: String, limit: Int) throws(Failure) -> [UInt8] {
    try read(FilePath(path), named: path, limit: limit)
  }

  /// The bytes of standard input.
  package static func standardInput(limit: Int) throws(Failure) -> [UInt8] {
    do throws(FileSystem.Failure) {
      if let bytes = try InputFile(descriptor: 0).readAll(limit: limit) { return bytes }
    } catch {
      throw Failure(path: "-", reason: error.reason)
    }
    throw Failure(path: "-", reason: "it has more than \(limit) bytes")
  }

  private static func read(
    _ location: FilePath, named path: String, limit: Int
  ) throws(Failure) -> [UInt8] {
    do throws(FileSystem.Failure) {
      if let bytes = try InputFile(opening: location).readAll(limit: limit) { return bytes }
    } catch {
      throw Failure(path: path, reason: error.reason)
    }
    throw Failure(path: path, reason: "it has more than \(limit) bytes")
  }

  private static func status(
    of place: FilePath, named path: String, followsLinks: Bool = true
  ) throws(Failure) -> FileSystem.Status {
    do throws(FileSystem.Failure) {
      return try FileSystem.status(of: place, followsLinks: followsLinks)
    } catch {
      throw Failure(path: path, reason: error.reason)
    }
  }

  /// The name of a folder as its parent lists it, also for `.`, `..` and links; nil for `/` and for
  /// a name that is not UTF-8.
  package static func name(of folder: String) -> String? {
    FileSystem.canonical(FilePath(folder)).components.last.flatMap {
      String(validating: $0, as: UTF8.self)
    }
  }
}
