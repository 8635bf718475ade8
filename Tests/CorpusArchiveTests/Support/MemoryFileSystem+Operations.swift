import CorpusArchive
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension MemoryFileSystem {
  func createExclusively(_ path: String) throws(FileFailure) -> FileToken {
    try step("create", path) { (state) throws(FileFailure) in
      try Self.checkParent(of: path, state)
      guard state.names[path] == nil, !state.folders.contains(path) else {
        throw Self.failure("create", path, EEXIST)
      }
      state.nextInode += 1
      state.inodes[state.nextInode] = Inode()
      state.names[path] = state.nextInode
      return Self.token(state.nextInode, &state)
    }
  }

  func createBeneath(_ root: String, components: [String]) throws(FileFailure) -> FileToken {
    var path = root
    for component in components.dropLast() {
      path += "/" + component
      let folder = path
      state.withLock { state in _ = state.folders.insert(folder) }
    }
    return try createExclusively(path + "/" + (components.last ?? ""))
  }

  func open(_ path: String) throws(FileFailure) -> FileToken {
    try step("open", path) { (state) throws(FileFailure) in
      guard let inode = state.names[path] else { throw Self.failure("open", path, ENOENT) }
      return Self.token(inode, &state)
    }
  }

  func size(of file: FileToken) throws(FileFailure) -> Int {
    try step("examine", "") { (state) throws(FileFailure) in
      try Self.inode(file, state).bytes.count
    }
  }

  func read(_ file: FileToken, at offset: Int, count: Int) throws(FileFailure) -> [UInt8] {
    try step("read", "") { (state) throws(FileFailure) in
      Array(try Self.inode(file, state).bytes.dropFirst(offset).prefix(count))
    }
  }

  func write(_ file: FileToken, _ bytes: ArraySlice<UInt8>) throws(FileFailure) -> Int {
    try step("write", "") { (state) throws(FileFailure) in
      guard let number = state.open[file.rawValue] else { throw Self.failure("write", "", EBADF) }
      let taken = bytes.prefix(state.faults.longestWrite)
      state.inodes[number]?.bytes += taken
      return taken.count
    }
  }

  func makeReadOnly(_ file: FileToken) throws(FileFailure) {
    try step("protect", "") { (state) throws(FileFailure) in
      guard let number = state.open[file.rawValue] else { return }
      state.inodes[number]?.isReadOnly = true
    }
  }

  func synchronize(_ file: FileToken) throws(FileFailure) {
    try step("synchronize", "") { (state) throws(FileFailure) in
      guard let number = state.open[file.rawValue], let inode = state.inodes[number] else { return }
      state.inodes[number]?.durableBytes = inode.bytes
    }
  }

  func close(_ file: FileToken) { state.withLock { $0.open[file.rawValue] = nil } }

  func link(_ existing: String, as new: String) throws(FileFailure) {
    beforeLink.withLock { $0 }?(new)
    try step("link", new) { (state) throws(FileFailure) in
      guard state.faults.hasLinks else { throw Self.failure("link", new, EPERM) }
      try Self.name(existing, new, &state)
    }
  }

  func renameWithoutReplacing(_ existing: String, to new: String) throws(FileFailure) {
    try step("rename", new) { (state) throws(FileFailure) in
      try Self.name(existing, new, &state)
      state.names[existing] = nil
    }
  }

  func unlink(_ path: String) throws(FileFailure) {
    try step("remove", path) { (state) throws(FileFailure) in
      guard state.names.removeValue(forKey: path) != nil else {
        throw Self.failure("remove", path, ENOENT)
      }
    }
  }

  func list(_ directory: String) throws(FileFailure) -> [String] {
    try step("list", directory) { (state) throws(FileFailure) in
      guard state.folders.contains(directory) else {
        throw Self.failure("list", directory, ENOENT)
      }
      let paths: [String] = Array(state.names.keys) + Array(state.folders)
      let names = paths.compactMap { Self.name(of: $0, in: directory) }
      // The reverse of the order that a reader would like.
      return names.sorted { $0 > $1 }
    }
  }

  func makeDirectory(_ path: String) throws(FileFailure) {
    try step("create", path) { (state) throws(FileFailure) in
      try Self.checkParent(of: path, state)
      guard state.folders.insert(path).inserted else { throw Self.failure("create", path, EEXIST) }
    }
  }

  func synchronizeDirectory(_ path: String) throws(FileFailure) {
    try step("synchronize", path) { (state) throws(FileFailure) in
      state.durableNames = state.durableNames.filter { Self.name(of: $0.key, in: path) == nil }
      for (name, inode) in state.names where Self.name(of: name, in: path) != nil {
        state.durableNames[name] = inode
      }
    }
  }

  /// Counts an operation and fails it if it is its turn.
  private func step<Value: Sendable>(
    _ operation: String, _ path: String,
    _ body: (inout State) throws(FileFailure) -> Value
  ) throws(FileFailure) -> Value {
    try state.withLock { (state) throws(FileFailure) in
      state.operationCount += 1
      let faults = state.faults
      let isHit = faults.failing > 0 && state.operationCount == faults.failing
      let isDead = faults.failing > 0 && faults.isFinal && state.operationCount > faults.failing
      if isHit || isDead { throw Self.failure(operation, path, faults.code) }
      return try body(&state)
    }
  }

  private static func failure(_ operation: String, _ path: String, _ code: Int32) -> FileFailure {
    FileFailure(operation: operation, path: path, code: code, reason: "simulated \(code)")
  }

  private static func token(_ inode: Int, _ state: inout State) -> FileToken {
    state.nextToken += 1
    state.open[state.nextToken] = inode
    return FileToken(rawValue: state.nextToken)
  }

  private static func inode(_ file: FileToken, _ state: State) throws(FileFailure) -> Inode {
    guard let number = state.open[file.rawValue], let inode = state.inodes[number] else {
      throw failure("use", "", EBADF)
    }
    return inode
  }

  /// The name of a path in a folder; `nil` if it lies elsewhere.
  private static func name(of path: String, in folder: String) -> String? {
    guard path.hasPrefix(folder + "/") else { return nil }
    let name = path.dropFirst(folder.count + 1)
    return name.isEmpty || name.contains("/") ? nil : String(name)
  }

  private static func checkParent(of path: String, _ state: State) throws(FileFailure) {
    let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    guard state.folders.contains(parent) else { throw failure("create", path, ENOENT) }
  }

  private static func name(
    _ existing: String, _ new: String, _ state: inout State
  ) throws(FileFailure) {
    guard let inode = state.names[existing] else { throw failure("link", existing, ENOENT) }
    guard state.names[new] == nil else { throw failure("link", new, EEXIST) }
    state.names[new] = inode
  }
}
