package import Documents

/// Under which names the records of JSON Lines, JSON and CSV files hold what is known about their
/// documents.
public struct RecordColumns: Sendable, Hashable {
  /// A name or mapping that cannot be used.
  public struct Invalid: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong, and what to write instead.
    public let description: String
  }

  package private(set) var map = ColumnMap()

  /// The names that people and programs commonly use.
  public init() {}

  /// The columns of a well-known source: `nela` (NELA-GT) or `eventregistry`.
  public init(preset: String) throws(Invalid) {
    guard let known = ColumnMap.presets.first(where: { $0.name == preset.lowercased() }) else {
      let names = ColumnMap.presets.map { "'\($0.name)'" }.joined(separator: " and ")
      throw Invalid(description: "There is no preset '\(preset)'. There are \(names).")
    }
    map = known.map
  }

  /// Says which columns hold what, such as `text=body,date=published`.
  ///
  /// The fields are `id`, `text`, `title`, `site`, `author`, `url` and `date`. Several columns with
  /// `|` between them are tried in turn; in JSON a dot leads into an object (`site=source.title`).
  public mutating func add(_ mapping: String) throws(Invalid) {
    do throws(ColumnMap.Invalid) {
      try map.add(mapping)
    } catch {
      throw Invalid(description: error.description)
    }
  }
}
