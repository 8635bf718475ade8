/// The bytes at which a loop over a text has something to do.
///
/// One lookup a byte: a chain of comparisons would be mispredicted at every word's end.
struct ByteSet: Sendable {
  private let members: [Bool]

  /// Creates the set of the bytes for which a condition holds.
  init(where isMember: (UInt8) -> Bool) { members = (0...255).map { isMember(UInt8($0)) } }

  /// The index of the first byte of the set from `start` on; `end` if there is none before it.
  func next(in text: Span<UInt8>, from start: Int, end: Int) -> Int {
    let members = members.span
    var index = start
    while index < end, !members[Int(text[index])] { index += 1 }
    return index
  }
}
