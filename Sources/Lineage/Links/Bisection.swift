extension RandomAccessCollection {
  /// The first position from which on `predicate` holds, in a collection in which it holds for no
  /// element before one for which it does not; `endIndex` if it holds for none. O(log *n*).
  func partitioningIndex(where predicate: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if predicate(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
