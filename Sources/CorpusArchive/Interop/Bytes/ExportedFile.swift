/// A file to write: where it goes and what it holds.
package struct ExportedFile: Hashable, Sendable {
  /// A relative path with slashes.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Checks that the path stays inside whatever folder it is put into, on every system.
  ///
  /// - Throws: `InteropError.invalidExport` for a path that is empty, absolute or too long, or has a
  ///   component that is empty, `.` or `..`, a NUL, a backslash or a drive letter.
  static func check(path: String) throws(InteropError) {
    let components = path.split(separator: "/", omittingEmptySubsequences: false)
    let reason: String? =
      if path.isEmpty { "its path is empty" } else if path.utf8.count > 1_024 {
        "its path has more than 1,024 bytes"
      } else if components.contains(where: { ["", ".", ".."].contains($0) }) {
        "its path has a part that is empty, '.' or '..'"
      } else if path.utf8.contains(where: { $0 == 0 || $0 == UInt8(ascii: "\\") }) {
        "its path has a NUL or a backslash"
      } else if path.utf8.dropFirst().first == UInt8(ascii: ":") {
        "its path begins with a drive letter"
      } else { nil }
    if let reason { throw .invalidExport(name: path, reason: reason) }
  }

  /// Whether the path comes before another's, byte by byte, which no locale changes.
  static func precedes(_ left: Self, _ right: Self) -> Bool {
    left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}
