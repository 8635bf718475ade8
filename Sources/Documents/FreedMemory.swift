#if canImport(Glibc)
  internal import Glibc
#endif

/// What the allocator of the C library keeps for later although it was freed.
package enum FreedMemory {
  /// Gives it back to the system, where the library does not do so by itself.
  ///
  /// Called between the stages of an analysis: what one stage has freed lies in pieces that the next
  /// one seldom fits into, and would count as taken until the end. Costs some milliseconds.
  package static func giveBack() {
    #if canImport(Glibc)
      // <malloc.h> is not in Swift's module of the C library, so it is looked up by its name.
      typealias Function = @convention(c) (Int) -> Int32
      guard let symbol = dlsym(nil, "malloc_trim") else { return }
      _ = unsafeBitCast(symbol, to: Function.self)(0)
    #endif
  }
}
