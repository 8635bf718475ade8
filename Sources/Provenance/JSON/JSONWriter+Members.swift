// Members of objects, each with its key.

extension JSONWriter {
  package mutating func string(_ key: String, _ value: String) {
    self.key(key)
    string(value)
  }

  package mutating func optional(_ key: String, _ value: String?) {
    if let value { string(key, value) }
  }

  package mutating func nullable(_ key: String, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  package mutating func number(_ key: String, _ value: Int) {
    self.key(key)
    number(value)
  }

  package mutating func number(_ key: String, _ value: Double) {
    self.key(key)
    number(value)
  }

  package mutating func bool(_ key: String, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  package mutating func range(_ key: String, _ value: [Int]) {
    self.key(key)
    line(of: value) { $0.number($1) }
  }

  package mutating func strings(_ key: String, _ value: [String]) {
    self.key(key)
    line(of: value) { $0.string($1) }
  }

  package mutating func array<Element>(
    _ key: String, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    self.key(key)
    array(elements, body)
  }

  package mutating func array<Element>(
    _ key: String, _ elements: Column<Element>,
    _ body: @Sendable (inout JSONWriter, Element) -> Void
  ) {
    self.key(key)
    array(elements, body)
  }
}
