import Testing

@testable import CorpusArchive
@testable import WebArchives

/// Readers that others wrote read our exports. They need `PROVENANCE_PYTHON`; see `Scripts/judges`.
@Suite("Judges", .enabled(if: PythonJudge.python != nil, "set PROVENANCE_PYTHON"))
struct JudgeTests {
  private let python: String

  init() throws { python = try #require(PythonJudge.python) }

  @Test("warcio finds every digest right")
  func warcioChecks() throws {
    let file = ExportedFile(path: "corpus.warc.gz", bytes: try SampleCorpus.warc())
    let verdict = try PythonJudge.run(
      python, ["-m", "warcio.cli", "check", "-v", "files/corpus.warc.gz"], files: [file])
    #expect(verdict.status == 0, "\(verdict.output)")
    // The description of the file and the five documents that are stored have digests to check.
    #expect(verdict.output.split(separator: "\n").filter { $0.hasSuffix("digest pass") }.count == 6)
  }

  @Test("warcio reads the documents that we wrote")
  func warcioReads() throws {
    let file = ExportedFile(path: "corpus.warc.gz", bytes: try SampleCorpus.warc())
    let program = """
      from warcio.archiveiterator import ArchiveIterator
      seen = {}
      for record in ArchiveIterator(open('files/corpus.warc.gz', 'rb'), check_digests='raise'):
          get, payload = record.rec_headers.get_header, record.content_stream().read()
          assert record.rec_headers.protocol == 'WARC/1.1'
          if record.rec_type == 'warcinfo': continue
          if record.rec_type == 'revisit':
              assert get('WARC-Profile').endswith('/1.1/revisit/identical-payload-digest')
              payload = seen[get('WARC-Refers-To-Target-URI'), get('WARC-Refers-To-Date')]
          seen[get('WARC-Target-URI'), get('WARC-Date')] = payload
          print(get('WARC-Target-URI'), get('WARC-Date'), payload.hex())
      """
    let verdict = try PythonJudge.run(python, ["-c", program], files: [file])
    let expected = SampleCorpus.expected.map {
      "\($0.uri) \($0.date) \(Hexadecimal.text($0.payload))".trimmed
    }
    #expect(verdict.output.split(separator: "\n").map { String($0).trimmed } == expected)
    #expect(verdict.status == 0)
  }

  @Test("warcio finds a flipped bit, so that its approval means something")
  func warcioRefuses() throws {
    let whole = try SampleCorpus.warc()
    let text = String(
      decoding: InflateStream.inflate(whole[...], .gzip, limit: 1 << 20).bytes, as: UTF8.self)
    let changed = Array(text.replacing("opens on Monday", with: "opens on Sunday").utf8)
    let verdict = try PythonJudge.run(
      python, ["-m", "warcio.cli", "check", "files/a.warc"],
      files: [ExportedFile(path: "a.warc", bytes: changed)])
    #expect(verdict.status != 0)
  }

  @Test("we read what warcio writes")
  func readsWarcio() throws {
    let program = """
      import io, sys
      from warcio.warcwriter import WARCWriter
      from warcio.statusandheaders import StatusAndHeaders
      out = io.BytesIO()
      w = WARCWriter(out, gzip=True, warc_version='1.1')
      h = StatusAndHeaders('200 OK', [('Content-Type', 'text/html')], protocol='HTTP/1.1')
      uri, date, body = 'https://news.example/tram', '2024-05-07T08:09:10Z', b'The tram is late.'
      headers = {'WARC-Date': date}
      r = w.create_warc_record(uri, 'response', payload=io.BytesIO(body), http_headers=h,
                               warc_headers_dict=headers)
      w.write_record(r)
      digest = r.rec_headers.get_header('WARC-Payload-Digest')
      w.write_record(w.create_revisit_record(uri, digest, uri, date, http_headers=h,
                                             warc_headers_dict={'WARC-Date': '2024-06-01T00:00:00Z'}))
      w.write_record(w.create_warc_record(uri, 'resource', payload=io.BytesIO(body),
                                          warc_content_type='text/plain'))
      print(out.getvalue().hex())
      """
    let verdict = try PythonJudge.run(python, ["-c", program])
    let bytes = try #require(
      Hexadecimal.bytes(Array(verdict.output.trimmed.utf8)), "\(verdict.output)")
    let documents = try WARCText.documents(bytes)
    #expect(documents.map(\.kind) == [.response, .revisit, .resource])
    #expect(documents.allSatisfy { $0.payload == Array("The tram is late.".utf8) })
    #expect(documents.allSatisfy { $0.warnings == [] })
    #expect(documents.map(\.contentType) == ["text/html", "text/html", "text/plain"])
  }

  @Test("bagit finds the bag valid, and no longer with a byte changed")
  func bagitValidates() throws {
    var bag = try SampleCorpus.bag()
    let valid = try PythonJudge.run(python, ["-m", "bagit", "--validate", "files"], files: bag)
    #expect(valid.status == 0, "\(valid.output)")
    bag[0] = ExportedFile(path: bag[0].path, bytes: bag[0].bytes + [0x20])
    let damaged = try PythonJudge.run(python, ["-m", "bagit", "--validate", "files"], files: bag)
    #expect(damaged.status != 0)
  }

  @Test("the index is the one that cdxj_indexer makes")
  func cdxjAgrees() throws {
    let zip = try ZipReader(RandomAccessBytes(SampleCorpus.wacz()))
    let files = try zip.entries.map { entry in
      let content = try zip.content(of: entry, limit: 1 << 20)
      return ExportedFile(path: entry.name, bytes: try content.bytes(at: 0, count: content.count))
    }
    let program = """
      import gzip, io, json
      from cdxj_indexer.main import CDXJIndexer
      theirs = io.StringIO()
      CDXJIndexer(theirs, ['files/archive/data.warc.gz'], sort=True).process_all()
      ours = gzip.open('files/indexes/index.cdx.gz', 'rt').read()
      def entries(text):
          for line in text.splitlines():
              key, time, rest = line.split(' ', 2)
              rest = json.loads(rest)
              yield key, time, *(rest[k] for k in 'url mime digest length offset filename'.split())
      a, b = sorted(entries(ours)), sorted(entries(theirs.getvalue()))
      print(len(a), 'entries,', 'the same' if a == b else (a, b))
      index = open('files/indexes/index.idx').read().splitlines()
      assert index[0].startswith('!meta 0 {')
      for line in index[1:]:
          block = json.loads(line.split(' ', 2)[2])
          data = open('files/indexes/' + block['filename'], 'rb').read()
          part = data[block['offset']:block['offset'] + block['length']]
          assert gzip.decompress(part).decode().startswith(' '.join(line.split(' ', 2)[:2]))
      """
    let verdict = try PythonJudge.run(python, ["-c", program], files: files)
    #expect(verdict.output.trimmed == "10 entries, the same")
  }

  @Test("wacz finds the file valid, and no longer with a byte changed")
  func waczValidates() throws {
    let bytes = try SampleCorpus.wacz()
    let program = "import sys; from wacz.main import main; sys.exit(main(sys.argv[1:]))"
    let arguments = ["-c", program, "validate", "-f", "files/corpus.wacz"]
    let valid = try PythonJudge.run(
      python, arguments, files: [ExportedFile(path: "corpus.wacz", bytes: bytes)])
    #expect(valid.status == 0, "\(valid.output)")
    #expect(valid.output.contains("the passed WACZ is valid"), "\(valid.output)")

    let zip = try ZipReader(RandomAccessBytes(bytes))
    var changed = ZipWriter()
    for entry in zip.entries {
      let content = try zip.content(of: entry, limit: 1 << 20)
      let tail: [UInt8] = entry.name == "pages/pages.jsonl" ? [0x0A] : []
      try changed.add(
        ExportedFile(path: entry.name, bytes: try content.bytes(at: 0, count: content.count) + tail)
      )
    }
    let damaged = try PythonJudge.run(
      python, arguments, files: [ExportedFile(path: "corpus.wacz", bytes: changed.finish())])
    #expect(damaged.status != 0)
    #expect(damaged.output.contains("the passed WACZ is invalid"))
  }
}

extension String {
  /// Without blanks and line ends around it.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
