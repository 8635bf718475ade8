internal import Documents

/// Which documents are of one outlet.
///
/// An outlet is known by the host of its addresses and by its name. Documents that share either are
/// of one outlet, and so are those that are tied through others: a page that has both tells that the
/// name and the host belong together.
enum OutletGroups {
  /// The outlet of each document by a number; nil for those without a site and an address.
  ///
  /// - Complexity: O(*n*) for *n* documents, but for the union of outlets.
  static func groups(of documents: [Documents.Document]) -> [Int?] {
    var numbers: [String: Int] = [:]
    var parents: [Int] = []
    func root(_ number: Int) -> Int {
      var number = number
      while parents[number] != number {
        parents[number] = parents[parents[number]]
        number = parents[number]
      }
      return number
    }
    let keys = documents.map { document -> Int? in
      var first: Int?
      for key in Self.keys(of: document) {
        let number = numbers[key] ?? parents.count
        if number == parents.count {
          numbers[key] = number
          parents.append(number)
        }
        if let first { parents[root(number)] = root(first) } else { first = number }
      }
      return first
    }
    return keys.map { $0.map(root) }
  }

  private static func keys(of document: Documents.Document) -> [String] {
    var keys: [String] = []
    if let host = document.url.flatMap(AddressHost.of) { keys.append("host " + host) }
    if let site = document.site {
      if let host = AddressHost.of(site) {
        keys.append("host " + host)
      } else {
        let letters = site.lowercased().filter { $0.isLetter || $0.isNumber }
        if !letters.isEmpty { keys.append("name " + letters) }
      }
    }
    return keys
  }
}
