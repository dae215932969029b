// swift-tools-version: 6.2
import PackageDescription

#if canImport(Glibc)
  import Glibc
#endif

// libFuzzer brings its own main, so the program links only with `--sanitize=fuzzer`, as `make fuzz` builds it.
let fuzzer: [Target] =
  Context.environment["QIKAN_FUZZ"] == nil
  ? []
  : [
    .executableTarget(name: "Fuzzer", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Fuzzer")
  ]

// The toolchain's own linker. Nobody links with the program, so it exports nothing. The compiler's runtime is linked in.
var linking = ["-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xclang-linker", "-static-libgcc"]
#if canImport(Glibc)
  var library = [CChar](repeating: 0, count: 32)
  _ = confstr(Int32(_CS_GNU_LIBC_VERSION), &library, library.count)
  let version = String(decoding: library.map(UInt8.init(bitPattern:)), as: UTF8.self)
    .split { !$0.isNumber }.compactMap { Int($0) }
  // Its 46,000 relative relocations, all of which are read at every start, take 9 KB instead of 1.1 MB where the C library
  // knows them so packed (DT_RELR).
  if !version.lexicographicallyPrecedes([2, 36]) {
    linking += ["-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"]
  }
#endif

let package = Package(
  name: "qikan",
  products: [
    .executable(name: "qikan", targets: ["qikan"]),
    // For tests only: it is put before the C library of a program under test.
    .library(name: "FaultyDisk", type: .dynamic, targets: ["CFaultyDisk"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The C doors: each wraps one library or facility and holds no logic of qikan's own.
    .target(
      name: "CTerminal",
      linkerSettings: [.linkedLibrary(":libncursesw.a"), .linkedLibrary(":libtinfo.a")]),
    .systemLibrary(
      name: "CMarkdown",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(name: "CPattern", linkerSettings: [.linkedLibrary(":libpcre2-8.a")]),
    .systemLibrary(name: "CZip", providers: [.apt(["libminizip-dev", "zlib1g-dev"])]),
    .target(name: "CToml"),
    .systemLibrary(name: "CXxhash", providers: [.apt(["libxxhash-dev"])]),
    .target(name: "CShelf", linkerSettings: [.linkedLibrary(":libsqlite3.a"), .linkedLibrary("m")]),
    .target(
      name: "CResources", path: "Resources", exclude: ["sample.txt", "man"], sources: ["resources.c"],
      publicHeadersPath: "include"),

    // The core: bytes in, Issue out. It knows no screen.
    .target(
      name: "JournalCore", dependencies: ["CMarkdown", "CXxhash", "CZip"],
      exclude: ["Repair/Tables/generate-neighbours.py", "Source/Tables/generate-traditional.py"]),
    .target(
      name: "JournalSearch", dependencies: ["CPattern", "JournalCore"],
      exclude: ["Folding/Tables/generate-variants.py", "Pinyin/Tables/generate-pinyin.py"]),

    // The index of many issues on disk.
    .target(name: "ShelfIndex", dependencies: ["CShelf", "CXxhash", "JournalCore", "JournalSearch"]),

    // From blocks to cells to a screen. Only Terminal imports CTerminal.
    .target(
      name: "Typesetting", dependencies: ["JournalCore"], exclude: ["Tables/generate-tables.py"]),
    .target(name: "Screen", dependencies: ["Typesetting"]),
    .target(name: "Terminal", dependencies: ["CTerminal", "JournalCore", "Screen", "Typesetting"]),
    .target(name: "Reader", dependencies: ["JournalCore", "JournalSearch", "Typesetting", "Screen"]),

    // What is kept between starts: settings that the user wrote, and what the reader remembers.
    .target(name: "UserFiles", dependencies: ["CToml", "CXxhash", "JournalCore", "Reader"]),

    .executableTarget(
      name: "qikan",
      dependencies: [
        "CResources", "JournalCore", "JournalSearch", "Reader", "ShelfIndex", "Terminal", "UserFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      linkerSettings: [.unsafeFlags(linking, .when(configuration: .release))]),

    // Tests: a folder a module; CPty and CVterm are the doors to a pseudo-terminal and a terminal emulator.
    .target(name: "CPty", path: "Tests/CPty"),
    .target(name: "CFaultyDisk", path: "Tests/CFaultyDisk"),
    .systemLibrary(name: "CVterm", path: "Tests/CVterm", providers: [.apt(["libvterm-dev"])]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .target(name: "IssueRules", dependencies: ["JournalCore"], path: "Tests/IssueRules"),
    .testTarget(
      name: "JournalCoreTests", dependencies: ["JournalCore", "CResources", "IssueRules", "TestSupport"],
      exclude: ["sample-truth.json", "sample-truth-garble.json"]),
    // Phrases that every kind of search must find.
    .target(
      name: "PhraseDrawing", dependencies: ["JournalSearch", "JournalCore", "TestSupport"], path: "Tests/PhraseDrawing"),
    .testTarget(
      name: "JournalSearchTests",
      dependencies: ["JournalSearch", "JournalCore", "PhraseDrawing", "CResources", "TestSupport"]),
    .testTarget(
      name: "ShelfIndexTests",
      dependencies: ["ShelfIndex", "JournalSearch", "JournalCore", "PhraseDrawing", "CResources", "TestSupport"]),
    .target(name: "SettingRules", dependencies: ["Typesetting", "JournalCore"], path: "Tests/SettingRules"),
    .executableTarget(name: "TypesetCheck", dependencies: ["SettingRules"], path: "Tests/TypesetCheck"),
    .testTarget(
      name: "TypesettingTests", dependencies: ["Typesetting", "JournalCore", "SettingRules", "CResources"]),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"]),
    .executableTarget(
      name: "FirstPage", dependencies: ["JournalCore", "Reader", "Screen"], path: "Tests/Benchmarks/FirstPage"),
    .executableTarget(
      name: "ParseSpeed", dependencies: ["JournalCore", "Reader", "Screen", "TestSupport"],
      path: "Tests/Benchmarks/ParseSpeed"),
    .executableTarget(
      name: "SearchBench", dependencies: ["JournalCore", "JournalSearch", "PhraseDrawing", "TestSupport"],
      path: "Tests/Benchmarks/SearchBench"),
    .executableTarget(
      name: "ShelfBenchmark", dependencies: ["ShelfIndex", "JournalSearch", "JournalCore", "TestSupport"],
      path: "Tests/Benchmarks/Shelf"),
    .testTarget(name: "ReaderTests", dependencies: ["Reader", "CResources", "TestSupport"]),
    .testTarget(name: "UserFilesTests", dependencies: ["UserFiles", "Reader", "JournalCore"]),
    .executableTarget(name: "TerminalProbe", dependencies: ["Terminal", "Screen"], path: "Tests/TerminalProbe"),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["qikan", "TerminalProbe", "Terminal", "Screen", "CPty", "CVterm", "TestSupport"]),
    .testTarget(
      name: "CommandTests", dependencies: ["qikan", "CPty", "JournalCore", "PhraseDrawing"],
      exclude: ["jats-subset.dtd"]),

    // Random input: `make fuzz` for hours, FuzzTests for seconds.
    .target(
      name: "FuzzTargets",
      dependencies: ["JournalCore", "JournalSearch", "Typesetting", "UserFiles", "IssueRules", "SettingRules"],
      path: "Tests/Fuzz/Targets"),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets", "CResources", "TestSupport"], path: "Tests/Fuzz/Tests"),
  ] + fuzzer,
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
