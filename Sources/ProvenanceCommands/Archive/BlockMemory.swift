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
  static func share() {
    #if canImport(Glibc)
      // <malloc.h> is not in Swift's module of the C library, so it is looked up by its name.
      typealias Function = @convention(c) (Int32, Int32) -> Int32
      let arenaMaximum: Int32 = -8
      guard let symbol = dlsym(nil, "mallopt") else { return }
      _ = unsafeBitCast(symbol, to: Function.self)(arenaMaximum, 1)
    #endif
  }
}
