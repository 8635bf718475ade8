internal import Provenance

/// The ids of a trace in a form that cannot hold every character, still told apart.
struct DistinctNames {
  private var unusual: [String: String] = [:]

  /// Notes which ids a form changes.
  ///
  /// Two ids that differ only in what is replaced would become one; so a changed one gets its place
  /// in the trace behind it, ` #7`, and more signs if another id is called that.
  init(_ trace: Trace, _ form: (String) -> String) {
    let ids = trace.documents.map(\.id) + trace.hiddenSources.map(\.id)
    let changed = ids.enumerated().filter { form($0.element) != $0.element }
    guard !changed.isEmpty else { return }
    var taken = Set(ids)
    for (index, id) in changed {
      var name = "\(form(id)) #\(index + 1)"
      while !taken.insert(name).inserted { name += "#" }
      unusual[id] = name
    }
  }

  /// The id in the form.
  subscript(_ id: String) -> String { unusual[id] ?? id }
}
