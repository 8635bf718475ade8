/// Compares an archive with every check sum and digest that it has.
struct Verifier {
  let reader: ArchiveReader

  /// A report on all versions.
  func report(quick: Bool) -> DamageReport {
    var report = DamageReport()
    var damages = reader.chain.allDamages
    for file in reader.chain.files {
      report.fileCount += 1
      report.storedByteCount += file.byteCount
    }
    damages += trailerDamages()
    var badBlocks = quick ? blocks(hitBy: damages) : []
    let catalog = reader.catalog(through: reader.chain.files.count)
    damages += catalog.damages
    var badContents: Set<ContentDigest> = []
    if !quick {
      ContentSweep(reader: reader, contents: catalog.contents).run { content, damage in
        if let damage {
          badContents.insert(content.digest)
          damages.append(damage)
        } else {
          report.verifiedByteCount += content.line.byteCount
          report.verifiedDocumentCount += 1
        }
      }
      damages += checkMetadata()
      damages += checkMembers(&badBlocks)
    }
    guard !damages.isEmpty else { return report }
    let losses = LossFinder(reader: reader).losses(
      badBlocks: badBlocks, badContents: badContents)
    report.affectedDocuments = losses.documents
    report.unlistedVersions = losses.versions
    report.damages = Self.sorted(damages)
    return report
  }

  /// The files that differ from the SHA-256 in their trailers.
  private func trailerDamages() -> [ArchiveDamage] { reader.chain.files.compactMap(trailerDamage) }

  /// Compares every file with the SHA-256 in its trailer, which finds any changed byte, and says
  /// what is lost if there is one.
  func checkFiles() throws(ArchiveError) {
    guard let damage = trailerDamages().first else { return }
    let report = report(quick: true)
    throw .damaged(
      damage, affected: report.affectedDocuments, unlisted: report.unlistedVersions)
  }

  /// Compares a file with the SHA-256 in its trailer.
  func trailerDamage(_ version: VersionFile) -> ArchiveDamage? {
    // Without a trailer the file has been reported already.
    guard let member = version.members(.trailer).last else { return nil }
    do throws(ArchiveDamage) {
      let path = reader.root + "/" + version.name
      let payload = try MemberReader(files: reader.files).payload(
        of: member, path: path, name: version.name)
      guard let trailer = Trailer(payload) else { return nil }
      var hasher = DigestHasher()
      do throws(FileFailure) {
        let file = try OpenedFile(reading: path, reader.files)
        var offset = 0
        while offset < member.offset {
          let piece = try file.read(at: offset, count: min(256 << 10, member.offset - offset))
          guard !piece.isEmpty else { break }
          hasher.update(piece)
          offset += piece.count
        }
      } catch {
        throw version.damage(.unreadable, at: nil, "\(error)")
      }
      guard hasher.finalize() != trailer.digest else { return nil }
      return version.damage(.altered, at: nil, "the SHA-256 of the file differs from its trailer")
    } catch {
      return error
    }
  }

  /// Inflates every D member that no document needed, and every O member.
  private func checkMembers(_ badBlocks: inout Set<Int>) -> [ArchiveDamage] {
    var damages: [ArchiveDamage] = []
    for index in reader.log.blocks.indices where !reader.log.checkedBlocks.contains(index) {
      do throws(ArchiveDamage) {
        _ = try reader.log.bytes(of: index)
      } catch {
        damages.append(error)
        badBlocks.insert(index)
      }
    }
    let members = MemberReader(files: reader.files)
    for file in reader.chain.files {
      for member in file.members(.table) {
        do throws(ArchiveDamage) {
          _ = try members.payload(
            of: member, path: reader.root + "/" + file.name, name: file.name)
        } catch {
          damages.append(error)
        }
      }
    }
    return damages
  }

  /// Reads the metadata files.
  private func checkMetadata() -> [ArchiveDamage] {
    var damages: [ArchiveDamage] = []
    for file in reader.chain.files {
      guard let record = file.record, let metadata = record.metadata else { continue }
      do throws(ArchiveDamage) {
        guard metadata.text.byteCount <= reader.limits.documentBytes else {
          throw file.damage(.limit, at: nil, "the metadata is larger than a document may be")
        }
        _ = try reader.text(of: metadata.text, record, "the metadata")
      } catch {
        damages.append(error)
      }
    }
    return damages
  }

  /// The blocks of files that are known to be altered: a quick check cannot tell which of them.
  private func blocks(hitBy damages: [ArchiveDamage]) -> Set<Int> {
    var names: Set<String> = []
    for damage in damages where damage.offset == nil && damage.kind == .altered {
      names.insert(damage.file)
    }
    var bad: Set<Int> = []
    for (index, block) in reader.log.blocks.enumerated() {
      guard case .member(_, let name, _) = block.source, names.contains(name) else { continue }
      // Only here a quick check inflates: to say what is lost, and not more than that.
      if (try? reader.log.bytes(of: index)) == nil { bad.insert(index) }
    }
    return bad
  }

  /// By file and offset, each once.
  static func sorted(_ damages: [ArchiveDamage]) -> [ArchiveDamage] {
    Array(Set(damages)).sorted {
      ($0.file, $0.offset ?? -1, $0.kind.rawValue, $0.detail)
        < ($1.file, $1.offset ?? -1, $1.kind.rawValue, $1.detail)
    }
  }
}
