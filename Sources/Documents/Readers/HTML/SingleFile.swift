/// Pages that the extension SingleFile saved: HTML with a comment in front that says from where.
enum SingleFile {
  /// How far into a page its comment is looked for; it stands directly behind `<html>`.
  private static let examinedBytes = 4_096

  /// The address that a page was saved from; nil for every other page.
  static func address(in page: [UInt8]) -> String? {
    let head = String(decoding: page.prefix(examinedBytes), as: UTF8.self)
    guard let mark = head.firstRange(of: "Page saved with SingleFile") else { return nil }
    for line in head[mark.upperBound...].split(separator: "\n").prefix(4) {
      let line = String(line).trimmed()
      if line.hasPrefix("-->") { return nil }
      if line.hasPrefix("url:") {
        return String(line.dropFirst(4)).trimmed().split(separator: " ").first.map(String.init)
      }
    }
    return nil
  }
}
