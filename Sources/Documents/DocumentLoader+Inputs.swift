extension DocumentLoader {
  /// Something that documents are read from.
  struct Input: Sendable {
    /// Where its bytes are.
    enum Place: Sendable {
      case file(FilePath)
      case memory([UInt8])
      case standardInput
    }

    /// What its only document is called, or what the ids of its nameless records begin with.
    let id: DocumentID
    /// The last component of its path, whose ending tells the format.
    let name: String
    /// Its length in bytes when it was found.
    let size: Int
    /// Where its bytes are.
    let place: Place

    /// Whether it is read whole, in the task that takes it apart.
    func isWhole(_ reader: InputReader) -> Bool {
      if case .standardInput = place { return false }
      return reader.format(ofName: name).isWhole
    }

    /// Its batches.
    func batches(_ reader: InputReader) -> any BatchSource {
      switch place {
      case .standardInput: return reader.standardInput(id)
      case .memory(let bytes):
        return reader.batches(of: .memory(bytes), id, reader.format(ofName: name))
      case .file(let path):
        let format = reader.format(ofName: name)
        // What is too large is not even opened.
        if format.isWhole, size > reader.options.maximumDocumentBytes {
          let warning = DocumentWarning.overSizeLimit(
            id, size: size, limit: reader.options.maximumDocumentBytes, option: "--max-document")
          return SingleBatch { ReaderResult(warnings: [warning]) }
        }
        do {
          return reader.batches(of: .file(try OpenInput(opening: path)), id, format)
        } catch {
          let warning = DocumentWarning.unreadableFile(id, reason: error.reason)
          return SingleBatch { ReaderResult(warnings: [warning]) }
        }
      }
    }
  }

  /// The inputs at some paths, and what went wrong in finding them.
  struct FoundInputs {
    let inputs: [Input]
    let warnings: [DocumentWarning]
  }

  /// Finds the files at the given paths, and below those that are folders.
  ///
  /// - Returns: The files by their ids, and standard input behind them.
  func find(
    _ paths: [FilePath], excluding excluded: FilePath?
  ) throws(LoadError) -> FoundInputs {
    var walk = FolderWalk(excluding: excluded)
    var missing: [String] = []
    for path in paths where !path.isStandardInput {
      do {
        try walk.add(path)
      } catch {
        if error.isMissing {
          missing.append(path.display)
        } else {
          walk.report(.unreadableFile(DocumentID(path.display), reason: error.reason))
        }
      }
    }
    walk.finish()
    guard missing.isEmpty else { throw .missingPaths(missing) }
    let ids = FoundFile.ids(for: walk.files)
    var inputs = zip(ids, walk.files).sorted { $0.0 < $1.0 }.map { id, file in
      Input(id: id, name: file.name, size: file.size, place: .file(file.path))
    }
    if paths.contains(where: \.isStandardInput) {
      inputs.append(Input(id: DocumentID("-"), name: "-", size: 0, place: .standardInput))
    }
    return FoundInputs(inputs: inputs, warnings: walk.warnings)
  }
}
