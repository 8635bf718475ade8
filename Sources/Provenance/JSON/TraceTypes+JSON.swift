// What each part of a trace writes; keys in ascending order.

// MARK: - Documents and passages

extension Trace.Place {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.range("bytes", bytes)
      writer.range("characters", characters)
      writer.optional("context", context)
      writer.string("document", document)
      writer.optional("excerpt", excerpt)
    }
  }
}

extension Trace.Document {
  /// Writes the document, with its text, the part of it that counts and its warnings if given.
  func write(
    to writer: inout JSONWriter, text: String? = nil, body: String? = nil,
    warnings: [Trace.Warning]? = nil
  ) {
    writer.object { writer in
      writer.optional("author", author)
      writer.optional("body", body)
      writer.array("credits", credits) { $1.write(to: &$0) }
      writer.array("dates", dates) { $1.write(to: &$0) }
      writer.array("declarations", declarations) { $1.write(to: &$0) }
      writer.string("id", id)
      writer.nullable("published", published)
      writer.array("regions", regions) { $1.write(to: &$0) }
      writer.string("sha256", sha256)
      writer.nullable("site", site)
      writer.optional("text", text)
      writer.nullable("title", title)
      writer.optional("url", url)
      if let warnings { writer.array("warnings", warnings) { $1.write(to: &$0) } }
      writer.number("words", words)
    }
  }
}

extension Trace.CorpusVersion {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.string("id", id)
      writer.string("name", name)
      writer.number("version", version)
    }
  }
}

extension Trace.Significance {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.number("kept", kept)
      writer.number("pairs", pairs)
      writer.number("requiredBits", requiredBits)
      if let retold {
        writer.key("retold")
        writer.object { writer in
          writer.number("kept", retold.kept)
          writer.number("requiredBits", retold.requiredBits)
          writer.number("sharing", retold.sharing)
        }
      }
      writer.number("sharing", sharing)
    }
  }
}

extension Trace.Date {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.optional("earliest", earliest)
      writer.optional("latest", latest)
      writer.string("origin", origin)
      writer.string("written", written)
    }
  }
}

extension Trace.Region {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.optional("author", author)
      writer.range("bytes", bytes)
      writer.range("characters", characters)
      writer.string("kind", kind)
      writer.string("reason", reason)
      writer.optional("title", title)
    }
  }
}

extension Trace.Declaration {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.range("bytes", bytes)
      writer.range("characters", characters)
      writer.string("kind", kind)
    }
  }
}

extension Trace.Credit {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.optional("alias", alias)
      writer.range("bytes", bytes)
      writer.range("characters", characters)
      writer.string("kind", kind)
      writer.optional("name", name)
      writer.optional("url", url)
    }
  }
}

extension Trace.Cluster {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.string("id", id)
      writer.array("occurrences", occurrences) { $1.write(to: &$0) }
    }
  }
}

extension Trace.Passage {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("a")
      a.write(to: &writer)
      writer.key("b")
      b.write(to: &writer)
      writer.number("bits", bits)
      writer.string("cluster", cluster)
      writer.array("differences", differences) { $1.write(to: &$0) }
      writer.string("id", id)
      writer.number("identity", identity)
      writer.string("kind", kind)
      if let surprise { writer.number("surprise", surprise) }
      writer.number("words", words)
    }
  }
}

extension Trace.Difference {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.range("a", a)
      writer.range("b", b)
    }
  }
}

extension Trace.Site {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.number("bits", bits)
      writer.string("cluster", cluster)
      writer.array("readings", readings) { writer, reading in
        writer.object { writer in
          writer.optional("text", reading.text)
          writer.array("witnesses", reading.witnesses) { $1.write(to: &$0) }
        }
      }
    }
  }
}

// MARK: - Findings

extension Trace.Evidence {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.string("cue", cue)
      writer.number("nats", nats)
      writer.string("note", note)
      writer.array("spans", spans) { $1.write(to: &$0) }
    }
  }
}

extension Trace.HiddenSource {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.array("evidence", evidence) { $1.write(to: &$0) }
      writer.string("id", id)
      writer.optional("name", name)
      writer.string("rule", rule)
      writer.optional("url", url)
    }
  }
}

extension Trace.Edge {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.array("against", against) { $1.write(to: &$0) }
      writer.number("arrowProbability", arrowProbability)
      writer.string("arrowVerdict", arrowVerdict)
      writer.string("child", child)
      writer.bool("directed", directed)
      writer.array("evidence", evidence) { $1.write(to: &$0) }
      writer.string("kind", kind)
      writer.number("linkProbability", linkProbability)
      writer.string("linkVerdict", linkVerdict)
      writer.string("parent", parent)
      writer.strings("passages", passages)
      writer.number("probability", probability)
      if let runnerUp {
        writer.key("runnerUp")
        writer.object { writer in
          writer.string("parent", runnerUp.parent)
          writer.number("probability", runnerUp.probability)
        }
      }
      writer.string("summary", summary)
      writer.string("verdict", verdict)
      writer.number("words", words)
      writer.array("wouldChange", wouldChange) { $0.string($1) }
    }
  }
}

extension Trace.Branch {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.string("child", child)
      writer.string("parent", parent)
    }
  }
}

extension Trace.Warning {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.string("code", code)
      writer.optional("document", document)
      writer.bool("loss", loss)
      writer.string("message", message)
      if let offset { writer.number("offset", offset) }
    }
  }
}
