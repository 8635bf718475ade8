internal import Synchronization

/// Keeps columns of records: in memory up to a bound, beyond it in a temporary file.
///
/// What an analysis finds on its way is put aside column by column and taken back when its turn comes.
/// Whether a column was written to the file changes nothing but time. The file has no name, so that
/// nothing of it stays, however the process ends.
package final class Shelf: Sendable {
  private let bound: Int
  private let folder: String?
  private let state = Mutex(State())

  private struct State: Sendable {
    /// The bytes of all columns that are held.
    var held = 0
    /// Where the next column goes in the file.
    var end = 0
    var file: ShelfFile?
  }

  /// Creates an empty shelf.
  ///
  /// - Parameters:
  ///   - bound: The bytes that columns may take in memory together.
  ///   - folder: Where the file is made if it is needed; where the system wants it unless given.
  package init(bound: Int = .max, folder: String? = nil) {
    self.bound = bound
    self.folder = folder
  }

  /// Whether anything was written to the file.
  package var hasSpilled: Bool { state.withLock { $0.file != nil } }

  /// Puts a column aside.
  ///
  /// - Throws: If it has to be written to the file and cannot be.
  package func put<Record: BitwiseCopyable & Sendable>(
    _ records: [Record]
  ) throws(ShelfError) -> Shelved<Record> {
    let bytes = records.count * MemoryLayout<Record>.stride
    let isHeld = state.withLock { state in
      guard bytes <= bound - state.held else { return false }
      state.held += bytes
      return true
    }
    if isHeld {
      // What an array had left to grow would not be counted.
      guard records.capacity - records.count > records.count / 4 else {
        return Shelved(held: records, shelf: self)
      }
      var column: [Record] = []
      column.reserveCapacity(records.count)
      column += records
      return Shelved(held: column, shelf: self)
    }
    let (file, offset) = try place(bytes)
    try file.write(records, at: offset)
    return Shelved(count: records.count, offset: offset, file: file)
  }

  /// Makes room in the file, which is created if there is none.
  private func place(_ bytes: Int) throws(ShelfError) -> (file: ShelfFile, offset: Int) {
    try state.withLock { (state) throws(ShelfError) in
      let file: ShelfFile
      if let known = state.file {
        file = known
      } else {
        file = try ShelfFile(folder: folder)
        state.file = file
      }
      defer { state.end += bytes }
      return (file, state.end)
    }
  }

  fileprivate func release(_ bytes: Int) { state.withLock { $0.held -= bytes } }
}

/// A column of records on a shelf. Its room in memory is free again when nobody refers to it.
package final class Shelved<Record: BitwiseCopyable & Sendable>: Sendable {
  private enum Place: Sendable {
    case held([Record], Shelf)
    case written(offset: Int, ShelfFile)
  }

  private let place: Place
  /// The number of records.
  package let count: Int

  fileprivate init(held records: [Record], shelf: Shelf) {
    place = .held(records, shelf)
    count = records.count
  }

  fileprivate init(count: Int, offset: Int, file: ShelfFile) {
    place = .written(offset: offset, file)
    self.count = count
  }

  deinit {
    if case .held(let records, let shelf) = place {
      shelf.release(records.count * MemoryLayout<Record>.stride)
    }
  }

  /// All records, in the order in which they were put aside.
  package func records() throws(ShelfError) -> [Record] { try records(0..<count) }

  /// Some consecutive records.
  package func records(_ range: Range<Int>) throws(ShelfError) -> [Record] {
    switch place {
    case .held(let records, _):
      return range.count == count ? records : Array(records[range])
    case .written(let offset, let file):
      precondition(range.lowerBound >= 0 && range.upperBound <= count, "No such records")
      return try file.read(
        range.count, at: offset + range.lowerBound * MemoryLayout<Record>.stride)
    }
  }

  /// One record.
  package func record(_ index: Int) throws(ShelfError) -> Record {
    if case .held(let records, _) = place { return records[index] }
    return try records(index..<index + 1)[0]
  }
}

extension Shelf {
  /// Gives work a shelf without a bound, which never writes and so never fails.
  package static func unbounded<Result>(
    _ work: (Shelf) async throws(ShelfError) -> Result
  ) async -> Result {
    do {
      return try await work(Shelf())
    } catch {
      preconditionFailure("A shelf without a bound has written: \(error)")
    }
  }

  /// The same for work that waits for nothing.
  package static func unbounded<Result>(_ work: (Shelf) throws(ShelfError) -> Result) -> Result {
    do {
      return try work(Shelf())
    } catch {
      preconditionFailure("A shelf without a bound has written: \(error)")
    }
  }
}
