import Documents
import Glibc

// Reads each file given, as a whole and on one core, without taking the texts apart, and prints its
// name, how many documents it holds, the bytes that were read from it and the processor seconds of
// the fastest of three rounds.

func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let loader = DocumentLoader(
  options: DocumentLoader.Options(maximumDocumentBytes: 1 << 30, maximumContainerBytes: 8 << 30))
for path in CommandLine.arguments.dropFirst() {
  guard let bytes = try? FolderFiles.read(file: path, limit: 4 << 30) else {
    print("\(path): cannot be read")
    exit(1)
  }
  var best = Double.infinity
  var documents = 0
  for _ in 0..<3 {
    let start = processorSeconds()
    documents = loader.read(bytes, named: path).records.count
    best = min(best, processorSeconds() - start)
  }
  print("\(path)\t\(documents)\t\(bytes.count)\t\(best)")
}
