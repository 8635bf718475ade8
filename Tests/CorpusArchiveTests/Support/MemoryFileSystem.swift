import TestSupport
import CorpusArchive
import Synchronization

/// A disk in memory that fails, writes short and loses power on demand.
///
/// What the real one promises is kept and nothing more: bytes survive a power failure after
/// `synchronize`, names after `synchronizeDirectory`; of everything else any part may be lost.
final class MemoryFileSystem: FileOperations {
  /// What goes wrong.
  struct Faults: Sendable {
    /// The number of the operation that fails, from 1; 0 for none.
    var failing = 0
    /// The error number of the failure: `EIO` unless set.
    var code: Int32 = 5
    /// Whether every later operation fails too, as if the program had been killed.
    var isFinal = false
    /// The most bytes that one write takes.
    var longestWrite = Int.max
    /// Whether the disk knows hard links.
    var hasLinks = true
  }

  struct Inode: Sendable {
    var bytes: [UInt8] = []
    var durableBytes: [UInt8] = []
    var isReadOnly = false
  }

  struct State: Sendable {
    var faults = Faults()
    var operationCount = 0
    var inodes: [Int: Inode] = [:]
    /// Names of files, by path, and folders.
    var names: [String: Int] = [:]
    var folders: Set<String> = [""]
    /// What names were at the last synchronization of their folder.
    var durableNames: [String: Int] = [:]
    var open: [Int32: Int] = [:]
    var nextInode = 1
    var nextToken: Int32 = 1
  }

  let state: Mutex<State>
  /// Called with the new name before each link: the other writer of a race.
  let beforeLink: Mutex<(@Sendable (String) -> Void)?> = Mutex(nil)

  init(_ state: State = State()) { self.state = Mutex(state) }

  var faults: Faults {
    get { state.withLock { $0.faults } }
    set { state.withLock { $0.faults = newValue } }
  }

  /// The number of operations so far; setting it starts the count anew.
  var operationCount: Int {
    get { state.withLock { $0.operationCount } }
    set { state.withLock { $0.operationCount = newValue } }
  }

  /// The bytes of a file.
  subscript(path: String) -> [UInt8]? {
    get {
      state.withLock { state in state.names[path].flatMap { state.inodes[$0]?.bytes } }
    }
    set {
      state.withLock { state in
        guard let newValue else {
          state.names[path] = nil
          return
        }
        state.nextInode += 1
        state.inodes[state.nextInode] = Inode(bytes: newValue, durableBytes: newValue)
        state.names[path] = state.nextInode
        state.durableNames[path] = state.nextInode
      }
    }
  }

  /// All paths of files, sorted.
  var paths: [String] { state.withLock { $0.names.keys.sorted() } }

  /// A copy that shares nothing.
  func copy() -> MemoryFileSystem {
    MemoryFileSystem(
      state.withLock { state in
        var copy = state
        copy.faults = Faults()
        copy.operationCount = 0
        copy.open = [:]
        return copy
      })
  }

  /// The disk after the power failed now: every name that was not synchronized may be as before,
  /// and every file may have lost any of its bytes that were not.
  func afterPowerLoss(seed: UInt64) -> MemoryFileSystem {
    var generator = SplitMix64(seed: seed)
    return MemoryFileSystem(
      state.withLock { state in
        var survived = State()
        survived.folders = state.folders
        survived.nextInode = state.nextInode
        let paths = Set(state.names.keys).union(state.durableNames.keys).sorted()
        for path in paths {
          let durable = state.durableNames[path]
          let kept = generator.number(below: 2) == 0 ? durable : state.names[path]
          if let kept { survived.names[path] = kept }
        }
        survived.durableNames = survived.names
        for number in state.inodes.keys.sorted() {
          guard let inode = state.inodes[number] else { continue }
          var bytes = inode.bytes
          if bytes != inode.durableBytes {
            switch generator.number(below: 4) {
            case 0: bytes = inode.durableBytes
            case 1: bytes = Array(bytes.prefix(generator.number(below: bytes.count + 1)))
            case 2:
              // Pages reach the disk in any order.
              for start in stride(from: 0, to: bytes.count, by: 64)
              where generator.number(below: 2) == 0 {
                for index in start..<min(start + 64, bytes.count) { bytes[index] = 0 }
              }
            default: break
            }
          }
          survived.inodes[number] = Inode(
            bytes: bytes, durableBytes: bytes, isReadOnly: inode.isReadOnly)
        }
        return survived
      })
  }
}
