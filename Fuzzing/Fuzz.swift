import Documents
import Glibc

/// What libFuzzer calls with each input: reads it as a file of the format that the environment
/// variable `PROVENANCE_FUZZ_READER` names, and checks what every reader promises.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  if reader == "metadata" {
    guard let table = try? MetadataTable(parsing: bytes, path: "x.csv") else { return 0 }
    var records = [SourceRecord(id: DocumentID("a.txt"), text: Array("A text.".utf8))]
    _ = table.apply(to: &records)
    return 0
  }
  let result = loader.read(bytes, named: "x.\(ending)")
  for record in result.records {
    precondition((try? UTF8Span(validating: record.text.span)) != nil, "text that is not UTF-8")
    precondition(record.sha256.utf8.count == 64, "no checksum")
    var end = 0
    for region in record.regions {
      precondition(region.span.start >= end, "regions overlap")
      precondition(region.span.end <= record.text.count, "a region beyond the text")
      end = region.span.end
    }
    precondition(Document(analysing: record).text == record.text, "the text has changed")
  }
  return 0
}

private let reader = getenv("PROVENANCE_FUZZ_READER").map { String(cString: $0) } ?? "text"

private let ending: String = {
  let endings = [
    "text": "txt", "markdown": "md", "gzip": "jsonl.gz",
  ]
  return endings[reader] ?? reader
}()

/// Limits that small inputs reach, so that what happens there is tried too.
private let loader = DocumentLoader(
  options: DocumentLoader.Options(
    maximumDocumentBytes: 1 << 18, maximumContainerBytes: 1 << 20,
    columns: reader == "jsonl" ? .nela : ColumnMap()))
