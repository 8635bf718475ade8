/// A member and where it lies in its file.
struct LocatedMember: Sendable {
  let header: MemberHeader
  let offset: Int

  var end: Int { offset + header.memberByteCount }
}

/// What a walk over the headers of one version's file found. No payload is kept but the record.
struct VersionFile: Sendable {
  let number: Int
  /// The name inside the archive's folder.
  let name: String
  var byteCount = 0
  var members: [LocatedMember] = []
  /// What keeps the file from being whole, as far as headers and records tell.
  var damages: [ArchiveDamage] = []
  var header: HeaderRecord?
  var record: VersionRecord?
  /// The SHA-256 of the record.
  var identifier: ContentDigest?
  /// Whether the file belongs to another archive or place: nothing of it is used.
  var isForeign = false

  /// The name of a version's file.
  static func name(of number: Int) -> String {
    let digits = String(number)
    return "v" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".gz"
  }

  /// The version whose file has the name; `nil` if no version's has.
  static func number(ofName name: String) -> Int? {
    guard name.hasPrefix("v"), name.hasSuffix(".gz"),
      let number = Int(name.dropFirst().dropLast(3)), number >= 1, self.name(of: number) == name
    else { return nil }
    return number
  }

  func members(_ kind: MemberKind) -> [LocatedMember] {
    members.filter { $0.header.kind == kind }
  }

  func damage(_ kind: ArchiveDamage.Kind, at offset: Int?, _ detail: String) -> ArchiveDamage {
    ArchiveDamage(kind: kind, file: name, offset: offset, detail: detail)
  }

  func damage(_ problem: MemberProblem, at offset: Int?) -> ArchiveDamage {
    damage(problem.kind, at: offset, problem.detail)
  }
}
