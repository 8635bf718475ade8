internal import Provenance

/// Which documents a page shows whole. A page of a large corpus would not open in time with all of
/// them; it then shows the parts of the others that are shared, with what stands around them.
struct TextBudget {
  /// The most bytes of whole documents.
  static let wholeBytes = 1_500_000
  /// From so many passages on, a passage stands without the text around it, which is then one link
  /// away.
  static let passagesWithContext = 400
  /// The bytes before and after a passage that are shown on demand, and around a part of a document
  /// that is not shown whole.
  static let contextBytes = 170
  /// The same around a part of a document on a large page.
  static let contextBytesOfLarge = 70

  /// From so many edges or passages on, a page is large: the table of derivations has the reasons and
  /// the passages in its rows, equal words stand once, and nothing is told twice.
  static let edgesOfLarge = 600
  /// See `edgesOfLarge`.
  static let passagesOfLarge = 1500
  /// The most items of a list that only repeats what a table has, on a large page.
  static let listed = 100

  /// Whether the page is large.
  let isLarge: Bool
  private let whole: Set<String>
  /// Whether passages have the text around them.
  let showsContext: Bool

  /// Chooses the documents: those of the largest stories first, in reading order.
  init(_ model: PageModel) {
    showsContext = model.trace.passages.count <= Self.passagesWithContext
    isLarge =
      model.trace.edges.count >= Self.edgesOfLarge
      || model.trace.passages.count >= Self.passagesOfLarge
    var left = Self.wholeBytes
    var whole: Set<String> = []
    for id in model.stories.flatMap(\.texts) + model.unrelated.map(\.id) {
      guard let size = model.texts[id]?.bytes.count, size <= left else { continue }
      left -= size
      whole.insert(id)
    }
    self.whole = whole
  }

  /// Whether a document is shown whole.
  func isWhole(_ id: String) -> Bool { whole.contains(id) }
}
