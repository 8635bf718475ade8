#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Questions about the paths that a person gives.
enum InputPath {
  /// Whether there is something that is no folder; symbolic links are followed.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
  }

  /// Whether there is anything; symbolic links are not followed.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The folder that a file lies in, as it was written; `.` if it was given by its name alone.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The first ten of these names, and the number of the others.
  static func list(_ names: [String]) -> String {
    names.prefix(10).joined(separator: ", ")
      + (names.count > 10 ? " and \(names.count - 10) more" : "")
  }

  /// What follows the last slash of a path; all of it if there is none.
  static func lastComponent(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// A path as it reads from each of the folders above it, and its last component.
  static func relative(_ path: String, to folders: [String]) -> [String] {
    var names: [String] = []
    for folder in folders {
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      if path.hasPrefix(prefix) { names.append(String(path.dropFirst(prefix.count))) }
    }
    if let slash = path.lastIndex(of: "/") {
      names.append(String(path[path.index(after: slash)...]))
    }
    return names.filter { !$0.isEmpty }
  }
}
