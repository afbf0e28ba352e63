// swift-tools-version: 6.2
import PackageDescription

// A package like a reader's own, which depends on this one and fetches nothing else.
let package = Package(
  name: "Consumer",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "CalfCalc", path: "../..")],
  targets: [
    .executableTarget(
      name: "FirstQuote",
      dependencies: [
        .product(name: "CalfCalc", package: "CalfCalc"), .product(name: "CalfPricing", package: "CalfCalc"),
        .product(name: "CalfDecision", package: "CalfCalc"),
      ]),
    .executableTarget(name: "Readme", dependencies: [.product(name: "CalfCalc", package: "CalfCalc")]),
  ]
)
