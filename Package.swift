// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "guanxi",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "guanxi", targets: ["guanxi"]),
    .executable(name: "guanxi-bench", targets: ["guanxi-bench"]),
    .executable(name: "ncurses-yardstick", targets: ["ncurses-yardstick"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
  ],
  targets: [
    module("Domain"),
    module("Keyboard"),
    module("Analytics", ["Domain", .product(name: "RealModule", package: "swift-numerics")]),
    module("Formats", ["Domain"]),
    module("DemoData", ["Domain"]),
    .target(name: "CNettle", linkerSettings: [.linkedLibrary("nettle")]),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    module("BookStore", ["Domain", "Analytics", "CSQLite", "CNettle"]),
    .target(
      name: "Canvas", dependencies: ["Keyboard", toml], resources: [.embedInCode("Themes")], swiftSettings: settings),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    module("Terminal", ["Canvas", "Keyboard", "CNcurses"]),
    module("Workbench", ["BookStore", "Analytics", "Domain", "Keyboard"]),
    module("Panes", ["Workbench", "Domain", "Canvas", "Keyboard"]),
    .executableTarget(
      name: "guanxi",
      dependencies: [
        "Domain", "Analytics", "BookStore", "Formats", "Keyboard", "Canvas", "Terminal", "Workbench", "Panes",
        "DemoData", argumentParser, toml,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "guanxi-bench",
      dependencies: [
        "Domain", "Analytics", "BookStore", "DemoData", "CSQLite", "CPseudoTerminal", argumentParser,
      ],
      swiftSettings: settings),
    .target(name: "CPseudoTerminal", linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]),
    .executableTarget(name: "ncurses-yardstick", linkerSettings: [.linkedLibrary("ncursesw")]),

    .target(name: "CTestVFS", path: "Tests/CTestVFS", linkerSettings: [.linkedLibrary("sqlite3")]),
    .executableTarget(
      name: "guanxi-soak",
      dependencies: ["Analytics", "BookStore", "DemoData", "Domain", "CSQLite", "CTestVFS", argumentParser],
      path: "Tests/guanxi-soak", swiftSettings: settings),
    .target(
      name: "TestSupport",
      dependencies: ["Domain", "BookStore", "Keyboard", "Canvas", "Workbench", "Panes"],
      path: "Tests/TestSupport", swiftSettings: settings),
    tests("LayeringTests", []),
    tests("DomainTests", ["Domain"]),
    .testTarget(
      name: "AnalyticsTests", dependencies: ["Analytics", "Domain", "TestSupport"], resources: [.copy("Fixtures")],
      swiftSettings: settings),
    .testTarget(
      name: "BookStoreTests", dependencies: ["BookStore", "Analytics", "Domain", "CTestVFS", "TestSupport"],
      resources: [.copy("Fixtures")], swiftSettings: settings),
    tests("FormatsTests", ["Formats", "Domain", "TestSupport"]),
    tests("DemoDataTests", ["DemoData", "Domain"]),
    tests("KeyboardTests", ["Keyboard"]),
    tests("CanvasTests", ["Canvas", "Keyboard"]),
    tests("TerminalTests", ["Terminal", "Canvas", "Keyboard"]),
    tests("WorkbenchTests", ["Workbench", "BookStore", "Analytics", "Domain", "Keyboard", "TestSupport"]),
    tests(
      "PanesTests", ["Panes", "Workbench", "BookStore", "DemoData", "Domain", "Canvas", "Keyboard", "TestSupport"],
      exclude: ["Golden"]),
    tests(
      "CommandTests",
      [
        "guanxi", "guanxi-soak", "Analytics", "BookStore", "DemoData", "Domain", "Formats", "Workbench", argumentParser,
      ]),
    tests("BenchTests", ["guanxi-bench", "BookStore", "DemoData", "Domain"]),
  ]
)
