// swift-tools-version: 6.2
import PackageDescription

/// The core compiles as Embedded Swift too: the warning group catches most slips in an ordinary build.
let core: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .treatWarning("EmbeddedRestrictions", as: .error),
]
let host: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "CalfCalc",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "CalfCalc", targets: ["CalfCalc", "CalfReport"]),
    .library(name: "CalfPricing", targets: ["CalfPricing", "CalfBase"]),
    .library(name: "CalfDecision", targets: ["CalfDecision", "CalfBase"]),
    .executable(name: "calfcalc", targets: ["calfcalc"]),
    .library(name: "CalfABI", type: .static, targets: ["CalfABI"]),
  ],
  dependencies: [],
  targets: [
    .target(
      name: "CalfTables", path: "Pricing",
      exclude: [
        "README.md", "products.csv", "dosage.csv", "markets.csv", "plan.csv", "sources.csv", "version.txt",
        "price-list.schema.json", "lists",
      ]),
    .target(
      name: "CalfEvidence", path: "Sources/CalfDecision/Evidence",
      exclude: [
        "README.md", "about.csv", "alternative-events.csv", "alternative-results.csv", "alternatives.csv",
        "arms.csv", "emergency.csv", "ipdas.csv", "measures.csv", "outcomes.csv", "records.csv", "risks.csv",
        "screening.csv", "sources.csv",
      ]),
    .target(name: "CalfBase", swiftSettings: core),
    .target(name: "CalfPricing", dependencies: ["CalfBase"], swiftSettings: core),
    // A debug build calls the C library for √; IEEE 754 leaves its result no choice.
    .target(
      name: "CalfDecision", dependencies: ["CalfBase"], exclude: ["Evidence"], swiftSettings: core,
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(name: "CalfReport", dependencies: ["CalfPricing", "CalfDecision"], swiftSettings: core),
    .target(
      name: "CalfCalc", dependencies: ["CalfReport", "CalfTables", "CalfEvidence"], swiftSettings: core),
    .target(
      name: "CalfWeb", path: "Sources/CalfPage/Web",
      exclude: ["README.md", "aid", "common", "embed", "staff", "strings.en.json"]),
    .target(
      name: "CalfPage", dependencies: ["CalfCalc", "CalfWeb"], exclude: ["build", "Web"],
      swiftSettings: host),
    .target(name: "CCalfCalc", exclude: ["install", "calfcalc.pc.in"]),
    .target(name: "CalfABI", dependencies: ["CCalfCalc", "CalfCalc"], swiftSettings: core),
    .target(name: "CalfCLI", dependencies: ["CalfCalc", "CalfPage"], swiftSettings: host),
    .executableTarget(name: "calfcalc", dependencies: ["CalfCLI"], swiftSettings: host),

    .testTarget(
      name: "CalfBaseTests", dependencies: ["CalfBase"], exclude: ["Conformance"],
      swiftSettings: host),
    .testTarget(name: "CalfPricingTests", dependencies: ["CalfPricing", "CalfTables"], swiftSettings: host),
    .testTarget(
      name: "CalfDecisionTests", dependencies: ["CalfDecision", "CalfEvidence"], swiftSettings: host),
    .testTarget(name: "CalfReportTests", dependencies: ["CalfReport"], swiftSettings: host),
    .testTarget(
      name: "CalfCalcTests", dependencies: ["CalfCalc"], exclude: ["Published"],
      swiftSettings: host),
    .testTarget(name: "CalfPageTests", dependencies: ["CalfPage"], swiftSettings: host),
    .testTarget(
      name: "CalfCLITests", dependencies: ["CalfCLI"], exclude: ["BrokenLists"],
      swiftSettings: host),
  ]
)

// Only the proof that every face gives the same bytes needs this program: see Tests/Faces.
if Context.environment["CALFCALC_FACES"] != nil {
  package.targets += [
    .target(name: "LinesIO", path: "Tests/Faces/Lines/IO"),
    .executableTarget(
      name: "calfcalc-lines", dependencies: ["CalfCalc", "LinesIO"], path: "Tests/Faces/Lines/Program",
      swiftSettings: host),
  ]
}

// Only measuring needs these: see Sources/calfcalc-bench.
if Context.environment["CALFCALC_BENCH"] != nil {
  let fast: [CSetting] = [.unsafeFlags(["-O3"])]
  package.targets += [
    .target(
      name: "BenchPeer", path: "Sources/calfcalc-bench/Peer", cSettings: fast,
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .executableTarget(
      name: "calfcalc-bench-peer", path: "Sources/calfcalc-bench/PeerProgram", cSettings: fast),
    .executableTarget(
      name: "calfcalc-bench", dependencies: ["BenchPeer", "CalfCalc"], path: "Sources/calfcalc-bench/Program",
      swiftSettings: host),
  ]
}

// Only the fuzzers need this program: see Tests/Fuzz.
if Context.environment["CALFCALC_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "calfcalc-fuzz", dependencies: ["CalfCLI", "CalfABI"], path: "Tests/Fuzz/Program",
      swiftSettings: host))
  // The tests are built with what is fuzzed, see Tests/Sanitizers, but have a program of their own.
  for target in package.targets where target.name == "CalfBaseTests" {
    target.linkerSettings = [.unsafeFlags(["-Xclang-linker", "-fno-sanitize=fuzzer"])]
  }
}
