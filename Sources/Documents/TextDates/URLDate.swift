/// Dates in the paths of addresses: `/2018/08/03/`, `/2018-08-03/`, `/2018/08/`.
enum URLDate {
  /// The seconds that a date in an address covers, and how it is written there.
  struct Interval: Equatable {
    let earliest: Int
    let latest: Int
    let written: String
  }

  /// The first date in an address; a month without a day is that month. Nil if there is none.
  static func interval(of address: String) -> Interval? {
    let bytes = Array(address.utf8)
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes, index), index == 0 || !isDigit(bytes, index - 1) else {
        index += 1
        continue
      }
      if let interval = interval(bytes, at: index) { return interval }
      index += 1
    }
    return nil
  }

  private static func interval(_ bytes: [UInt8], at start: Int) -> Interval? {
    guard let year = number(bytes, start, 4...4), start > 0, separators.contains(bytes[start - 1]),
      year.end < bytes.count, separators.contains(bytes[year.end]),
      let month = number(bytes, year.end + 1, 1...2),
      let first = CivilDay(year: year.value, month: month.value, day: 1)
    else { return nil }
    if month.end < bytes.count, bytes[month.end] == bytes[year.end],
      let day = number(bytes, month.end + 1, 1...2),
      let date = CivilDay(year: year.value, month: month.value, day: day.value)
    {
      return Interval(
        earliest: date.start, latest: date.end, written: written(bytes, start, day.end))
    }
    // Two numbers alone are a month only as folders: "/2018/08/".
    guard bytes[year.end] == UInt8(ascii: "/"), month.end < bytes.count,
      bytes[month.end] == UInt8(ascii: "/"), month.end - year.end == 3
    else { return nil }
    let next = CivilDay(
      year: month.value == 12 ? year.value + 1 : year.value,
      month: month.value == 12 ? 1 : month.value + 1, day: 1)
    return Interval(
      earliest: first.start, latest: (next?.start ?? first.start + 31 * 86_400) - 1,
      written: written(bytes, start, month.end))
  }

  private static func written(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static let separators: [UInt8] = Array("/-_".utf8)

  private static func isDigit(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
  }

  /// The number that begins at an index and has a length in a range; no digit may follow it.
  private static func number(_ bytes: [UInt8], _ start: Int, _ lengths: ClosedRange<Int>)
    -> (value: Int, end: Int)?
  {
    var value = 0
    var end = start
    while end - start < lengths.upperBound, isDigit(bytes, end) {
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    guard lengths.contains(end - start), !isDigit(bytes, end) else { return nil }
    return (value, end)
  }
}
