internal import CorpusArchive
internal import Reports

/// What a check of one corpus found: the damage, how serious it is, and what to do next.
struct VerifyResult {
  let name: String
  let folder: String
  let isQuick: Bool
  let versions: [ArchiveVersion]
  let report: DamageReport

  /// The result in lines.
  var text: String {
    let size = ResultText.size(report.storedByteCount)
    let files = ResultText.count(report.fileCount, "version")
    guard !report.isWhole else {
      let contents =
        isQuick
        ? "quick check"
        : "\(ResultText.count(report.verifiedDocumentCount, "different file")), "
          + "\(ResultText.size(report.verifiedByteCount))"
      return "\(name): whole (\(files), \(size) on disk; \(contents))\n"
    }
    var lines = ["\(name): damaged (\(files), \(size) on disk)"]
    lines += report.damages.map { "  \($0)" }
    if !report.affectedDocuments.isEmpty {
      lines.append("Lost:")
      lines += report.affectedDocuments.map { "  \(name)@\($0.version)  \($0.path)" }
    }
    if !report.unlistedVersions.isEmpty {
      lines.append("No file can be listed of \(Self.list(report.unlistedVersions, of: name)).")
    }
    lines += [severity, "Next: \(advice)"]
    return lines.map { SafeText.lineKeepingIndent($0) + "\n" }.joined()
  }

  /// How much is lost.
  private var severity: String {
    let affected = report.affectedVersions
    guard !affected.isEmpty else {
      return "Nothing is lost: every file of every version that is listed can be read."
    }
    let contents = Set(report.affectedDocuments.map(\.sha256)).count
    let places = report.affectedDocuments.count
    var text =
      contents == 0
      ? "Whole versions are lost."
      : "\(ResultText.count(contents, "content")) lost, in \(ResultText.count(places, "place"))."
    let whole = versions.map(\.number).filter { !affected.contains($0) }
    text +=
      whole.isEmpty
      ? " Every version lost something." : " Whole: \(Self.list(whole, of: name))."
    return text
  }

  /// What to do next.
  var advice: String {
    let place = folder == ArchiveStore.defaultFolder ? "" : " --archive \(folder)"
    return "keep this archive as it is, and run 'provenance archive repair \(name)\(place) --from "
      + "ORIGINAL --to NEWDIR' with the folder that was added or a copy of the archive."
  }

  private static func list(_ numbers: [Int], of name: String) -> String {
    let shown = numbers.prefix(20).map { "\(name)@\($0)" }.joined(separator: ", ")
    return numbers.count > 20 ? "\(shown) and \(numbers.count - 20) more" : shown
  }
}

extension VerifyResult {
  /// The result as JSON.
  struct Summary: Encodable {
    let name: String
    let whole: Bool
    let quick: Bool
    let files: Int
    let storedBytes: Int
    let verifiedContents: Int
    let verifiedBytes: Int
    let damages: [Damage]
    let lost: [Lost]
    let unlistedVersions: [Int]
    let affectedVersions: [Int]
    let severity: String?
    let advice: String?
  }

  /// One place of damage.
  struct Damage: Encodable {
    let kind: String
    let file: String
    let offset: Int?
    let detail: String
  }

  /// A file that cannot be read.
  struct Lost: Encodable {
    let version: Int
    let path: String
    let sha256: String
  }

  /// What is said to a program.
  var summary: Summary {
    Summary(
      name: name, whole: report.isWhole, quick: isQuick, files: report.fileCount,
      storedBytes: report.storedByteCount, verifiedContents: report.verifiedDocumentCount,
      verifiedBytes: report.verifiedByteCount,
      damages: report.damages.map {
        Damage(kind: $0.kind.rawValue, file: $0.file, offset: $0.offset, detail: $0.detail)
      },
      lost: report.affectedDocuments.map {
        Lost(version: $0.version, path: $0.path, sha256: $0.sha256.hexadecimal)
      },
      unlistedVersions: report.unlistedVersions, affectedVersions: report.affectedVersions,
      severity: report.isWhole ? nil : severity, advice: report.isWhole ? nil : advice)
  }
}

extension SafeText {
  /// One safe line that keeps the spaces that it begins with.
  static func lineKeepingIndent(_ text: String) -> String {
    String(text.prefix { $0 == " " }) + line(text)
  }
}
