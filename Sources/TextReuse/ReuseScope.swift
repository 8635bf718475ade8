/// Which documents of a corpus are compared with which.
///
/// Two documents of one group are not compared: outlets that print their own texts again are no
/// news. If some documents are known ones, only pairs of a known and a new document are compared.
public struct ReuseScope: Sendable, Equatable {
  /// The group of each document; nil for those that belong to none. Empty if there are no groups.
  private var groups: [Int?]
  /// Whether each document is a known one. Empty if all are to be compared with all.
  private var isKnown: [Bool]

  /// Compares all documents with all others.
  public static let all = ReuseScope()

  /// Creates a scope for documents in the order in which they will be given.
  ///
  /// - Parameters:
  ///   - groups: The group of each document; nil for those that belong to none.
  ///   - isKnown: Whether each document is a known one.
  public init(groups: [Int?] = [], isKnown: [Bool] = []) {
    self.groups = groups
    self.isKnown = isKnown
  }

  /// Whether any two documents are left out.
  public var isLimited: Bool { !groups.isEmpty || !isKnown.isEmpty }

  /// Whether two documents are compared; those that the scope does not speak of have no group and
  /// are new.
  @inline(__always)
  public func compares(_ first: Int, _ second: Int) -> Bool {
    if first < groups.count, second < groups.count, let group = groups[first],
      group == groups[second]
    {
      return false
    }
    return isKnown.isEmpty || isKnown(first) != isKnown(second)
  }

  private func isKnown(_ document: Int) -> Bool {
    document < isKnown.count && isKnown[document]
  }

  /// The same for documents in another order, which `order` gives by their old places.
  func reordered(_ order: [Int]) -> ReuseScope {
    guard isLimited else { return self }
    return ReuseScope(
      groups: groups.isEmpty ? [] : order.map { $0 < groups.count ? groups[$0] : nil },
      isKnown: isKnown.isEmpty ? [] : order.map(isKnown))
  }
}
