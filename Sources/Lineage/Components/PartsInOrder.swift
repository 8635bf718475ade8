/// The derivations of the parts of a corpus, gathered in the order of the parts, whichever is finished
/// first.
///
/// What is finished early waits without its documents.
struct PartsInOrder {
  private var gathered: GatheredDerivation
  private var waiting: [Int: (found: PartDerivation, numbers: PartNumbers)] = [:]
  private var next = 0

  /// Begins with nothing.
  init(_ gathered: GatheredDerivation) { self.gathered = gathered }

  /// Takes what was inferred for the part with this number, each once.
  mutating func add(_ found: PartDerivation, of numbers: PartNumbers, at number: Int) {
    waiting[number] = (found, numbers)
    while let part = waiting.removeValue(forKey: next) {
      gathered.add(part.found, of: part.numbers)
      next += 1
    }
  }

  /// The derivation of the whole corpus, once all parts were added.
  consuming func derivation() -> Derivation { gathered.derivation() }
}
