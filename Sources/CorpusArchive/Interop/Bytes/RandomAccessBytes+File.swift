package import WebArchives

extension RandomAccessBytes {
  /// The bytes of a file, which stays open for as long as this value or a part of it is kept.
  ///
  /// - Throws: `InteropError.unreadable` with the system's words.
  package init(
    contentsOf path: String, fileOperations: any FileOperations = POSIXFileOperations()
  ) throws(InteropError) {
    do throws(FileFailure) {
      let file = try OpenedFile(reading: path, fileOperations)
      self.init(count: try file.size()) { offset, count throws(InteropError) in
        do throws(FileFailure) {
          return try file.read(at: offset, count: count)
        } catch {
          throw .unreadable(error.reason)
        }
      }
    } catch {
      throw .unreadable(error.reason)
    }
  }
}
