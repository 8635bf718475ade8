extension Array {
  /// The same elements without spare room, where that is more than an eighth.
  ///
  /// An array that grew by doubling may have as much room again as it has elements. What is kept as
  /// long as a corpus is worth the copy.
  func withoutSpareRoom() -> [Element] {
    guard capacity - count > count / 8 + 16 else { return self }
    var exact: [Element] = []
    exact.reserveCapacity(count)
    exact.append(contentsOf: self)
    return exact
  }
}
