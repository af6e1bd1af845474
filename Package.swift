// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "qpick",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "qpick", targets: ["qpick"]),
    .library(name: "QuoraReading", targets: ["QuoraFacts", "QuoraReading"]),
    .library(name: "QuestionPicking", targets: ["QuoraFacts", "QuestionPicking"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // What a byte is, for all who read bytes.
    .target(name: "Bytes"),

    // C, each with the one module that may touch it.
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
    ),
    .target(name: "HTMLEvents", dependencies: ["CLibXML2", "Bytes"]),
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
    ),
    .target(name: "JSONIndex", dependencies: ["Bytes"]),

    // Values first: reading and picking both point at them, and not at each other.
    .target(name: "QuoraFacts", dependencies: ["Bytes"]),
    .target(
      name: "QuoraReading", dependencies: ["QuoraFacts", "HTMLEvents", "JSONIndex", "Bytes"]),
    .target(name: "QuestionPicking", dependencies: ["QuoraFacts"]),
    .target(name: "SavedPages", dependencies: ["CZlib", "JSONIndex", "Bytes"]),

    // What qpick remembers, where the writer wants it to.
    // Its header; the library is loaded when it is needed (decision 0047).
    .systemLibrary(
      name: "CSQLite",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]
    ),
    .target(name: "History", dependencies: ["CSQLite", "QuoraFacts"]),

    // The terminal front. `qpick` is only `@main`.
    .target(name: "TerminalText", dependencies: ["Bytes"]),
    .target(
      name: "QPickCommands",
      dependencies: [
        "Bytes", "History", "JSONIndex", "QuoraFacts", "QuoraReading", "QuestionPicking",
        "SavedPages", "TerminalText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // In the code, so that the tool is one file.
      resources: [.embedInCode("Report/Template")]
    ),
    .executableTarget(name: "qpick", dependencies: ["QPickCommands"]),

    // Tests: one target per module, `TestSupport` for those that read pages, `ToolTests` for the
    // binary.
    .target(name: "TestSupport", dependencies: ["CZlib"], path: "Tests/TestSupport"),
    .testTarget(name: "BytesTests", dependencies: ["Bytes"]),
    .testTarget(name: "HTMLEventsTests", dependencies: ["HTMLEvents", "TestSupport"]),
    .testTarget(name: "HistoryTests", dependencies: ["History", "QuoraFacts"]),
    .testTarget(name: "JSONIndexTests", dependencies: ["JSONIndex"]),
    .testTarget(name: "QuoraFactsTests", dependencies: ["QuoraFacts"]),
    .testTarget(
      name: "QuoraReadingTests",
      dependencies: ["JSONIndex", "QuoraFacts", "QuoraReading", "TestSupport"]),
    .testTarget(
      name: "QuestionPickingTests", dependencies: ["QuoraFacts", "QuestionPicking", "TestSupport"]),
    .testTarget(name: "SavedPagesTests", dependencies: ["SavedPages", "TestSupport"]),
    .testTarget(name: "TerminalTextTests", dependencies: ["TerminalText"]),
    .testTarget(name: "QPickCommandsTests", dependencies: ["QPickCommands", "TestSupport"]),
    .testTarget(name: "ToolTests", dependencies: ["TestSupport", "qpick"], exclude: ["Faults"]),
  ],
  swiftLanguageModes: [.v6]
)

// Linked with libFuzzer, so no ordinary build can have it: `make fuzz`.
if Context.environment["QPICK_FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/Fuzz/CLibFuzzer"),
    .executableTarget(
      name: "Fuzz",
      dependencies: ["CLibFuzzer", "QuoraFacts", "QuoraReading", "QPickCommands", "TestSupport"],
      path: "Tests/Fuzz", exclude: ["CLibFuzzer", "words.dict"],
      // gold fails on libFuzzer's objects.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))]),
  ]
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
