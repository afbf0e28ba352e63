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
    .library(name: "CalfCalc", targets: ["CalfCalc"]),
    .library(name: "CalfPricing", targets: ["CalfPricing"]),
    .executable(name: "calfcalc", targets: ["calfcalc"]),
  ],
  dependencies: [],
  targets: [
    .target(
      name: "CalfTables", path: "Pricing",
      exclude: [
        "README.md", "products.csv", "dosage.csv", "markets.csv", "sources.csv", "version.txt",
        "price-list.schema.json", "lists",
      ]),
    .target(name: "CalfBase", swiftSettings: core),
    .target(name: "CalfPricing", dependencies: ["CalfBase"], swiftSettings: core),
    .target(name: "CalfReport", dependencies: ["CalfPricing"], swiftSettings: core),
    .target(name: "CalfCalc", dependencies: ["CalfReport", "CalfTables"], swiftSettings: core),
    .target(name: "CalfCLI", dependencies: ["CalfCalc"], swiftSettings: host),
    .executableTarget(name: "calfcalc", dependencies: ["CalfCLI"], swiftSettings: host),

    .testTarget(
      name: "CalfBaseTests", dependencies: ["CalfBase"], swiftSettings: host),
    .testTarget(name: "CalfPricingTests", dependencies: ["CalfPricing", "CalfTables"], swiftSettings: host),
    .testTarget(name: "CalfReportTests", dependencies: ["CalfReport"], swiftSettings: host),
    .testTarget(
      name: "CalfCalcTests", dependencies: ["CalfCalc"], exclude: ["Published"],
      swiftSettings: host),
    .testTarget(
      name: "CalfCLITests", dependencies: ["CalfCLI"], exclude: ["BrokenLists"],
      swiftSettings: host),
  ]
)

// Only the check that an embedded build answers with the same bytes needs this program.
if Context.environment["CALFCALC_SAME_BYTES"] != nil {
  package.targets += [
    .target(name: "SameBytesIO", path: "Tests/SameBytes/IO"),
    .executableTarget(
      name: "same-bytes", dependencies: ["CalfCalc", "SameBytesIO"], path: "Tests/SameBytes/Program"),
  ]
}
