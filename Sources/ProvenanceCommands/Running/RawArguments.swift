internal import Documents

/// The arguments of the process as the system gave them: paths need not be UTF-8, and a string
/// cannot hold those that are not.
enum RawArguments {
  /// The paths that arguments stand for: the bytes of the process's own argument if the string was
  /// made of it with replacements, else the string's.
  static func paths(_ arguments: [String]) -> [FilePath] {
    guard arguments.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") }) else {
      return arguments.map { FilePath($0) }
    }
    var raw: [String: [[UInt8]]] = [:]
    for bytes in processArguments() {
      raw[String(decoding: bytes, as: UTF8.self), default: []].append(bytes)
    }
    return arguments.map { argument in
      // Several arguments may read the same once repaired; each is used once.
      guard let bytes = raw[argument]?.first else { return FilePath(argument) }
      raw[argument]?.removeFirst()
      return FilePath(bytes: bytes)
    }
  }

  private static func processArguments() -> [[UInt8]] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      guard let argument = CommandLine.unsafeArgv[index] else { return nil }
      var bytes: [UInt8] = []
      var next = argument
      while next.pointee != 0 {
        bytes.append(UInt8(bitPattern: next.pointee))
        next += 1
      }
      return bytes
    }
  }
}
