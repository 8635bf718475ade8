#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The description of a case as it stands in `case.json`.
struct CaseDescription: Decodable {
  let paths: [String]?
  let corpus: String?
  let archive: String?
  let metadata: String?

  /// Reads a description and checks that there is something to trace.
  init(json: [UInt8], path: String) throws(SnapshotError) {
    do {
      self = try JSONDecoder().decode(CaseDescription.self, from: Data(json))
    } catch is DecodingError {
      throw .malformedCase(
        path: path, reason: "it is not JSON with an array 'paths' of strings or a string 'corpus'")
    } catch {
      throw .malformedCase(path: path, reason: "it is damaged")
    }
    if let corpus {
      guard paths == nil, metadata == nil else {
        throw .malformedCase(
          path: path, reason: "'corpus' stands for itself, without 'paths' and 'metadata'")
      }
      guard !corpus.isEmpty else {
        throw .malformedCase(path: path, reason: "'corpus' names nothing to trace")
      }
      return
    }
    guard let paths, !paths.isEmpty, !paths.contains("") else {
      throw .malformedCase(path: path, reason: "'paths' names nothing to trace")
    }
    guard archive == nil else {
      throw .malformedCase(path: path, reason: "'archive' needs a 'corpus'")
    }
  }
}

/// Files and folders of snapshot cases.
enum SnapshotFile {
  /// Whether there is a file or folder.
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The names in a folder, in no order.
  static func entries(of folder: String) throws(SnapshotError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw .noFolder(path: folder)
    }
  }

  /// Reads a regular file, or one that a link leads to, of at most `limit` bytes.
  static func read(_ path: String, limit: Int) throws(SnapshotError) -> [UInt8] {
    do {
      let file = URL(filePath: path).resolvingSymlinksInPath()
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      // A pipe or a device has no size that could be bounded beforehand.
      guard attributes[.type] as? FileAttributeType == .typeRegular else {
        throw SnapshotError.unreadable(path: path, reason: "it is no regular file")
      }
      let size =
        (attributes[.size] as? Int) ?? (attributes[.size] as? UInt64).map { Int(clamping: $0) } ?? 0
      guard size <= limit else {
        throw SnapshotError.tooLarge(path: path, bytes: size, limit: limit)
      }
      return [UInt8](try Data(contentsOf: file))
    } catch let error as SnapshotError {
      throw error
    } catch {
      throw .unreadable(path: path, reason: reason(error))
    }
  }

  /// Writes a file beside `path` and then gives it that name.
  static func write(_ bytes: [UInt8], to path: String) throws(SnapshotError) {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .unwritable(path: path, reason: reason(error))
    }
  }

  /// What the system says, in a few words that are the same in every language.
  private static func reason(_ error: any Error) -> String {
    guard let error = error as? CocoaError else { return "the system refused" }
    return switch error.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: "there is no such file"
    case .fileReadNoPermission, .fileWriteNoPermission: "permission denied"
    case .fileWriteOutOfSpace: "the disk is full"
    case .fileWriteVolumeReadOnly: "the disk is read-only"
    default: "the system refused with code \(error.code.rawValue)"
    }
  }
}
