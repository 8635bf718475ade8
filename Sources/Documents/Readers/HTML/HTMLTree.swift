/// A parsed page as an array of nodes in document order.
///
/// The nodes of an element's subtree follow it without gap, so every walk is a loop over the array
/// and no depth of nesting can exhaust the stack. Costs 64 bytes a node beside its text.
struct HTMLTree: Sendable {
  /// An element or a run of text.
  struct Node: Sendable {
    /// The element's name in lower case; empty for text.
    var name: String
    /// The index of the enclosing element; -1 for the root.
    var parent: Int
    /// The index after the last node of the subtree.
    var end: Int
    /// The attributes of an element, as indices into `attributes`.
    var attributes: Range<Int>
    /// The text of a text node, as offsets into `text`.
    var text: Range<Int>

    /// Whether this is a run of text.
    var isText: Bool { name.isEmpty }
  }

  /// An attribute that some rule looks at.
  struct Attribute: Sendable {
    /// The name in lower case.
    var name: String
    /// The value, with entities decoded.
    var value: String
  }

  /// The nodes in document order.
  var nodes: [Node] = []
  /// The attributes of all elements.
  var attributes: [Attribute] = []
  /// The text of all text nodes, valid UTF-8.
  var text: [UInt8] = []

  /// The value of an element's attribute; nil without it.
  func attribute(_ name: String, of node: Int) -> String? {
    for index in nodes[node].attributes where attributes[index].name == name {
      return attributes[index].value
    }
    return nil
  }

  /// The text inside a node with white space collapsed; nil if there is none.
  func collapsedText(of node: Int) -> String? {
    var bytes: [UInt8] = []
    for index in node..<nodes[node].end where nodes[index].isText {
      bytes += text[nodes[index].text]
      bytes.append(0x20)
    }
    return String(decoding: bytes, as: UTF8.self).collapsed()
  }

  /// The indices of the elements with a name, in document order.
  func elements(named name: String) -> [Int] {
    nodes.indices.filter { nodes[$0].name == name }
  }
}
