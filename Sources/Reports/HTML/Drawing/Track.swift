/// Lines that share a channel or a corridor without lying on each other.
///
/// Lines of one bundle lie on one track on purpose: they leave the same text together.
struct TrackTable {
  /// A line along a channel or corridor.
  struct Line {
    /// Who may lie on the same track.
    let bundle: Int
    /// The beginning and the end of the line.
    var extent: ClosedRange<Double>
  }

  private var order: [Int] = []
  private var lines: [Int: Line] = [:]
  private var tracks: [Int: Int] = [:]

  /// The number of tracks, after `assign()`.
  private(set) var count = 0

  /// Adds a line to its bundle.
  mutating func add(_ line: Line) {
    if let known = lines[line.bundle] {
      lines[line.bundle]?.extent =
        min(
          known.extent.lowerBound, line.extent.lowerBound)...max(
          known.extent.upperBound, line.extent.upperBound)
    } else {
      order.append(line.bundle)
      lines[line.bundle] = line
    }
  }

  /// Gives each bundle the first track on which it meets no other.
  ///
  /// - Complexity: O(*n* log *n* + *n* · *t*) for *n* bundles on *t* tracks.
  mutating func assign() {
    var ends: [Double] = []
    let bundles = order.compactMap { lines[$0] }.sorted {
      ($0.extent.lowerBound, $0.bundle) < ($1.extent.lowerBound, $1.bundle)
    }
    for line in bundles {
      if let free = ends.firstIndex(where: { $0 < line.extent.lowerBound }) {
        ends[free] = line.extent.upperBound
        tracks[line.bundle] = free
      } else {
        tracks[line.bundle] = ends.count
        ends.append(line.extent.upperBound)
      }
    }
    count = ends.count
  }

  /// The track of a bundle, from 0.
  func track(of bundle: Int) -> Int { tracks[bundle] ?? 0 }
}
