internal import CorpusArchive
internal import WebArchives

/// The newest text at each address of some web archives.
struct WebCollection {
  private struct Page {
    let date: String
    let address: String
    let bytes: [UInt8]
  }

  private var pages: [String: Page] = [:]
  private let keepGoing: Bool
  /// How many records hold nothing that was taken.
  private(set) var passedOver = 0
  /// What was odd about records, by file and in their order.
  private(set) var warnings: [String] = []

  /// An empty collection; with `keepGoing` damaged records become warnings.
  init(keepGoing: Bool) { self.keepGoing = keepGoing }

  /// Whether there is no page.
  var isEmpty: Bool { pages.isEmpty }

  /// Takes the pages of a file.
  ///
  /// - Throws: `CommandFailure` if it is no web archive, or is damaged and nothing keeps going.
  mutating func add(_ file: String) throws(CommandFailure) {
    do throws(InteropError) {
      let reader = try WebArchiveReader(
        RandomAccessBytes(contentsOf: file), keepGoing: keepGoing)
      while let document = try reader.next() { take(document, in: file) }
      passedOver += reader.passedOver
      warnings += reader.problems.map { "\(file): \($0.file.map { $0 + ": " } ?? "")\($0.error)" }
    } catch {
      throw CommandFailure(.usage, "\(file): \(error)")
    }
  }

  private mutating func take(_ document: WARCDocument, in file: String) {
    let address = document.targetURI
    let isFile = address.hasPrefix("file:")
    let isGood = document.status.map { (200..<300).contains($0) } ?? true
    guard isGood, isFile || ImportedPath.isText(document.contentType),
      let path = ImportedPath.path(for: address, contentType: document.contentType)
    else {
      passedOver += 1
      return
    }
    warnings += document.warnings.map { "\(file): \(address): \($0)" }
    let date = document.date ?? ""
    if let known = pages[path] {
      passedOver += 1
      // All dates are UTC in one form, so that their bytes are in the order of time.
      guard date.utf8.lexicographicallyPrecedes(known.date.utf8) == false else { return }
    }
    pages[path] = Page(date: date, address: address, bytes: document.payload)
  }

  /// The pages, by path.
  var inputs: [ArchiveInput] {
    pages.sorted { DocumentPath.precedes($0.key, $1.key) }
      .map { ArchiveInput(path: $0.key, bytes: $0.value.bytes) }
  }

  /// The addresses of the pages as a metadata file; nil if all of them are files.
  func metadata() throws -> ArchiveMetadata? {
    let web = pages.filter { !$0.value.address.hasPrefix("file:") }
    guard !web.isEmpty else { return nil }
    return ArchiveMetadata(
      name: "addresses.json", bytes: try ResultJSON.bytes(web.mapValues { ["url": $0.address] }))
  }
}
