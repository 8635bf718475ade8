internal import Documents
internal import Foundation
internal import TextReuse

/// Measures the inner loops of `TextReuse` on one core, against what the machine can do at all.
///
/// Reads a file of texts that are parted by NUL bytes and writes one line a loop: its name, how much
/// it gets through in a second of processor time (median of several runs), and the unit.
@main
struct Measuring {
  private static let repeats = 5

  static func main() async {
    guard CommandLine.arguments.count == 2,
      let data = FileManager.default.contents(atPath: CommandLine.arguments[1])
    else {
      print("Usage: ReuseMeasuring FILE")
      exit(2)
    }
    let bytes = [UInt8](data)
    let texts = bytes.split(separator: 0).map(Array.init)
    let size = Double(texts.reduce(0) { $0 + $1.count }) / 1e6
    report("copy memory", size, "MB/s") { UInt64(copied(bytes)) }
    report("tokenise", size, "MB/s") { UInt64(tokenised(texts)) }
    report("tokenise and hash 8-grams", size, "MB/s") { hashed(texts, width: 8) }
    let documents = texts.enumerated().map { number, text in
      Document(analysing: SourceRecord(id: DocumentID("\(number)"), text: text))
    }
    report("analyse documents", size, "MB/s") {
      texts.reduce(0) { sum, text in
        sum
          &+ UInt64(
            Document(analysing: SourceRecord(id: DocumentID("x"), text: text)).words.count)
      }
    }
    sorting()
    let corpus = CorpusWords(documents: documents)
    let words = Double(corpus.words.count) / 1e6
    report("lay out words", words, "M words/s") {
      UInt64(CorpusWords(documents: documents).words.count)
    }
    var seconds: [Double] = []
    for _ in 0..<repeats {
      let start = processorSeconds()
      _ = await FingerprintIndex(corpus: corpus, width: 5)
      seconds.append(processorSeconds() - start)
    }
    line("index 5-grams (all cores, processor time)", words / median(seconds), "M words/s")
    aligning()
  }

  private static func copied(_ bytes: [UInt8]) -> Int {
    var copy = bytes
    copy[0] &+= 1
    return copy.count
  }

  private static func tokenised(_ texts: [[UInt8]]) -> Int {
    texts.reduce(0) { $0 + table(of: $1).count }
  }

  private static func table(of text: [UInt8]) -> WordTable {
    var table = WordTable()
    table.reserveCapacity(text.count / 5)
    WordScanner.scan(text.span, ByteSpan(0, text.count), sentence: 0, region: 0, into: &table)
    return table
  }

  private static func hashed(_ texts: [[UInt8]], width: Int) -> UInt64 {
    let leaving = (0..<width).reduce(UInt64(1)) { power, _ in power &* Fingerprint.base }
    var check: UInt64 = 0
    for text in texts {
      let table = table(of: text)
      let hashes = table.hash.span
      var sum: UInt64 = 0
      for index in 0..<hashes.count {
        sum = sum &* Fingerprint.base &+ hashes[index]
        if index >= width { sum &-= hashes[index - width] &* leaving }
        if index + 1 >= width { check ^= Fingerprint.mixed(sum) }
      }
    }
    return check
  }

  /// Four million postings, with random keys.
  private static func sorting() {
    let count = 4_000_000
    let keys = (0..<UInt64(count)).map { Fingerprint.mixed($0 &* Fingerprint.base) }
    let positions = (0..<UInt32(count)).map { $0 }
    let millions = Double(count) / 1e6
    report("sort keys, standard library", millions, "M/s") {
      var keys = keys
      keys.sort()
      return keys[0]
    }
    report("sort keys, radix", millions, "M/s") {
      var keys = keys
      RadixSort.sort(&keys)
      return keys[0]
    }
    report("sort postings, radix", millions, "M/s") {
      var keys = keys
      var positions = positions
      RadixSort.sort(&keys, &positions)
      return keys[0] ^ UInt64(positions[0])
    }
  }

  /// A text of 200,000 different words against a copy in which every twelfth word is another.
  private static func aligning() {
    let count: UInt32 = 200_000
    let border: [UInt32] = [.max]
    let copy = (0..<count).map { $0 % 12 == 11 ? count + $0 / 12 : $0 }
    let words = border + (0..<count) + border + copy + border
    let scores = [Int32](repeating: 160, count: Int(count) * 2)
    report("align, a word in 12 replaced", Double(count) / 1e6, "M words/s") {
      var growth = PassageGrowth(words: words, scores: scores)
      return UInt64(growth.blocks(from: 1, Int(count) + 2).count)
    }
  }

  private static func report(
    _ name: String, _ amount: Double, _ unit: String, _ work: () -> UInt64
  ) {
    var check: UInt64 = 0
    let seconds = (0..<repeats).map { _ in
      let start = processorSeconds()
      check &+= work()
      return processorSeconds() - start
    }
    // The outcome is used, so that the compiler cannot leave the work out.
    if check == 0x5EED { print() }
    line(name, amount / median(seconds), unit)
  }

  private static func line(_ name: String, _ rate: Double, _ unit: String) {
    print("\(name)\t\((rate * 10).rounded() / 10)\t\(unit)")
  }

  private static func median(_ seconds: [Double]) -> Double {
    max(1e-9, seconds.sorted()[seconds.count / 2])
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
