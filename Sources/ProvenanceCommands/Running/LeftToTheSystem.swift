/// What a command holds until the process ends.
///
/// The system takes back the memory of a process at once. To free a corpus and its trace piece by piece just
/// before, hundreds of thousands of pieces on one core, would take a tenth of a second for 20,000 articles.
enum LeftToTheSystem {
  private final class Kept<Value> {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  /// Never frees a value. For the last thing that a command does.
  static func keep<Value>(_ value: Value) { _ = Unmanaged.passRetained(Kept(value)) }
}
