internal import CorpusArchive
internal import WebArchives

/// The texts of some web archives: of each address the newest capture, or all of them.
struct WebCollection {
  private struct Page {
    let date: String
    let address: String
    let bytes: [UInt8]
  }

  private var pages: [String: Page] = [:]
  // The captures beside the newest ones, by the path of the newest, in the order of the files.
  private var older: [String: [Page]] = [:]
  private let keepGoing: Bool
  private let keepsAllCaptures: Bool
  /// How many records hold nothing that was taken.
  private(set) var passedOver = 0
  /// How many captures were left out because there is a newer one of the same address.
  private(set) var olderCaptures = 0
  /// What was odd about records, by file and in their order.
  private(set) var warnings: [String] = []

  /// An empty collection.
  ///
  /// - Parameters:
  ///   - keepGoing: Makes damaged records warnings.
  ///   - keepsAllCaptures: Keeps the older captures of an address too, under paths of their own.
  init(keepGoing: Bool, keepsAllCaptures: Bool = false) {
    self.keepGoing = keepGoing
    self.keepsAllCaptures = keepsAllCaptures
  }

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
    var page = Page(date: document.date ?? "", address: address, bytes: document.payload)
    if let known = pages[path] {
      // All dates are UTC in one form, so that their bytes are in the order of time.
      let isNewer = !page.date.utf8.lexicographicallyPrecedes(known.date.utf8)
      if isNewer { pages[path] = page }
      if isNewer { page = known }
      if keepsAllCaptures { older[path, default: []].append(page) } else { olderCaptures += 1 }
    } else {
      pages[path] = page
    }
  }

  /// All pages that are kept, by path. A capture with the same bytes as a newer one of its address
  /// is that document.
  private var kept: [(path: String, page: Page)] {
    var kept = pages.map { (path: $0.key, page: $0.value) }
    var taken = Set(pages.keys)
    for (path, captures) in older.sorted(by: { DocumentPath.precedes($0.key, $1.key) }) {
      var texts: Set<ContentDigest> = Set(pages[path].map { [ContentDigest(of: $0.bytes)] } ?? [])
      // The later of two records of one moment comes first, as it does among the newest.
      for capture in captures.reversed().sorted(by: { $1.date < $0.date })
      where texts.insert(ContentDigest(of: capture.bytes)).inserted {
        let own = ImportedPath.path(path, ofCaptureAt: capture.date, besides: taken)
        taken.insert(own)
        kept.append((own, capture))
      }
    }
    return kept.sorted { DocumentPath.precedes($0.path, $1.path) }
  }

  /// The pages, by path.
  var inputs: [ArchiveInput] { kept.map { ArchiveInput(path: $0.path, bytes: $0.page.bytes) } }

  /// The addresses of the pages as a metadata file; nil if all of them are files.
  func metadata() throws -> ArchiveMetadata? {
    let web = kept.filter { !$0.page.address.hasPrefix("file:") }
    guard !web.isEmpty else { return nil }
    let addresses = Dictionary(
      web.map { ($0.path, ["url": $0.page.address]) }, uniquingKeysWith: { first, _ in first })
    return ArchiveMetadata(name: "addresses.json", bytes: try ResultJSON.bytes(addresses))
  }
}
