/// Which paths an archive may hold, and how a manifest spells them.
package enum DocumentPath {
  private static let longestPath = 1_024
  private static let longestComponent = 255
  private static let mostComponents = 64

  /// Why a path must not be stored, or `nil` if it may.
  ///
  /// Checked on writing and on reading: a path that is absolute, climbs, or means something else on
  /// another system could write outside of the folder that it is extracted to.
  package static func problem(with path: String) -> String? {
    var path = path
    return path.withUTF8 { problem(with: $0.span) }
  }

  private static func problem(with bytes: Span<UInt8>) -> String? {
    guard !bytes.isEmpty else { return "its path is empty" }
    guard bytes.count <= longestPath else { return "its path has more than \(longestPath) bytes" }
    guard bytes[0] != UInt8(ascii: "/") else { return "its path is absolute" }
    if bytes.count >= 2, bytes[1] == UInt8(ascii: ":"), isLetter(bytes[0]) {
      return "its path begins with a drive letter"
    }
    var components = 0
    var start = 0
    for index in 0...bytes.count {
      if index < bytes.count, bytes[index] != UInt8(ascii: "/") {
        if bytes[index] == 0 { return "its path has a NUL" }
        if bytes[index] == UInt8(ascii: "\\") { return "its path has a backslash" }
        continue
      }
      if let problem = problem(withComponent: bytes.extracting(start..<index)) { return problem }
      components += 1
      start = index + 1
    }
    return components <= mostComponents
      ? nil : "its path has more than \(mostComponents) components"
  }

  private static func problem(withComponent bytes: Span<UInt8>) -> String? {
    let dot = UInt8(ascii: ".")
    switch bytes.count {
    case 0: return "its path has an empty component"
    case 1 where bytes[0] == dot: return "its path has a component '.'"
    case 2 where bytes[0] == dot && bytes[1] == dot: return "its path has a component '..'"
    case (longestComponent + 1)...:
      return "a component of its path has more than \(longestComponent) bytes"
    default: return nil
    }
  }

  /// Whether a component of the path names a device on some system: such a file is never extracted.
  package static func namesDevice(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/")).contains { component in
      let stem = component.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ":") }
      var name = String(decoding: stem, as: UTF8.self).uppercased()
      while name.hasSuffix(" ") { name.removeLast() }
      if ["CON", "PRN", "AUX", "NUL"].contains(name) { return true }
      guard name.utf8.count == 4, name.hasPrefix("COM") || name.hasPrefix("LPT") else {
        return false
      }
      return name.utf8.last.map { (0x31...0x39).contains($0) } ?? false
    }
  }

  /// The path with `%`, CR and LF percent-encoded: what a manifest's line holds.
  static func encoded(_ path: String) -> [UInt8] {
    var text: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "%"): text += Array("%25".utf8)
      case 0x0D: text += Array("%0D".utf8)
      case 0x0A: text += Array("%0A".utf8)
      default: text.append(byte)
      }
    }
    return text
  }

  /// The path that a manifest's line spells; `nil` if it is misspelt or not UTF-8.
  static func decoded(_ text: ArraySlice<UInt8>) -> String? {
    guard text.contains(UInt8(ascii: "%")) else { return String(validating: text, as: UTF8.self) }
    var bytes: [UInt8] = []
    var position = text.startIndex
    while position < text.endIndex {
      guard text[position] == UInt8(ascii: "%") else {
        bytes.append(text[position])
        position += 1
        continue
      }
      let code = text[position...].prefix(3)
      switch String(decoding: code, as: UTF8.self) {
      case "%25": bytes.append(UInt8(ascii: "%"))
      case "%0D": bytes.append(0x0D)
      case "%0A": bytes.append(0x0A)
      default: return nil
      }
      position += 3
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Whether one path comes before another in a manifest: by their bytes.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    let left = left.utf8.span
    let right = right.utf8.span
    let common = min(left.count, right.count)
    for index in 0..<common where left[index] != right[index] { return left[index] < right[index] }
    return left.count < right.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
