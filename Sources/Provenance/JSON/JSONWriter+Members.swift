// Members of objects, each with its key.

extension JSONWriter {
  mutating func string(_ key: String, _ value: String) {
    self.key(key)
    string(value)
  }

  mutating func optional(_ key: String, _ value: String?) {
    if let value { string(key, value) }
  }

  mutating func nullable(_ key: String, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  mutating func number(_ key: String, _ value: Int) {
    self.key(key)
    number(value)
  }

  mutating func number(_ key: String, _ value: Double) {
    self.key(key)
    number(value)
  }

  mutating func bool(_ key: String, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  mutating func range(_ key: String, _ value: [Int]) {
    self.key(key)
    line(of: value) { $0.number($1) }
  }

  mutating func strings(_ key: String, _ value: [String]) {
    self.key(key)
    line(of: value) { $0.string($1) }
  }

  mutating func array<Element>(
    _ key: String, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    self.key(key)
    array(elements, body)
  }
}
