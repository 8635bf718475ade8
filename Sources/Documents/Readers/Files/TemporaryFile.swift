#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Files without a name, of which nothing stays when they are closed, however the process ends.
package enum TemporaryFile {
  /// The folder that such files lie in: the one that `TMPDIR` names, else `/tmp`.
  package static var folder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

  /// Creates a file in a folder.
  ///
  /// - Returns: Its descriptor, open for reading and writing; or below 0, and the system's code for why it
  ///   cannot be created.
  package static func create(in folder: String) -> (descriptor: Int32, code: Int32) {
    var template = Array("\(folder)/provenance-XXXXXX".utf8.map { CChar(bitPattern: $0) }) + [0]
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return (descriptor, errno) }
    unlink(template)
    return (descriptor, 0)
  }
}
