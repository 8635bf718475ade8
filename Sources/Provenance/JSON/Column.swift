/// The elements of an array, given one by one by their numbers, so that they need not be held at once.
package struct Column<Element>: Sendable {
  /// The number of elements, with those that are left out.
  package let count: Int
  /// An element; nil if it is left out.
  package let element: @Sendable (Int) -> Element?

  /// Creates a column of elements that are made when they are asked for.
  package init(_ count: Int, _ element: @escaping @Sendable (Int) -> Element?) {
    self.count = count
    self.element = element
  }

  /// The elements of an array.
  package init(_ elements: [Element]) where Element: Sendable {
    self.init(elements.count) { elements[$0] }
  }
}
