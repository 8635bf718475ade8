import Foundation

/// Where the corpora lie.
enum Corpora {
  /// The folder of this package.
  static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The demo corpus that ships with the project.
  static let demo = project + "/seeds"

  /// The corpora that are no part of the project; nil unless the environment names their folder.
  static let outside = ProcessInfo.processInfo.environment["PROVENANCE_CORPORA"]

  /// The five articles of the real case.
  static let realCase = (outside ?? "") + "/seeds"

  /// The paths of a corpus's articles, sorted by name.
  static func articles(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { name in
        name != "TRUTH.md" && [".txt", ".md", ".html"].contains { name.hasSuffix($0) }
      }
      .map { folder + "/" + $0 }
  }
}
