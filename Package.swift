// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "provenance",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Provenance", targets: ["Provenance"]),
    .library(name: "ProvenanceReports", targets: ["Reports"]),
    .library(name: "CorpusArchive", targets: ["CorpusArchive"]),
    .executable(name: "provenance", targets: ["ProvenanceTool"]),
  ],
  dependencies: [
    // The command line: options, help, completions.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // SHA-256 with hardware instructions (CryptoKit on macOS).
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // YAML front matter of Markdown files.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Parsing real HTML.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    // Inflating, and compressing archives.
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(
      name: "WebArchives",
      dependencies: ["CZlib", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(
      name: "Documents",
      dependencies: [
        "CLibXML2", "WebArchives", .product(name: "Crypto", package: "swift-crypto"), "Yams",
      ],
      swiftSettings: strict),
    .target(
      name: "CorpusArchive",
      dependencies: ["CZlib", "WebArchives", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(name: "TextReuse", dependencies: ["Documents"], swiftSettings: strict),
    .target(name: "Lineage", dependencies: ["Documents", "TextReuse"], swiftSettings: strict),
    .target(
      name: "Provenance", dependencies: ["Documents", "TextReuse", "Lineage"],
      swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: ["Provenance", .product(name: "Crypto", package: "swift-crypto")],
      // What an HTML page carries, and its words in each language.
      resources: [
        .embedInCode("HTML/Assets/report.css"), .embedInCode("HTML/Assets/report.js"),
        .embedInCode("HTML/Language/en.txt"), .embedInCode("HTML/Language/de.txt"),
      ],
      swiftSettings: strict),
    .target(
      name: "ProvenanceCommands",
      dependencies: [
        "CorpusArchive", "Documents", "TextReuse", "Provenance", "Reports", "WebArchives",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "ProvenanceTool", dependencies: ["ProvenanceCommands"], swiftSettings: strict),
    // For developers: fits the probabilities of directions, see Benchmarks/calibrate.
    .executableTarget(
      name: "Calibrating", dependencies: ["Lineage", "Provenance"],
      path: "Benchmarks/Calibrating", swiftSettings: strict),
    // What the tests of several rooms need.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "CorpusArchiveTests", dependencies: ["CorpusArchive", "WebArchives", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "TextReuseTests", dependencies: ["Documents", "TextReuse", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "LineageTests", dependencies: ["Documents", "TextReuse", "Lineage", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "CalibratingTests", dependencies: ["Calibrating"], swiftSettings: strict),
    .testTarget(
      name: "ProvenanceTests",
      dependencies: ["Documents", "TextReuse", "Lineage", "Provenance", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Provenance", "Reports", "TestSupport", .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["Fixtures", "Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "ProvenanceCommandsTests",
      dependencies: [
        "CorpusArchive", "Documents", "TextReuse", "Provenance", "Reports", "ProvenanceCommands",
        "TestSupport",
        // Its binary is what these tests run.
        "ProvenanceTool", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// The micro-benchmarks of `Benchmarks/reuse`, which nobody else has to build.
if Context.environment["PROVENANCE_BENCHMARKS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "ReuseMeasuring", dependencies: ["Documents", "TextReuse"],
      path: "Benchmarks/ReuseMeasuring", swiftSettings: strict))
}
