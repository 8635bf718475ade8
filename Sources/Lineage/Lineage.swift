public import Documents
public import TextReuse

extension Derivation {
  /// Infers who follows whom from what the documents share and say.
  public static func infer(documents: [Document], reuse: Reuse) -> Derivation {
    Derivation(hiddenSources: [], edges: [], tree: [], warnings: [])
  }
}
