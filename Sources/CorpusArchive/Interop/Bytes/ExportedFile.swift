/// A file to write: where it goes and what it holds.
package struct ExportedFile: Hashable, Sendable {
  /// A relative path with slashes.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
