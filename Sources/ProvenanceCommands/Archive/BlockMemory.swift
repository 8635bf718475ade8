#if canImport(Glibc)
  internal import Glibc
#endif

/// How the system's allocator serves a writer of archives.
enum BlockMemory {
  /// Keeps what all threads take in one place.
  ///
  /// glibc gives each thread an arena of its own, and a block of text that one thread takes and
  /// another one returns leaves a hole that only the first can fill: a quarter of the memory of an
  /// import. A writer takes few and large pieces, so the threads hardly ever wait for each other.
  /// And it keeps freed blocks for later ones unless told that they go back to the system.
  static func share() {
    #if canImport(Glibc)
      // <malloc.h> is not in Swift's module of the C library, so it is looked up by its name.
      typealias Function = @convention(c) (Int32, Int32) -> Int32
      let mapThreshold: Int32 = -3
      let arenaMaximum: Int32 = -8
      guard let symbol = dlsym(nil, "mallopt") else { return }
      let set = unsafeBitCast(symbol, to: Function.self)
      _ = set(arenaMaximum, 1)
      // The value that it begins with; setting it keeps it from growing.
      _ = set(mapThreshold, 128 << 10)
    #endif
  }
}
