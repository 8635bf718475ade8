/// A file that closes itself.
final class OpenedFile: Sendable {
  private let token: FileToken
  private let path: String
  private let files: any FileOperations

  /// A file that an operation has just opened at the path.
  init(_ token: FileToken, path: String, _ files: any FileOperations) {
    self.token = token
    self.path = path
    self.files = files
  }

  /// Opens a file for reading.
  convenience init(
    reading path: String, _ files: any FileOperations
  ) throws(FileFailure) {
    self.init(try files.open(path), path: path, files)
  }

  deinit { files.close(token) }

  /// Reads exactly the wanted bytes, or fewer at the end of the file.
  func read(at offset: Int, count: Int) throws(FileFailure) -> [UInt8] {
    do throws(FileFailure) {
      var bytes = try files.read(token, at: offset, count: count)
      while bytes.count < count {
        let more = try files.read(token, at: offset + bytes.count, count: count - bytes.count)
        if more.isEmpty { break }
        bytes += more
      }
      return bytes
    } catch {
      throw error.at(path)
    }
  }

  /// Writes all of the bytes: short writes are legal, and a prototype that overlooked one published
  /// a truncated file.
  func writeAll(_ bytes: [UInt8]) throws(FileFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      do throws(FileFailure) {
        let count = try files.write(token, rest)
        guard count > 0, count <= rest.count else { throw FileFailure.noRoom }
        rest = rest.dropFirst(count)
      } catch {
        throw error.at(path)
      }
    }
  }

  func size() throws(FileFailure) -> Int {
    do throws(FileFailure) { return try files.size(of: token) } catch { throw error.at(path) }
  }

  func makeReadOnly() throws(FileFailure) {
    do throws(FileFailure) { try files.makeReadOnly(token) } catch { throw error.at(path) }
  }

  func synchronize() throws(FileFailure) {
    do throws(FileFailure) { try files.synchronize(token) } catch { throw error.at(path) }
  }
}
